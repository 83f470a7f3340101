import type { DynamicModule } from "@nestjs/common";
import { operationProviders, operationsOf } from "../../../generated/server/contexts.ts";
import type { RoomsByContext } from "../../../generated/server/contexts.ts";
import { OperationGate } from "../../../generated/server/runtime/gate.ts";
import { AUTHENTICATOR, ERROR_LOG, OPERATION_GATE, SOCKET_DOOR } from "../../../generated/server/runtime/operation.ts";
import type {
  Authenticator,
  Conditions,
  ErrorLog,
  OperationObserver,
  RateLimiter,
  RecognizeDevice,
  SocketDoor,
} from "../../../generated/server/runtime/operation.ts";
import type { Metrics } from "../../kernel/metrics/metrics.ts";
import type { Door } from "./doors.ts";

/** What stands between the generated doors and the contexts. */
export interface Gatekeepers {
  readonly authenticator: Authenticator;
  readonly rateLimiter: RateLimiter;
  readonly recognizeDevice: RecognizeDevice;
  readonly conditions: Conditions;
  readonly errorLog: ErrorLog;
  readonly socketDoor: SocketDoor;
  readonly metrics: Metrics;
}

/** What the doors of a process are made of, over the rooms that answer. */
export class ApplicationModule {
  static register(rooms: RoomsByContext, keepers: Gatekeepers, doors: readonly Door[]): DynamicModule {
    const { authenticator, rateLimiter, recognizeDevice, conditions, errorLog, socketDoor, metrics } = keepers;
    const observer: OperationObserver = {
      observe(action, outcome, milliseconds) {
        metrics.observe("tenchat_operation_seconds", "How long operations took.", milliseconds / 1000, { action });
        metrics.count("tenchat_operations_total", "How operations ended.", { action, outcome });
      },
    };
    const gate = new OperationGate(rateLimiter, conditions, errorLog, observer, recognizeDevice);
    return {
      module: ApplicationModule,
      global: true,
      controllers: doors.flatMap(({ controllers = [] }) => controllers),
      providers: [
        ...operationProviders(operationsOf(rooms)),
        { provide: AUTHENTICATOR, useValue: authenticator },
        { provide: ERROR_LOG, useValue: errorLog },
        { provide: SOCKET_DOOR, useValue: socketDoor },
        { provide: OPERATION_GATE, useValue: gate },
        ...doors.flatMap(({ providers = [] }) => providers),
      ],
    };
  }
}

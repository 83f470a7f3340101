import "reflect-metadata";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { FactoryProvider, ValueProvider } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { boundConnections, CONNECTION_LIMITS } from "./bound-connections.ts";
import { createClientAddress, proxyTest, type Proxies } from "./client-address.ts";
import { ErrorFilter } from "./error-filter.ts";
import { logErrorsTo, type ServerLog } from "./error-log.ts";
import { OperationGate } from "./gate.ts";
import { createHttpAdapter } from "./http-adapter.ts";
import { CONTROLLERS } from "../modules.ts";
import {
  AUTHENTICATOR,
  ERROR_LOG,
  OPERATION_GATE,
  type Authenticator,
  type Conditions,
  type RateLimiter,
  type RecognizeDevice,
} from "./operation.ts";

/** Where a server listens; port 0 takes any free one. */
export interface HttpPlace {
  readonly host: string;
  readonly port: number;
  readonly log: ServerLog;

  /**
   * The proxies of one's own before this server; none unless told, and what `X-Forwarded-For` says is nobody's word.
   */
  readonly proxies?: Proxies;
}

/** What stands between a request and its operation. */
export interface Keepers {
  readonly authenticator: Authenticator;
  readonly conditions: Conditions;
  readonly rateLimiter: RateLimiter;
  readonly recognizeDevice?: RecognizeDevice;
}

class Application {}

/** Serves every controller until `closing` ends it; resolves to the port it listens on. */
export async function serveHttp(
  { host, port, log, proxies }: HttpPlace,
  { authenticator, conditions, rateLimiter, recognizeDevice }: Keepers,
  operations: readonly (ValueProvider | FactoryProvider)[],
  closing: AsyncDisposableStack,
): Promise<number> {
  const errorLog = logErrorsTo(log);
  const gate = new OperationGate(rateLimiter, conditions, errorLog, { observe() {} }, recognizeDevice);
  const application = await NestFactory.create<NestFastifyApplication>(
    {
      module: Application,
      global: true,
      controllers: [...CONTROLLERS],
      providers: [
        ...operations,
        { provide: AUTHENTICATOR, useValue: authenticator },
        { provide: ERROR_LOG, useValue: errorLog },
        { provide: OPERATION_GATE, useValue: gate },
      ],
    },
    createHttpAdapter(errorLog, createClientAddress(proxies)),
    { logger: false, bodyParser: false, abortOnError: false },
  );
  application.useGlobalFilters(new ErrorFilter(errorLog));
  closing.defer(() => application.close());
  await application.init();
  const isProxy = proxyTest(proxies ?? 0);
  const limits = { ...CONNECTION_LIMITS, isProxy: (address: string) => isProxy(address, 0) };
  boundConnections(application.getHttpServer() as Server, limits);
  // Past Nest's own `listen`, which would log an error that is the caller's to tell.
  await application.getHttpAdapter().getInstance().listen({ port, host });
  return (application.getHttpServer().address() as AddressInfo).port;
}

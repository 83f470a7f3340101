import { readdirSync } from "node:fs";
import { join } from "node:path";
import { NestFactory } from "@nestjs/core";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import type { DeclaredError } from "../../../generated/contracts/runtime/check.ts";
import type * as Filter from "../../../generated/server/runtime/error-filter.ts";
import type * as Gate from "../../../generated/server/runtime/gate.ts";
import type * as Http from "../../../generated/server/runtime/http-adapter.ts";
import type * as Modules from "../../../generated/server/modules.ts";
import type * as Runtime from "../../../generated/server/runtime/operation.ts";
import type { OperationDeclaration } from "../../../generators/model/ir.ts";

/** What an operation was given. */
export interface Call {
  readonly operation: OperationDeclaration;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What every operation of a server does, whichever it is: the answer that it is told to give. */
export type Handler = (call: Call) => unknown;

/** Takes a status where the specification lets it have several; one that has its own goes on with it. */
export type ErrorClass = new (body: unknown, status: number) => DeclaredError;

export interface Server {
  readonly address: string;
  /** The class of a declared error. */
  error(id: string): ErrorClass;
  close(): Promise<void>;
}

/** What Nest asks of everything that it is given. */
const LIFE_CYCLE = new Set([
  "then",
  "constructor",
  "onModuleInit",
  "onModuleDestroy",
  "onApplicationBootstrap",
  "beforeApplicationShutdown",
  "onApplicationShutdown",
]);

/** Who asks, and under which conditions. */
export interface Keepers {
  readonly authenticator: Runtime.Authenticator;
  readonly conditions: Runtime.Conditions;
}

/** A Nest server of nothing but what was generated in a folder, with one handler for all operations. */
export async function serve(
  folder: string,
  operations: readonly OperationDeclaration[],
  handler: Handler,
  keepers: Keepers = { authenticator: anybody, conditions: {} as Runtime.Conditions },
): Promise<Server> {
  const load = <Module>(path: string) => import(join(folder, "generated", path)) as Promise<Module>;
  const { OperationGate } = await load<typeof Gate>("server/runtime/gate.ts");
  const { ErrorFilter } = await load<typeof Filter>("server/runtime/error-filter.ts");
  const { createHttpAdapter } = await load<typeof Http>("server/runtime/http-adapter.ts");
  const { CONTROLLERS } = await load<typeof Modules>("server/modules.ts");
  const { AUTHENTICATOR, ERROR_LOG, OPERATION_GATE } = await load<typeof Runtime>("server/runtime/operation.ts");

  const log: Runtime.ErrorLog = { unexpected: (error) => console.error(error), audited: () => {} };
  const gate = new OperationGate({ consume: () => {}, guess: () => ({ takeBack() {} }) }, keepers.conditions, log, {
    observe: () => {},
  });
  const contexts = [...new Set(operations.map((each) => each.context))];
  const providers = await Promise.all(
    contexts.map(async (context) => {
      const module = await load<Record<string, unknown>>(`server/${context}/operations.ts`);
      const token = Object.values(module).find((each) => typeof each === "symbol")!;
      const of = (name: string) => operations.find((each) => each.context === context && each.name === name)!;
      const useValue = new Proxy(
        {},
        {
          get: (_target, name) =>
            typeof name === "symbol" || LIFE_CYCLE.has(name)
              ? undefined
              : async (input: Call["input"]) => handler({ operation: of(name), input }),
        },
      );
      return { provide: token, useValue };
    }),
  );
  class Application {}
  const app = await NestFactory.create<NestFastifyApplication>(
    {
      module: Application,
      global: true,
      controllers: [...CONTROLLERS],
      providers: [
        ...providers,
        { provide: AUTHENTICATOR, useValue: keepers.authenticator },
        { provide: ERROR_LOG, useValue: log },
        { provide: OPERATION_GATE, useValue: gate },
      ],
    },
    createHttpAdapter(log),
    { logger: false },
  );
  app.useGlobalFilters(new ErrorFilter(log));
  await app.listen(0, "127.0.0.1");
  const errors = new Map<string, ErrorClass>();
  for (const entry of readdirSync(join(folder, "generated/contracts"), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = `contracts/${entry.name}/errors.ts`;
    const found = readdirSync(join(folder, "generated/contracts", entry.name)).includes("errors.ts");
    if (!found) continue;
    for (const [name, each] of Object.entries(await load<Record<string, ErrorClass>>(path)))
      errors.set(`error:${entry.name}.${name}`, each);
  }
  return { address: await app.getUrl(), error: (id) => errors.get(id)!, close: () => app.close() };
}

/** Whoever shows any proof at all is let in: what proofs are worth is not what these specifications are about. */
const anybody: Runtime.Authenticator = {
  authenticate(authorization, address, request) {
    const shown = authorization !== undefined || Object.keys(request!.headers).some((name) => name.includes("key"));
    return shown
      ? { role: "user", accountId: "a", deviceId: "d", sessionId: "s", address }
      : { role: "guest", address };
  },
};

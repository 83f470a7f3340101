import "reflect-metadata";
import type { AddressInfo } from "node:net";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import type { PasswordHasher } from "../../contexts/identity/index.ts";
import type { DatabaseEnded, StartDatabase } from "../../kernel/database/open-chosen-database.ts";
import type { Log } from "../../kernel/logging/log.ts";
import type { Settings } from "../../kernel/settings/settings.ts";
import { COMPOSITIONS } from "./compositions.ts";
import { createApplication } from "./create-application.ts";
import { openKernel } from "./open-kernel.ts";
import type { OpenedKernel } from "./open-kernel.ts";
import { openRelay } from "./open-relay.ts";
import { openContexts } from "./open-contexts.ts";
import type { OpenedContexts } from "./open-contexts.ts";
import { readBuild } from "./read-build.ts";
import { ROOT } from "./root.ts";

export interface RunningPlatform {
  readonly port: number;

  /** Where the relay listens; undefined where there is none. */
  readonly relayPort: number | undefined;
  readonly contexts: OpenedContexts;
  readonly opened: OpenedKernel;

  /** Every HTTP route, as `GET /v1/people/:accountId`. */
  readonly routes: readonly string[];

  /** Stops accepting, finishes what is in flight, says goodbye to sockets and closes everything, last opened first. */
  stop(): Promise<void>;
}

/** What the role of this process has it do. Either all of that runs when this resolves, or nothing is left running. */
export async function startPlatform(
  settings: Settings,
  log: Log,
  databaseEnded: DatabaseEnded,
  startDatabase?: StartDatabase,
  passwords?: PasswordHasher,
): Promise<RunningPlatform> {
  const { doors, work, tells } = COMPOSITIONS[settings.role];
  await using closing = new AsyncDisposableStack();
  const opened = await openKernel(settings, log, closing, databaseEnded, startDatabase);
  const contexts = await openContexts(opened.kernel, readBuild(ROOT), passwords);
  closing.defer(() => contexts.messaging.close());
  closing.defer(() => contexts.federation.close());
  for (const begin of work) await begin(opened, contexts, closing);
  const routes: string[] = [];
  const application = await createApplication(opened, contexts, doors, routes);
  closing.defer(() => application.close());
  closing.defer(() => opened.sessions.stop());
  const port = await listen(application, settings);
  const relayPort = await openRelay(opened, contexts, closing);
  for (const told of tells.map((tell) => tell(settings))) if (told !== undefined) log.warn({}, told);
  // From here on whoever called decides when it ends.
  const running = closing.move();
  return { port, relayPort, contexts, opened, routes, stop: () => running.disposeAsync() };
}

async function listen(application: NestFastifyApplication, { port, host }: Settings): Promise<number> {
  await application.init();
  // Past Nest's own `listen`, which would log an error that becomes a sentence.
  await application.getHttpAdapter().getInstance().listen({ port, host });
  return (application.getHttpServer().address() as AddressInfo).port;
}

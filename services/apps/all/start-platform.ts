import "reflect-metadata";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { NestFactory } from "@nestjs/core";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { createClientAddress, proxyTest } from "../../../generated/server/runtime/client-address.ts";
import { jobsOf } from "../../../generated/server/contexts.ts";
import { ErrorFilter } from "../../../generated/server/runtime/error-filter.ts";
import { startEventWork } from "../../../generated/server/runtime/event-work.ts";
import type { ConnectionLimits } from "../../../generated/server/runtime/bound-connections.ts";
import { CLIENT_CHANNELS } from "../../../generated/server/gateway.ts";
import { SocketAdapter } from "../../../generated/server/runtime/socket-adapter.ts";
import { bindConditions } from "../../../policies/conditions/index.ts";
import type { PasswordHasher } from "../../contexts/identity/index.ts";
import { readClientFiles } from "../../kernel/http/client-files.ts";
import type { DatabaseEnded, StartDatabase } from "../../kernel/database/open-chosen-database.ts";
import { createHttpAdapter } from "../../kernel/http/create-http-adapter.ts";
import { keepMetrics } from "../../kernel/http/keep-metrics.ts";
import { serveClient } from "../../kernel/http/serve-client.ts";
import { createErrorLog } from "../../kernel/logging/error-log.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { Log } from "../../kernel/logging/log.ts";
import { createNestLogger } from "../../kernel/logging/nest-logger.ts";
import { measureEvents } from "../../kernel/events/measure-events.ts";
import { measureRetention } from "../../kernel/retention/measure-retention.ts";
import { retentionJobs } from "../../kernel/retention/retention-jobs.ts";
import { startSchedule } from "../../kernel/schedule.ts";
import type { Settings } from "../../kernel/settings/settings.ts";
import { isOwnPage as isOwnPageAt } from "../../kernel/sockets/allowed-origin.ts";
import { SocketCare } from "../../kernel/sockets/socket-care.ts";
import { createFramePolicy } from "../../kernel/sockets/frame-policy.ts";
import { createSocketDoor } from "../../kernel/sockets/socket-door.ts";
import { ApplicationModule } from "./application.module.ts";
import { openKernel } from "./open-kernel.ts";
import type { OpenedKernel } from "./open-kernel.ts";
import { bindReactions, openContexts } from "./open-contexts.ts";
import type { OpenedContexts } from "./open-contexts.ts";
import { readBuild } from "./read-build.ts";
import { tellOpenDoor } from "./tell-open-door.ts";
import { isBehindUnknown, tellUnknownProxy } from "./unknown-proxy.ts";

const ROOT = new URL("../../../", import.meta.url);

export interface RunningPlatform {
  readonly port: number;
  readonly contexts: OpenedContexts;
  readonly opened: OpenedKernel;

  /** Every HTTP route, as `GET /v1/people/:accountId`. */
  readonly routes: readonly string[];

  /** Stops accepting, finishes what is in flight, says goodbye to sockets and closes everything, last opened first. */
  stop(): Promise<void>;
}

/** The whole platform in this process. Either all of it runs when this resolves, or nothing of it is left running. */
export async function startPlatform(
  settings: Settings,
  log: Log,
  databaseEnded: DatabaseEnded,
  startDatabase?: StartDatabase,
  passwords?: PasswordHasher,
): Promise<RunningPlatform> {
  await using closing = new AsyncDisposableStack();
  const opened = await openKernel(settings, log, closing, databaseEnded, startDatabase);
  const contexts = await openContexts(opened.kernel, readBuild(ROOT), passwords);
  closing.defer(() => contexts.messaging.close());
  await startWork(opened, contexts, closing);
  const routes: string[] = [];
  const application = await createApplication(opened, contexts, routes);
  closing.defer(() => application.close());
  closing.defer(() => opened.sessions.stop());
  const port = await listen(application, settings);
  for (const told of [tellOpenDoor(settings), tellUnknownProxy(settings)]) if (told !== undefined) log.warn({}, told);
  // From here on whoever called decides when it ends.
  const running = closing.move();
  return { port, contexts, opened, routes, stop: () => running.disposeAsync() };
}

/** Events to their queues, queues to the contexts, and the jobs of the clock. */
async function startWork(
  { kernel, queues, sessions }: OpenedKernel,
  contexts: OpenedContexts,
  closing: AsyncDisposableStack,
): Promise<void> {
  const { log, outbox, dataSource } = kernel;
  await startEventWork({ dataSource, outbox, queues, log }, bindReactions(contexts), closing);

  const schedule = startSchedule(dataSource, log, { ...jobsOf(contexts), retention: retentionJobs(kernel) });
  closing.defer(() => schedule.stop());
  const care = new SocketCare(sessions, (ids) => contexts.identity.endedAmong(ids), kernel.bus, log);
  closing.defer(() => care.stop());
  kernel.metrics.gauge("tenchat_sockets", "Open sockets.", () => sessions.count);
  measureEvents(kernel.metrics, dataSource, log);
  measureRetention(kernel);
}

async function createApplication(
  { kernel, sessions }: OpenedKernel,
  contexts: OpenedContexts,
  routes: string[],
): Promise<NestFastifyApplication> {
  const { clock, log, metrics, settings } = kernel;
  const errorLog = createErrorLog(log, metrics);
  const clientAddress = createClientAddress(settings.proxies);
  const conditions = bindConditions({
    isParticipant: (conversationId, accountId) =>
      contexts.conversations.memberships.isParticipant(conversationId, accountId),
    hasPublishedKeys: (deviceId) => contexts.keys.devices.hasPublishedKeys(deviceId),
    isAdministrator: (accountId) => contexts.identity.isAdministrator(accountId),
  });
  const framePolicy = createFramePolicy(conditions, log, metrics);
  const keepers = {
    authenticator: contexts.identity.authenticator,
    recognizeDevice: contexts.identity.recognizeDevice,
    rateLimiter: kernel.rateLimiter,
    conditions,
    errorLog,
    socketDoor: createSocketDoor(
      sessions,
      framePolicy,
      contexts.identity.consumeSocketTicket,
      clientAddress,
      clock,
      log,
    ),
    metrics,
  };
  const application = await NestFactory.create<NestFastifyApplication>(
    ApplicationModule.register(contexts, keepers),
    createHttpAdapter(
      errorLog,
      (route) => routes.push(route),
      connectionLimits(kernel),
      clientAddress,
      settings.origin,
    ),
    { logger: createNestLogger(log), bodyParser: false, abortOnError: false },
  );
  const isOwnPage = (request: IncomingMessage): boolean => {
    const own = isOwnPageAt(request, settings.origin);
    if (!own) log.warn({ origin: request.headers.origin }, "a page of another address may not open a socket");
    return own;
  };
  application.useWebSocketAdapter(new SocketAdapter(application, CLIENT_CHANNELS, log, settings.rateLimits, isOwnPage));
  application.useGlobalFilters(new ErrorFilter(errorLog));
  const server = application.getHttpAdapter().getInstance();
  keepMetrics(server, settings.metricsToken, isBehindUnknown(settings));
  serveClient(server, readClientFiles(fileURLToPath(new URL("dist/web", ROOT))));
  return application;
}

/** Measurements and tests come from one address. */
function connectionLimits({ settings, metrics }: Kernel): ConnectionLimits {
  const { connections, connectionsPerAddress, rateLimits, proxies } = settings;
  const isProxy = proxyTest(proxies);
  return {
    isProxy: (address) => isProxy(address, 0),
    most: connections,
    perAddress: rateLimits ? connectionsPerAddress : connections,
    refused: (reason) => metrics.count("tenchat_connections_refused_total", "Connections turned away.", { reason }),
  };
}

async function listen(application: NestFastifyApplication, { port, host }: Settings): Promise<number> {
  await application.init();
  // Past Nest's own `listen`, which would log an error that becomes a sentence.
  await application.getHttpAdapter().getInstance().listen({ port, host });
  return (application.getHttpServer().address() as AddressInfo).port;
}

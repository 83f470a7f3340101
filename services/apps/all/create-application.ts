import "reflect-metadata";
import { NestFactory } from "@nestjs/core";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { createClientAddress, proxyTest } from "../../../generated/server/runtime/client-address.ts";
import { ErrorFilter } from "../../../generated/server/runtime/error-filter.ts";
import type { ConnectionLimits } from "../../../generated/server/runtime/bound-connections.ts";
import { bindConditions } from "../../../policies/conditions/index.ts";
import { createHttpAdapter } from "../../kernel/http/create-http-adapter.ts";
import { keepMetrics } from "../../kernel/http/keep-metrics.ts";
import { createErrorLog } from "../../kernel/logging/error-log.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { createNestLogger } from "../../kernel/logging/nest-logger.ts";
import { createFramePolicy } from "../../kernel/sockets/frame-policy.ts";
import { createSocketDoor } from "../../kernel/sockets/socket-door.ts";
import { ApplicationModule } from "./application.module.ts";
import type { Door } from "./doors.ts";
import type { OpenedKernel } from "./open-kernel.ts";
import type { OpenedContexts } from "./open-contexts.ts";
import { isBehindUnknown } from "./unknown-proxy.ts";

/** What stands at the address of this process, which does not listen yet; each HTTP route is added to `routes`. */
export async function createApplication(
  { kernel, sessions }: OpenedKernel,
  contexts: OpenedContexts,
  doors: readonly Door[],
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
      { ticket: contexts.identity.consumeSocketTicket, token: contexts.identity.admitSocket },
      clientAddress,
      clock,
      log,
    ),
    metrics,
  };
  const application = await NestFactory.create<NestFastifyApplication>(
    ApplicationModule.register(contexts, keepers, doors),
    createHttpAdapter(
      errorLog,
      (route) => routes.push(route),
      connectionLimits(kernel),
      clientAddress,
      settings.origin,
    ),
    { logger: createNestLogger(log), bodyParser: false, abortOnError: false },
  );
  application.useGlobalFilters(new ErrorFilter(errorLog));
  keepMetrics(application.getHttpAdapter().getInstance(), settings.metricsToken, isBehindUnknown(settings));
  for (const door of doors) door.place(application, kernel);
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

import type { Redis } from "ioredis";
import { configureDriver } from "../../../generated/server/runtime/database.ts";
import { ENTITIES } from "../../../generated/server/entities.ts";
import { createOutbox } from "../../../generated/server/runtime/outbox.ts";
import { openPostgresQueues, type Queues } from "../../../generated/server/runtime/queues.ts";
import { createRateLimiter, unlimited } from "../../../generated/server/runtime/rate-limiter.ts";
import { MIGRATIONS, VERSIONS } from "../../../generated/migrations/index.ts";
import { LocalBus } from "../../kernel/bus/local-bus.ts";
import { openBus } from "../../kernel/bus/open-bus.ts";
import { systemClock } from "../../kernel/clock.ts";
import { AMPLE_SPACE, diskOf, watchFreeSpace } from "../../kernel/database/free-space.ts";
import { answerUnavailable } from "../../kernel/database/lost-database.ts";
import { openChosenDatabase } from "../../kernel/database/open-chosen-database.ts";
import type { DatabaseEnded, StartDatabase } from "../../kernel/database/open-chosen-database.ts";
import { createPipeline } from "../../kernel/database/pipeline.ts";
import { createPostgresEphemeralStore } from "../../kernel/ephemeral/postgres-ephemeral-store.ts";
import { createIds } from "../../kernel/ids.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { Log } from "../../kernel/logging/log.ts";
import { createMetrics } from "../../kernel/metrics/metrics.ts";
import { openRedis } from "../../kernel/open-redis.ts";
import { openRedisQueues } from "../../kernel/queues/redis-queues.ts";
import type { Settings } from "../../kernel/settings/settings.ts";
import { SocketSessions } from "../../kernel/sockets/socket-sessions.ts";

/** The kernel and what only the composition needs of it. */
export interface OpenedKernel {
  readonly kernel: Kernel;
  readonly queues: Queues;
  readonly sessions: SocketSessions;
  readonly redis: Redis | undefined;
}

/** Opens database, queues and stores as the settings say; what was opened is closed by `closing`, last first. */
export async function openKernel(
  settings: Settings,
  log: Log,
  closing: AsyncDisposableStack,
  databaseEnded: DatabaseEnded,
  startDatabase?: StartDatabase,
): Promise<OpenedKernel> {
  configureDriver();
  const tables = { entities: ENTITIES, migrations: MIGRATIONS, versions: VERSIONS };
  const { url, dataSource } = await openChosenDatabase(settings, tables, log, closing, databaseEnded, startDatabase);
  answerUnavailable(dataSource, log);

  const redis = settings.redisUrl === undefined ? undefined : await openRedis(settings.redisUrl, log);
  closing.defer(() => redis?.disconnect());
  const queues = await (settings.redisUrl === undefined
    ? openPostgresQueues(url, log)
    : openRedisQueues(settings.redisUrl, log));
  closing.defer(() => queues.close());

  const clock = systemClock;
  const ids = createIds(clock);
  const sessions = new SocketSessions();
  const local = new LocalBus(sessions);
  const metrics = createMetrics();
  // The database that comes along is this process's alone, and so there are no other nodes.
  const shared = settings.databaseUrl && (await openBus(local, { databaseUrl: url, dataSource, redis }, log));
  if (shared) {
    closing.defer(() => shared.close());
    metrics.gauge("tenchat_nodes", "Nodes that hear one another, this one included.", () => shared.peers + 1);
  }
  const kernel: Kernel = {
    settings,
    clock,
    ids,
    log,
    metrics,
    dataSource,
    openPipeline: () => createPipeline(url, log),
    outbox: createOutbox(() => ({ id: ids.ulid(), occurredAt: clock.now().toISOString() })),
    rateLimiter: settings.rateLimits ? createRateLimiter(redis && { redis, prefix: "tenchat:limit", log }) : unlimited,
    ephemeral: createPostgresEphemeralStore(dataSource, clock),
    bus: shared || local,
    freeSpace:
      settings.databaseUrl === undefined
        ? await watchFreeSpace(diskOf(settings.dataFolder), settings.leastFreeSpace, log, closing)
        : AMPLE_SPACE,
  };
  return { kernel, queues, sessions, redis };
}

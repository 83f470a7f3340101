import { Redis, ReplyError } from "ioredis";
import type { Log } from "./logging/log.ts";
import { sentenceOf } from "./sentence-of.ts";
import { StartProblem } from "./start-problem.ts";

// Redis only makes things faster here: rather its answer is given up than a person waits for it.
const PATIENCE_MILLISECONDS = 200;
const RECONNECT_MILLISECONDS = 1_000;

/**
 * Connects to Redis for rate limits and the bus; a StartProblem if nobody answers. A command of it fails at once while
 * there is no connection, and when its answer takes longer than a fifth of a second.
 */
export async function openRedis(url: string, log: Log): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 5_000,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    commandTimeout: PATIENCE_MILLISECONDS,
    retryStrategy: (tries) => Math.min(tries * 50, RECONNECT_MILLISECONDS),
  });
  let isOpen = false;
  let reason: Error | undefined;
  redis.on("error", (error) => {
    // Until it is open this is what the sentence says, and the client itself only that it is closed.
    if (isOpen) log.warn({ error }, "redis connection");
    reason ??= error;
  });
  try {
    await redis.connect();
    await warnOfForgetting(redis, log);
    // It is connected all the same when it has no database of the number in its address, and would use another.
    if (reason !== undefined) throw reason;
    isOpen = true;
  } catch (error) {
    const why = reason ?? error;
    redis.disconnect();
    // Host only: the address may hold a password.
    throw new StartProblem(`The Redis at ${new URL(url).host} cannot be reached: ${sentenceOf(why)}.`, {
      cause: why,
      // What Redis itself says no to, such as a password, stays so.
      passes: !(why instanceof ReplyError) || /^(LOADING|MASTERDOWN|CLUSTERDOWN|TRYAGAIN)/.test((why as Error).message),
    });
  }
  return redis;
}

/**
 * Nothing is lost with a Redis that forgets: PostgreSQL has the truth. But limits begin anew, and work waits for the
 * next sweep; the operator should know. INFO is answered where CONFIG is forbidden.
 */
async function warnOfForgetting(redis: Redis, log: Log): Promise<void> {
  const facts = new Map(
    `${await redis.info("memory")}\n${await redis.info("persistence")}`
      .split(/\r?\n/)
      .map((line) => line.split(":", 2) as [string, string]),
  );
  const policy = facts.get("maxmemory_policy");
  if (policy !== undefined && policy !== "noeviction") {
    log.warn({ policy }, "redis may evict keys at any time; set maxmemory-policy to noeviction");
  }
  if (facts.get("aof_enabled") === "0") {
    log.warn(
      {},
      "redis keeps no append-only file; after its restart limits begin anew and queued work waits for a sweep",
    );
  }
}

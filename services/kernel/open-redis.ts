import { Redis } from "ioredis";
import type { Log } from "./logging/log.ts";
import { StartProblem } from "./start-problem.ts";

/** Connects to Redis for short-lived values and rate limits; a StartProblem if nobody answers. */
export async function openRedis(url: string, log: Log): Promise<Redis> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 5_000, maxRetriesPerRequest: 1 });
  redis.on("error", (error) => log.warn({ error }, "redis connection"));
  try {
    await redis.connect();
  } catch (error) {
    redis.disconnect();
    // Host only: the address may hold a password.
    throw new StartProblem(`The Redis at ${new URL(url).host} cannot be reached: ${(error as Error).message}.`, {
      cause: error,
    });
  }
  return redis;
}

import { Redis } from "ioredis";
import { openQueues, type Queues } from "../../../generated/server/runtime/queues.ts";
import type { Log } from "../logging/log.ts";

/** Jobs in Redis or Valkey. */
export async function openRedisQueues(url: string, log: Log): Promise<Queues> {
  // BullMQ waits for jobs with blocking commands, which must not be given up after some retries.
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.on("error", (error) => log.warn({ error }, "queue connection"));
  return openQueues({ connection: redis, prefix: "{tenchat}" }, log, async () => {
    await redis.quit();
  });
}

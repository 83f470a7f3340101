import { createPostgresBackend, Queue, Worker } from "bullmq";
import type { Processor, QueueOptions, WorkerOptions } from "bullmq";
import { Redis } from "ioredis";
import { Pool } from "pg";
import { drainPool } from "../database/drain-pool.ts";
import type { Log } from "../logging/log.ts";

type Backend = typeof createPostgresBackend;

/** Makes BullMQ queues and workers on whatever this server keeps its jobs in. */
export interface Queues {
  createQueue(name: string): Queue;
  createWorker(name: string, processor: Processor): Worker;

  /** Closes what all of them share; close queues and workers first. */
  close(): Promise<void>;
}

// One worker waits on each of the three priority queues with a connection of its own; the rest is for short queries.
const CONNECTIONS = 8;

/** Jobs in PostgreSQL, in a schema of their own (`bullmq`), through one small pool. */
export async function openPostgresQueues(url: string, log: Log): Promise<Queues> {
  const migrating = new Queue(
    "migration",
    { connection: { connectionString: url, migrate: true, max: 1 } } as never,
    createPostgresBackend as never,
  );
  migrating.on("error", (error) => log.warn({ error }, "queue connection"));
  await migrating.waitUntilReady();
  await migrating.close();

  const pool = new Pool({ connectionString: url, max: CONNECTIONS, keepAlive: true, options: "-c search_path=bullmq" });
  pool.on("error", (error) => log.warn({ error }, "queue connection"));
  return openQueues(pool, createPostgresBackend, log, () => drainPool(pool, () => pool.end()));
}

/** Jobs in Redis or Valkey. */
export async function openRedisQueues(url: string, log: Log): Promise<Queues> {
  // BullMQ waits for jobs with blocking commands, which must not be given up after some retries.
  const redis = new Redis(url, { maxRetriesPerRequest: null });
  redis.on("error", (error) => log.warn({ error }, "queue connection"));
  return openQueues(redis, undefined, log, async () => {
    await redis.quit();
  });
}

function openQueues(connection: unknown, backend: Backend | undefined, log: Log, close: () => Promise<void>): Queues {
  const options = { connection, prefix: "{tenchat}" } as QueueOptions;
  return {
    createQueue(name) {
      const queue = backend ? new Queue(name, options, backend as never) : new Queue(name, options);
      queue.on("error", (error) => log.warn({ error, queue: name }, "queue error"));
      return queue as unknown as Queue;
    },
    createWorker(name, processor) {
      const worker = backend
        ? new Worker(name, processor, options as WorkerOptions, backend as never)
        : new Worker(name, processor, options as WorkerOptions);
      worker.on("error", (error) => log.warn({ error, queue: name }, "queue error"));
      worker.on("failed", (job, error) => log.error({ error, queue: name, job: job?.id ?? "" }, "job failed"));
      return worker as unknown as Worker;
    },
    close,
  };
}

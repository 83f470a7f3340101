import { createPostgresBackend, Queue, Worker } from "bullmq";
import type { Processor, QueueOptions, WorkerOptions } from "bullmq";
import { Pool } from "pg";
import { watchPool } from "./watch-pool.ts";

/** Where queues say what went wrong. */
export interface QueueLog {
  warn(fields: object, what: string): void;
  error(fields: object, what: string): void;
}

/** Makes BullMQ queues and workers on whatever a server keeps its jobs in. */
export interface Queues {
  createQueue(name: string): Queue;
  createWorker(name: string, processor: Processor): Worker;

  /** Milliseconds from one wake-up to the next: what a job costs decides how many there may be. */
  readonly spacing: number;

  /** Closes what all of them share; close queues and workers first. */
  close(): Promise<void>;
}

// The worker waits with a connection of its own; the rest is for short queries.
const CONNECTIONS = 4;

// A job costs PostgreSQL some two milliseconds, and Redis next to nothing.
const SPACING = { postgres: 400, redis: 100 };

/** Jobs in PostgreSQL, in a schema of their own (`bullmq`), through one small pool. */
export async function openPostgresQueues(url: string, log: QueueLog): Promise<Queues> {
  const migrating = new Queue(
    "migration",
    { connection: { connectionString: url, migrate: true, max: 1 } } as never,
    createPostgresBackend as never,
  );
  migrating.on("error", (error) => log.warn({ error }, "queue connection"));
  await migrating.waitUntilReady();
  await migrating.close();

  const pool = new Pool({ connectionString: url, max: CONNECTIONS, keepAlive: true, options: "-c search_path=bullmq" });
  const drain = watchPool(pool);
  pool.on("error", (error) => log.warn({ error }, "queue connection"));
  const place = { connection: pool, backend: createPostgresBackend, prefix: "{jobs}" };
  return openQueues(place, log, () => drain(() => pool.end()));
}

/** An open connection: a client of Redis, or whatever a backend of BullMQ takes. */
export interface QueuePlace {
  readonly connection: unknown;
  readonly backend?: typeof createPostgresBackend;
  /** Before the names of keys; in braces, so that on a cluster of Redis all of them lie in one place. */
  readonly prefix: string;
}

export function openQueues(
  { connection, backend, prefix }: QueuePlace,
  log: QueueLog,
  close: () => Promise<void>,
): Queues {
  const options = { connection, prefix } as QueueOptions;
  return {
    spacing: backend ? SPACING.postgres : SPACING.redis,
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

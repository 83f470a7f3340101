import type { DataSource } from "typeorm";
import type { Jobs } from "../../generated/server/contexts.ts";
import type { Log } from "./logging/log.ts";

/** Runs jobs by the clock, each once for all processes of a database. */
export interface Schedule {
  /** Starts nothing new and waits for what runs. */
  stop(): Promise<void>;
}

const EVERY_SECONDS = 60;
const LOOK_MILLISECONDS = 15_000;

/**
 * Whoever first finds a job due puts its next time a minute off, by the database's clock, and runs it. So it runs once,
 * however many processes look, and a process that dies in the middle keeps nobody from running it the next time.
 */
export function startSchedule(
  dataSource: DataSource,
  log: Log,
  jobs: Readonly<Record<string, Jobs>>,
  lookMilliseconds = LOOK_MILLISECONDS,
): Schedule {
  const all = Object.entries(jobs).flatMap(([context, its]) =>
    Object.entries(its).map(([name, job]) => ({ name: `${context}.${name}`, job })),
  );
  let running: Promise<void> | undefined;
  let stopped = false;

  const look = async (): Promise<void> => {
    for (const { name, job } of all) {
      if (stopped) return;
      try {
        if (await isOurs(dataSource, name)) await job();
      } catch (error) {
        log.error({ error, job: name }, "job failed");
      }
    }
  };
  const timer = setInterval(() => {
    running ??= look().finally(() => {
      running = undefined;
    });
  }, lookMilliseconds);
  timer.unref();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

async function isOurs(dataSource: DataSource, name: string): Promise<boolean> {
  const rows = (await dataSource.query(
    `INSERT INTO scheduled_jobs AS job (name, due_at) VALUES ($1, now() + make_interval(secs => $2))
     ON CONFLICT (name) DO UPDATE SET due_at = excluded.due_at WHERE job.due_at <= now() RETURNING name`,
    [name, EVERY_SECONDS],
  )) as unknown[];
  return rows.length > 0;
}

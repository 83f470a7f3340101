import { setTimeout as sleep } from "node:timers/promises";
import { StartProblem } from "../../start-problem.ts";
import { isFull } from "./full-disk.ts";
import type { Log } from "../../logging/log.ts";
import type { RunningPostgres, RunOutcome } from "./run-postgres.ts";

export interface KeptPostgres {
  readonly pid: number;

  /** Resolves when it was stopped; with a reason when it has ended and is not started again. */
  readonly ended: Promise<StartProblem | undefined>;
  stop(): Promise<void>;
}

/** How much is borne before a database is given up, each in a row. */
const MOST = {
  // It came up and ended within moments.
  quickDeaths: 10,
  // It did not come up.
  failures: 8,
  // Somebody else was in its way, which usually passes: processes of its last run that are still ending (`predecessor`),
  // or a program that happened to take its port.
  hindrances: 40,
} as const;

// One that ran this long was well; how soon it is started again is counted anew.
const WELL_MILLISECONDS = 10_000;
const LONGEST_PAUSE_MILLISECONDS = 3_000;
const HINDERED_PAUSE_MILLISECONDS = 250;

/**
 * Starts a database that ends by itself again, by `again`, as soon as that can be: at once when it was killed, and after
 * pauses as long as its disk is full. Everybody's connections break and can be made anew at the same address. It is given
 * up when it ends or fails again and again, for a reason that says whether starting the whole server again may help.
 */
export function keepRunning(
  first: RunningPostgres,
  folder: string,
  again: () => Promise<RunOutcome>,
  log: Log,
  longestPause = LONGEST_PAUSE_MILLISECONDS,
): KeptPostgres {
  let running = first;
  const stopping = new AbortController();
  const { signal } = stopping;
  const whenStopping = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
  const pause = (milliseconds: number) =>
    Promise.race([sleep(Math.min(milliseconds, longestPause), undefined, { ref: false }), whenStopping]);

  /** The next database, or why there is none; undefined when it was stopped meanwhile. */
  async function restart(deaths: number): Promise<RunningPostgres | StartProblem | undefined> {
    let failures = 0;
    let hindrances = 0;
    for (;;) {
      const attempt = deaths + failures;
      if (attempt > 0) await pause(250 * 2 ** (attempt - 1));
      if (signal.aborted) return undefined;
      const outcome = await again().catch((error: Error): RunOutcome => ({ kind: "failed", reason: error.message }));
      if (outcome.kind === "running") {
        if (!signal.aborted) return outcome;
        await outcome.stop();
      } else if (outcome.kind !== "failed") {
        hindrances += 1;
        if (hindrances >= MOST.hindrances) return hindered(folder, outcome.kind);
        if (hindrances === 1) log.warn({ by: outcome.kind }, "the database cannot start yet");
        await pause(HINDERED_PAUSE_MILLISECONDS);
      } else if (isFull(outcome.reason)) {
        failures += 1;
        log.error({}, `The disk that holds ${folder} is full: free some space.`);
      } else {
        failures += 1;
        log.error({ reason: outcome.reason }, "the database does not start");
        if (failures >= MOST.failures) return doesNotStart(folder, outcome.reason);
      }
    }
  }

  async function keep(): Promise<StartProblem | undefined> {
    for (let deaths = 0; ; deaths += 1) {
      const since = performance.now();
      await running.ended;
      if (signal.aborted) return undefined;
      if (performance.now() - since > WELL_MILLISECONDS) deaths = 0;
      if (deaths + 1 >= MOST.quickDeaths) return diesAtOnce(folder);
      log.error({}, "the database ended by itself and is started again");
      const next = await restart(deaths);
      if (next === undefined || next instanceof StartProblem) return next;
      running = next;
      log.info({ pid: running.pid }, "the database runs again");
    }
  }

  const ended = keep();
  return {
    get pid() {
      return running.pid;
    },
    ended,
    async stop() {
      stopping.abort();
      await running.stop();
      await ended;
    },
  };
}

function diesAtOnce(folder: string): StartProblem {
  return new StartProblem(
    `The database in ${folder} ended ${MOST.quickDeaths} times in a row within seconds of its start and is not started again: the log has what it said, and ending it is often the system's answer to too little memory.`,
  );
}

function doesNotStart(folder: string, reason: string): StartProblem {
  return new StartProblem(
    `The database in ${folder} ended and does not start any more, and nothing in it was deleted; PostgreSQL says: ${reason}.`,
  );
}

/** A new server takes another port, and waits for what is left of the last database. */
function hindered(folder: string, by: "port-taken" | "predecessor"): StartProblem {
  const what = by === "port-taken" ? "another program has its port" : "processes of its last run do not end";
  return new StartProblem(`The database in ${folder} ended and cannot be started in its place, because ${what}.`, {
    passes: true,
  });
}

import { setTimeout as sleep } from "node:timers/promises";
import { silentLog } from "../../logging/log.ts";
import { keepRunning } from "./keep-running.ts";
import type { RunningPostgres, RunOutcome } from "./run-postgres.ts";

/** A database that ends when it is told to, or killed. */
function database(pid: number): RunningPostgres & { kill(): void } {
  let kill = () => {};
  const ended = new Promise<void>((resolve) => (kill = resolve));
  return { kind: "running", pid, port: 1, ended, kill, stop: async () => kill() };
}

/** One that is dead as soon as it came up. */
const deadAtOnce: RunningPostgres = { ...database(4), ended: Promise.resolve() };

const failed = (reason: string): RunOutcome => ({ kind: "failed", reason });

/** Keeps a database of which every further start has the next of these outcomes; the last of them again and again. */
function keep(first: RunningPostgres, ...outcomes: RunOutcome[]) {
  const said: string[] = [];
  const note = (_fields: object, what: string) => said.push(what);
  let starts = 0;
  const again = async () => outcomes[Math.min(starts++, outcomes.length - 1)]!;
  const log = { ...silentLog, error: note, warn: note };
  return { kept: keepRunning(first, "/data/postgres", again, log, 5), said, starts: () => starts };
}

describe("an embedded database that ends by itself", () => {
  it("is started again at once", async () => {
    const [first, second] = [database(1), database(2)];
    const { kept, said } = keep(first, second);
    first.kill();
    while (kept.pid !== 2) await sleep(1);
    await kept.stop();
    await second.ended;
    expect(await kept.ended).toBeUndefined();
    expect(said).toEqual(["the database ended by itself and is started again"]);
  });

  it("is tried again for as long as its disk is full, which is said", async () => {
    const [first, last] = [database(1), database(3)];
    const full = failed('could not write to file "pg_wal/xlogtemp.7": No space left on device');
    const { kept, said, starts } = keep(first, ...Array.from({ length: 20 }, () => full), last);
    first.kill();
    while (kept.pid !== 3) await sleep(1);
    expect(starts()).toBe(21);
    expect(said).toContain("The disk that holds /data/postgres is full: free some space.");
    await kept.stop();
  });

  it("waits for what is in its way for a moment, which is said once", async () => {
    const [first, last] = [database(1), database(3)];
    const { kept, said } = keep(first, { kind: "predecessor" }, { kind: "port-taken" }, last);
    first.kill();
    while (kept.pid !== 3) await sleep(1);
    expect(said.filter((what) => what === "the database cannot start yet")).toHaveLength(1);
    await kept.stop();
  });

  it.each([
    [
      "its port stays taken",
      { kind: "port-taken" },
      /cannot be started in its place, because another program has its port\.$/,
      true,
    ],
    ["what it left behind stays", { kind: "predecessor" }, /because processes of its last run do not end\.$/, true],
    [
      "it does not come up",
      failed("invalid checkpoint record"),
      /PostgreSQL says: invalid checkpoint record\.$/,
      false,
    ],
    ["it ends at once each time", deadAtOnce, /ended 10 times in a row .* and is not started again/, false],
  ] as const)("is given up, in a sentence, when %s", async (_when, outcome, sentence, passes) => {
    const first = database(1);
    const { kept, starts } = keep(first, outcome);
    first.kill();
    const why = await kept.ended;
    expect(why?.message).toMatch(/^The database in \/data\/postgres ended [^\n]+\.$/);
    expect(why?.message).toMatch(sentence);
    expect(why?.passes).toBe(passes);
    const tried = starts();
    await kept.stop();
    expect(starts()).toBe(tried);
  });

  it("is not started again when it was stopped, nor when that is asked for during a pause or a start", async () => {
    const stopped = keep(database(1), database(2));
    await stopped.kept.stop();
    expect(stopped.starts()).toBe(0);

    const first = database(1);
    const pausing = keep(first, failed("No space left on device"));
    first.kill();
    while (pausing.starts() < 3) await sleep(1);
    await pausing.kept.stop();
    const before = pausing.starts();
    await sleep(50);
    expect(pausing.starts()).toBe(before);

    const [another, late] = [database(1), database(2)];
    const { promise, resolve: begin } = Promise.withResolvers<RunOutcome>();
    const starting = keepRunning(another, "", () => promise, silentLog);
    another.kill();
    await sleep(1);
    const stop = starting.stop();
    begin(late);
    await Promise.all([stop, late.ended]);
  });
});

import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { modesOf } from "../faults/fault.ts";
import type { Figure } from "../faults/fault.ts";
import { faults } from "../faults/faults.ts";

const RUN = fileURLToPath(new URL("../faults/run.ts", import.meta.url));

interface Outcome {
  readonly row: string;
  readonly mode: string;
  readonly figures: readonly Figure[];
}

const cases = faults.flatMap((fault) =>
  modesOf(fault, true).map((mode) => ({ row: fault.row, title: fault.title, mode })),
);

/** The short forms, in one process of their own, one after the other: people are signed up once for all of them. */
describe("under a small load and for a short while, people lose nothing by", () => {
  const outcomes = new Map<string, Outcome>();
  const arrivals = new Map<string, (outcome: Outcome) => void>();
  let run: ChildProcess;
  let ended: Promise<unknown>;
  let complaints = "";

  beforeAll(() => {
    run = spawn(process.execPath, [RUN, "--short", "--json"], { stdio: ["ignore", "pipe", "pipe"] });
    ended = once(run, "exit");
    run.stderr!.on("data", (data) => (complaints += String(data)));
    createInterface({ input: run.stdout! }).on("line", (line) => {
      const outcome = JSON.parse(line) as Outcome;
      outcomes.set(`${outcome.row} ${outcome.mode}`, outcome);
      arrivals.get(`${outcome.row} ${outcome.mode}`)?.(outcome);
    });
  });

  afterAll(async () => {
    run.kill();
    await ended;
  });

  it.each(cases)(
    "$title ($mode)",
    async ({ row, mode }) => {
      const name = `${row} ${mode}`;
      const arrival = new Promise<Outcome>((resolve) => arrivals.set(name, resolve));
      const outcome = outcomes.get(name) ?? (await Promise.race([arrival, ended.then(() => outcomes.get(name))]));
      if (outcome === undefined) throw new Error(`The run ended early: ${complaints}`);
      expect(outcome.figures.filter(({ kept }) => !kept)).toEqual([]);
    },
    180_000,
  );
});

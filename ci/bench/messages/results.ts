import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drawResults } from "./draw-results.ts";
import type { Measured, Result } from "./figures.ts";

export const RESULTS = fileURLToPath(new URL("../results/messages", import.meta.url));
export const CHART = fileURLToPath(new URL("../results/messages.svg", import.meta.url));

/** Writes what was measured under its commit's name, and draws all that are kept. A tree with changes has no commit. */
export function keepResult(figures: readonly Measured[], rounds: number): string {
  const git = (...words: string[]) => execFileSync("git", words, { cwd: import.meta.dirname, encoding: "utf8" }).trim();
  if (git("status", "--porcelain") !== "") throw new Error("Only of a committed tree is a result kept.");
  const [commit = "", committedAt = ""] = git("log", "-1", "--format=%h %cI").split(" ");
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.versions.node}`;
  const result: Result = { commit, committedAt, machine, rounds, figures: figures.map(rounded) };
  mkdirSync(RESULTS, { recursive: true });
  const file = join(RESULTS, `${commit}.json`);
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(CHART, drawResults(readResults()));
  return file;
}

/** All that are kept, the oldest first. */
export function readResults(folder = RESULTS): Result[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Result)
    .sort((one, other) => Date.parse(one.committedAt) - Date.parse(other.committedAt));
}

/** So much more than the one before a message may cost the processor, in floors: what is less is a machine's mood. */
const SLACK = 1.25;

/** What costs the processor more than it did in the result before, each in a sentence. */
export function dearer(before: Result, after: Result): string[] {
  const ratios = new Map(before.figures.map(({ name, ours, floor }) => [name, ours / floor]));
  return after.figures.flatMap(({ name, unit, ours, floor }) => {
    const [was, is] = [ratios.get(name), ours / floor];
    if (unit !== "µs" || was === undefined || is <= was * SLACK) return [];
    return [`${name}: ${is.toFixed(2)} × the floor, where ${before.commit} has ${was.toFixed(2)} ×`];
  });
}

function rounded({ ours, floor, ...rest }: Measured): Measured {
  const three = (value: number) => Number(value.toPrecision(3));
  return { ...rest, ours: three(ours), floor: three(floor) };
}

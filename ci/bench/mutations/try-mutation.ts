import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { plant, type EmitterMutations, type Mutation } from "./mutation.ts";

const PROJECT = join(import.meta.dirname, "../../..");
/** Neither read by a generator nor by a test of one. */
const LEFT = new Set([".git", ".angular", "dist", "node_modules", "var"]);
/** Longer than any of these tests takes: a fault may also be one that never ends. */
const PATIENCE = 240_000;

/** What saw a fault: a line for the goldens and one for the other tests, undefined where nothing did. */
export interface Outcome {
  readonly goldens: string | undefined;
  readonly tests: string | undefined;
}

/** The project as it is now: what is edited while faults are tried does not count. */
export function copyProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(PROJECT))
    if (!LEFT.has(name)) cpSync(join(PROJECT, name), join(folder, name), { recursive: true });
}

/** Plants a fault in a fresh copy of such a copy, generates and records anew, and runs the tests there. */
export async function tryMutation(
  project: string,
  folder: string,
  emitter: EmitterMutations,
  mutation: Mutation | undefined,
): Promise<Outcome> {
  rmSync(folder, { recursive: true, force: true });
  cpSync(project, folder, { recursive: true });
  symlinkSync(join(PROJECT, "node_modules"), join(folder, "node_modules"));
  if (mutation !== undefined) {
    const path = join(folder, emitter.folder, mutation.file);
    writeFileSync(path, plant(readFileSync(path, "utf8"), mutation));
  }
  const recorded = await run(folder, ["generators/scenarios/record.ts", ...emitter.scenarios]);
  const differing = emitter.scenarios.filter((name) => differs(project, folder, `generators/scenarios/${name}`));
  const goldens =
    recorded.code !== 0
      ? `record: ${reasonIn(recorded.said)}`
      : differing.length === 0
        ? undefined
        : differing.join(", ");
  const generated = await run(folder, ["generators/cli/tenchat.mjs", "generate"]);
  if (generated.code !== 0) return { goldens, tests: `generate: ${reasonIn(generated.said)}` };
  return { goldens, tests: await runTests(folder, mutation?.tests ?? emitter.tests) };
}

/** Whether a folder holds something else in one copy than in the other. */
function differs(one: string, other: string, room: string): boolean {
  const files = (root: string) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name).slice(root.length + 1))
      .sort();
  const whole = (root: string) => files(root).map((path) => `${path}\n${readFileSync(join(root, path), "utf8")}`);
  return whole(one).join("\n") !== whole(other).join("\n");
}

/** The first test that fails: one of jest's, by its title, or a gate, which is a program of its own. */
async function runTests(folder: string, paths: readonly string[]): Promise<string | undefined> {
  // What a fault leaves open must not keep its test from ending.
  const jest = ["node_modules/jest/bin/jest.js", "--runInBand", "--forceExit", "--json"];
  for (const path of paths) {
    const report = join(folder, "report.json");
    const isSuite = path.endsWith(".test.ts");
    const done = await run(folder, isSuite ? [...jest, `--outputFile=${report}`, "--runTestsByPath", path] : [path]);
    if (done.code === 0) continue;
    const titles = isSuite && existsSync(report) ? failedTitles(readFileSync(report, "utf8")) : [];
    return `${path}: ${titles[0] ?? reasonIn(done.said)}`;
  }
  return undefined;
}

function failedTitles(report: string): string[] {
  const { testResults } = JSON.parse(report) as JestReport;
  const failed = testResults.flatMap((each) => each.assertionResults).filter((each) => each.status === "failed");
  return failed.map((each) => each.title);
}

interface JestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

async function run(folder: string, args: readonly string[]): Promise<{ code: number | null; said: string }> {
  // A group of its own: whatever a test started ends with it.
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const patience = setTimeout(() => process.kill(-child.pid!, "SIGKILL"), PATIENCE);
  const ended = once(child, "close") as Promise<[number | null]>;
  const [[code], out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  clearTimeout(patience);
  return { code, said: code === null ? "it did not end" : `${out}${err}` };
}

/** Of what a program said before it failed, the line that says why. */
const reasonIn = (said: string) => {
  const lines = said.split("\n").filter((line) => /\w/.test(line) && !line.includes("Warning"));
  return (lines.find((line) => /error|Error/.test(line)) ?? lines[0] ?? "").trim().slice(0, 160);
};

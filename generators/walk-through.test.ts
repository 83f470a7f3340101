import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { copyProject, PROJECT } from "./testing/copy-project.ts";
import { runNode } from "./testing/run-node.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const ROOMS = [
  "generated",
  "generators/scenarios",
  "fingerprints.json",
  "services",
  "policies",
  "web",
  "ci",
  "tsconfig.json",
];

/** The fenced blocks of one language in a section of CONTRIBUTING.md, in order. */
function blocks(section: string, language: string): string[] {
  const text = readFileSync(join(PROJECT, "CONTRIBUTING.md"), "utf8");
  const chapter = text.split(/^## /m).find((each) => each.startsWith(section)) ?? "";
  return [...chapter.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, name, block]) =>
    name === language ? [block!] : [],
  );
}

function apply(project: string, patch: string): void {
  const run = spawnSync("git", ["apply", "--unidiff-zero", "-"], { cwd: project, input: patch, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`This edit of CONTRIBUTING.md no longer fits:\n${patch}\n${run.stderr}`);
}

/** The files that do not compile. */
function failing(project: string): string[] {
  const compiler = join(PROJECT, "node_modules/typescript-native/bin/tsc");
  const { out } = runNode(
    compiler,
    ["--noEmit", "--incremental", "--tsBuildInfoFile", ".tsbuildinfo", "--pretty", "false", "-p", "."],
    { cwd: project },
  );
  return [...new Set([...out.matchAll(/^(\S.*?)\(\d+,\d+\): error/gm)].map((each) => each[1]!))].sort();
}

describe("The walk-through in CONTRIBUTING.md", () => {
  it("sends one exactly where work is due after a field, an operation and an event, and ends well", async () => {
    const edits = blocks("How to change a thing", "diff");
    const specification = edits.filter((each) => each.startsWith("--- a/specs/"));
    const work = edits.filter((each) => !specification.includes(each));
    const due = blocks("How to change a thing", "text").join("").trim().split("\n");
    expect(specification).toHaveLength(3);
    expect(work.length).toBeGreaterThan(0);

    using folder = temporaryFolder();
    await copyProject(folder.path, { also: ROOMS });
    const cli = join(folder.path, "generators/cli/main.ts");
    for (const edit of specification) apply(folder.path, edit);
    expect(runNode(cli, ["generate"], { cwd: folder.path })).toMatchObject({ status: 0, err: "" });
    expect(failing(folder.path)).toEqual(due);

    for (const edit of work) apply(folder.path, edit);
    expect(failing(folder.path)).toEqual([]);
  }, 180_000);
});

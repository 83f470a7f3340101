import { join } from "node:path";
import { copyProject, EVERYTHING_ELSE, PROJECT } from "./testing/copy-project.ts";
import { applyEdit, blocksOf } from "./testing/guide-edits.ts";
import { runNode } from "./testing/run-node.ts";
import { runTests } from "./testing/run-tests.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

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
  it("sends one exactly where work is due after a field, an operation and an event, and one who adds a context; both end well", async () => {
    const edits = blocksOf("How to change a thing", "diff");
    const specification = edits.filter((each) => each.startsWith("--- a/specs/"));
    const work = edits.filter((each) => !specification.includes(each));
    const due = blocksOf("How to change a thing", "text").join("").trim().split("\n");
    expect(specification).toHaveLength(4);
    expect(work.length).toBeGreaterThan(0);

    using folder = temporaryFolder();
    await copyProject(folder.path, { also: EVERYTHING_ELSE });
    const cli = join(folder.path, "generators/cli/tenchat.mjs");
    for (const edit of specification) applyEdit(folder.path, edit);

    // A context is added in the same copy: its rooms compile, so that no work is due but what is due without them.
    const [command] = blocksOf("How to add a context", "sh");
    const [made, sentence] = blocksOf("How to add a context", "text");
    const [, ...words] = command!.trim().split(" -- ")[1]!.split(" ");
    expect(runNode(cli, ["new-context", ...words], { cwd: folder.path })).toEqual({ status: 0, out: made, err: "" });
    expect(runNode(cli, ["generate"], { cwd: folder.path })).toMatchObject({ status: 0, err: "" });
    expect(failing(folder.path)).toEqual(due);
    const room = "services/contexts/weather";
    const unwritten = runTests(folder.path, room);
    expect(unwritten.passed).toBe(false);
    expect(unwritten.said).toContain(sentence!.trim());

    for (const edit of blocksOf("How to add a context", "diff")) applyEdit(folder.path, edit);
    for (const edit of work) applyEdit(folder.path, edit);
    expect(failing(folder.path)).toEqual([]);
    expect(runTests(folder.path, room)).toMatchObject({ passed: true });
    for (const gate of ["rooms", "imports", "house"])
      expect(runNode(join(folder.path, `ci/gates/${gate}.ts`), [], { cwd: folder.path })).toMatchObject({ status: 0 });
  }, 480_000);
});

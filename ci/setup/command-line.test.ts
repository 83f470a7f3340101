import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

const run = (program: string, ...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, program), ...words], { encoding: "utf8" });
  return { status, stdout, stderr };
};

describe("The command line of a developer's program", () => {
  it.each([
    ["an option that it does not have", ["--what"], "Unknown option '--what'."],
    ["an option without its value", ["--cases"], "Option '--cases <value>' argument missing."],
    ["a word that is no number", ["--cases", "many"], '--cases is a number, and not "many".'],
    ["a value that makes no sense", ["--cases", "0"], "--cases is a whole number above 0."],
    ["a word too many", ["more"], "Unexpected argument 'more'."],
  ])("answers %s with a sentence and its usage, and does nothing", (_what, words, sentence) => {
    const { status, stdout, stderr } = run("ci/fuzz/run.ts", ...words);
    expect([status, stdout, stderr.split("\n\n")[0]]).toEqual([2, "", sentence]);
    expect(stderr).toContain("`npm run fuzz`: 100,000 cases");
  });

  it("says its usage when it is asked for", () => {
    const { status, stdout } = run("ci/fuzz/run.ts", "--help");
    expect([status, stdout.split(",")[0]]).toEqual([0, "`npm run fuzz`: 100"]);
  });

  it.each([
    ["ci/setup/complete-lockfile.mjs", ["--what"], 2, "Unknown option '--what'."],
    ["ci/setup/complete-lockfile.mjs", ["/nowhere/at/all"], 1, "/nowhere/at/all cannot be read: ENOENT.\n"],
    [
      "services/apps/all/main.ts",
      ["--what"],
      1,
      '`node services/apps/all/main.ts` takes no "--what": what can be set is set in the environment, such as PORT=8080 node services/apps/all/main.ts.\n',
    ],
  ])("is read by %s as well: %j ends it with %i and a sentence", (program, words, code, sentence) => {
    const { status, stdout, stderr } = run(program, ...words);
    expect([status, stdout, stderr.split("\n\n")[0]]).toEqual([code, "", sentence]);
  });

  it("of a gate refuses a folder that is not there: nothing would be found in it", () => {
    const { status, stderr } = run("ci/gates/house.ts", "/nowhere/at/all");
    expect([status, stderr]).toEqual([
      2,
      '"/nowhere/at/all" is no project to look at.\n\nnode ci/gates/house.ts [FOLDER]\n',
    ]);
  });
});

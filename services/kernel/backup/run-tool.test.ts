import { spawnSync } from "node:child_process";

const PLACE = new URL("run-tool.ts", import.meta.url).href;

/** Runs a tool whose work is this piece of a program. */
function run(work: string, ...words: string[]) {
  const program = `import { runTool } from ${JSON.stringify(PLACE)};\nawait runTool("help", async () => { ${work} });`;
  const options = ["--input-type=module", "--eval", program, "--", ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("a tool", () => {
  it.each([
    ["in its work", `throw new TypeError("unforeseen\\nby anybody");`],
    [
      "where nobody waits for it",
      `setImmediate(() => { throw new TypeError("unforeseen"); }); await new Promise((resolve) => setTimeout(resolve, 60_000));`,
    ],
  ])("says a fault of its own in one sentence, also %s", (_, work) => {
    expect(run(work)).toEqual({
      status: 70,
      stdout: "",
      stderr: "This ended by a fault of its own (TypeError: unforeseen): `--details` shows where.\n",
    });
  });

  it("shows where when it is asked to", () => {
    expect(run(`throw new TypeError("unforeseen");`, "--details").stderr).toMatch(/^TypeError: unforeseen\n +at /);
  });
});

import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** What the tests of a copy below these paths say, run as it would run them itself, and whether they pass. */
export function runTests(project: string, ...paths: readonly string[]): { passed: boolean; said: string } {
  const jest = join(project, "node_modules/jest/bin/jest.js");
  const run = spawnSync(process.execPath, [jest, "--runInBand", ...paths], {
    cwd: project,
    encoding: "utf8",
  });
  return { passed: run.status === 0, said: run.stderr };
}

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { copyProject, EVERYTHING_ELSE, PROJECT } from "../../generators/testing/copy-project.ts";
import { runNode } from "../../generators/testing/run-node.ts";
import { runTests } from "../../generators/testing/run-tests.ts";
import { temporaryFolder } from "../../generators/testing/temporary-folder.ts";
import { isProblem, readHistory } from "../../generators/change/history/history.ts";
import { keyIn } from "../gates/governance/approving-product.ts";
import { releaseThree } from "./releases/release-three.ts";

describe("Four releases in a row", () => {
  it("a data folder and a browser's profile of 0.1.0 open in the last of them, and everything is readable", async () => {
    using folder = temporaryFolder();
    using keys = temporaryFolder();
    const { path } = folder;
    await copyProject(path, { also: EVERYTHING_ELSE });
    releaseThree(path, keyIn(keys.path, "nobody"));
    const history = readHistory(path);
    if (isProblem(history)) throw new Error(history.problem);
    expect(history.releases.map(({ version }) => version)).toEqual(["0.1.0", "0.2.0", "0.3.0", "0.4.0"]);
    const compiler = join(PROJECT, "node_modules/typescript-native/bin/tsc");
    expect(runNode(compiler, ["--noEmit", "--pretty", "false", "-p", "."], { cwd: path }).out).toBe("");

    // People who wrote with 0.1.0: its server and its clients, out of git's history.
    const lived = spawnSync(process.execPath, [join(import.meta.dirname, "releases/live-through.ts"), path], {
      encoding: "utf8",
    });
    expect(lived.stderr).toBe("");
    expect(JSON.parse(lived.stdout.trim().split("\n").at(-1)!)).toEqual({
      before: 12,
      lost: [],
      devices: 1,
      problems: [],
    });
    // Profiles that browsers of 0.1.0 left, in the core and in Chromium's IndexedDB.
    const profiles = ["web/core/storage/earlier-versions", "ci/scenarios/storage-rules-in-chromium"];
    expect(runTests(path, ...profiles)).toMatchObject({ passed: true });
  }, 1_800_000);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "./generate.ts";
import { printManifest } from "./fingerprint/manifest.ts";
import { copyProject, PROJECT } from "./testing/copy-project.ts";
import { runNode } from "./testing/run-node.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

describe("Generating all of the project", () => {
  it("says the same twice, byte for byte", async () => {
    const [first, second] = [await generate(PROJECT), await generate(PROJECT)];
    if (first.kind !== "generated" || second.kind !== "generated") throw new Error("The specification is broken.");
    expect(second.artifacts).toEqual(first.artifacts);
    expect(printManifest(second.manifest)).toBe(printManifest(first.manifest));
  }, 240_000);

  it("has nothing to do the second time", async () => {
    using folder = temporaryFolder();
    await copyProject(folder.path);
    const cli = join(folder.path, "generators/cli/tenchat.mjs");
    const first = runNode(cli, ["generate"], { cwd: folder.path });
    expect(first).toMatchObject({ status: 0, err: "" });
    const manifest = readFileSync(join(folder.path, "fingerprints.json"), "utf8");
    const second = runNode(cli, ["generate"], { cwd: folder.path });
    const nothing = "Nothing to do: specs/ and generated/ are what fingerprints.json says.\n";
    expect(second).toMatchObject({ status: 0, out: nothing });
    expect(readFileSync(join(folder.path, "fingerprints.json"), "utf8")).toBe(manifest);
    expect(runNode(cli, ["verify"], { cwd: folder.path })).toMatchObject({ status: 0, err: "" });
  }, 240_000);
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findDuplicates, generate } from "./generate.ts";
import { printManifest, type Manifest } from "./fingerprint/manifest.ts";
import { copyProject, PROJECT } from "./testing/copy-project.ts";
import { runNode } from "./testing/run-node.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

describe("Generating", () => {
  it("refuses two outputs for one path, also where a disk does not tell case apart", () => {
    const artifact = (path: string, emitter: string) => ({ path, emitter });
    expect(findDuplicates([artifact("generated/a.ts", "x"), artifact("generated/b.ts", "x")])).toEqual([]);
    const found = findDuplicates([
      artifact("generated/Notes/a.ts", "server"),
      artifact("generated/notes/a.ts", "client"),
    ]);
    expect(found.map((each) => each.message)).toEqual([
      "Two outputs want to be generated/notes/a.ts: one of server and one of client. Give what they come from different names.",
    ]);
  });

  it("says the same twice, byte for byte", async () => {
    const [first, second] = [await generate(PROJECT), await generate(PROJECT)];
    if (first.kind !== "generated" || second.kind !== "generated") throw new Error("The specification is broken.");
    expect(second.artifacts).toEqual(first.artifacts);
    expect(printManifest(second.manifest)).toBe(printManifest(first.manifest));
  });

  it("has nothing to do the second time", async () => {
    using folder = temporaryFolder();
    await copyProject(folder.path);
    const cli = join(folder.path, "generators/cli/main.ts");
    const first = runNode(cli, ["generate"], { cwd: folder.path });
    expect(first).toMatchObject({ status: 0, err: "" });
    const manifest = readFileSync(join(folder.path, "fingerprints.json"), "utf8");
    const second = runNode(cli, ["generate"], { cwd: folder.path });
    expect(second).toMatchObject({ status: 0, out: "Nothing to do: generated/ is what specs/ says.\n" });
    expect(readFileSync(join(folder.path, "fingerprints.json"), "utf8")).toBe(manifest);
    expect(runNode(cli, ["verify"], { cwd: folder.path })).toMatchObject({ status: 0, err: "" });
  });

  it("says the same at another depth, in another time zone and language, from other line endings and in another order", async () => {
    using folder = temporaryFolder();
    const places = [
      { at: "a", env: { TZ: "UTC", LANG: "C" } },
      {
        at: "far/down/the/tree/of folders/b",
        env: { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
        crlf: true,
        shuffled: true,
      },
    ];
    const manifests: string[] = [];
    for (const { at, env, ...options } of places) {
      const project = join(folder.path, at);
      await copyProject(project, options);
      const run = runNode(join(project, "generators/cli/main.ts"), ["generate", "--project", project], {
        cwd: "/",
        env,
      });
      expect(run).toMatchObject({ status: 0, err: "" });
      manifests.push(readFileSync(join(project, "fingerprints.json"), "utf8"));
    }
    expect(manifests[1]).toBe(manifests[0]);
    const here = await generate(PROJECT);
    if (here.kind !== "generated") throw new Error("The specification is broken.");
    expect((JSON.parse(manifests[0]!) as Manifest).root).toBe(here.manifest.root);
    // Two whole generations in processes of their own: on a busy machine that takes its time.
  }, 120_000);
});

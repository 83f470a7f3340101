import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findDuplicates, generate } from "./generate.ts";
import { printManifest } from "./fingerprint/manifest.ts";
import { generateFrom } from "./testing/generated-project.ts";
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

  it("makes a type beside an event of what a request may leave out of it", async () => {
    using made = await generateFrom(`
      @service(#{ title: "Notes" })
      namespace Notes;
      @roles enum Role { guest, user }
      /** A note was written. */
      @event("note-written", 1)
      model Written { @partitionKey("note") @classify(DataClass.C0) noteId: string; @classify(DataClass.C0) words?: int32; }
      model Batch { @classify(DataClass.C0) written: Record<Written>; @classify(DataClass.C0) first?: Written; }
      /** Changes some of them. */
      @route("/notes") @patch(#{ implicitOptionality: true }) @allow(Role.guest) op change(...Batch): void;`);
    const types = made.text("contracts/shared/types.ts");
    expect(types).toContain("interface WrittenUpdate {");
    expect(made.text("contracts/shared/events.ts")).toContain("interface Written {");
  });

  it("has nothing to do the second time", async () => {
    using folder = temporaryFolder();
    await copyProject(folder.path);
    const cli = join(folder.path, "generators/cli/main.ts");
    const first = runNode(cli, ["generate"], { cwd: folder.path });
    expect(first).toMatchObject({ status: 0, err: "" });
    const manifest = readFileSync(join(folder.path, "fingerprints.json"), "utf8");
    const second = runNode(cli, ["generate"], { cwd: folder.path });
    const nothing = "Nothing to do: specs/ and generated/ are what fingerprints.json says.\n";
    expect(second).toMatchObject({ status: 0, out: nothing });
    expect(readFileSync(join(folder.path, "fingerprints.json"), "utf8")).toBe(manifest);
    expect(runNode(cli, ["verify"], { cwd: folder.path })).toMatchObject({ status: 0, err: "" });
  });

  // That it says the same elsewhere, in other languages and orders, is the gate `determinism`.
});

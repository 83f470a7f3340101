import { findDuplicates } from "./generate.ts";
import { generateFrom } from "./testing/generated-project.ts";

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

  // That it says the same again and elsewhere, in other languages and orders, is the gate `determinism`.
});

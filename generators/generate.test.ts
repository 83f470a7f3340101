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

  it("makes nothing of a declaration that a version removed, and of its name what stands there now", async () => {
    using made = await generateFrom(
      `using TypeSpec.Versioning;
      @service(#{ title: "Notes" }) @versioned(Versions)
      namespace Notes {
      enum Versions { v1: "1.0.0", v2: "2.0.0" }
      @roles enum Role { guest, user, @removed(Versions.v2) king }
      @classify(DataClass.C0) @entity("notes") @removed(Versions.v2) model Paper { @key paperId: string; }
      @classify(DataClass.C0) @entity("notes") model Note { @key noteId: string; }
      /** Gone. */ @classify(DataClass.C0) @event("note-written", 1) @removed(Versions.v2) model Drawn { @partitionKey("note") noteId: string; }
      /** Written. */ @classify(DataClass.C0) @event("note-written", 1) model Written { @partitionKey("note") noteId: string; }
      @classify(DataClass.C0) @discriminator("kind") model Pet { name: string; }
      @classify(DataClass.C0) model Cat extends Pet { kind: "cat"; }
      @classify(DataClass.C0) @removed(Versions.v2) model Dog extends Pet { kind: "dog"; }
      @error @removed(Versions.v2) model Lost { @statusCode _: 404; code: "LOST"; }
      /** A pet. */ @route("/pets") @get @allow(Role.guest) op readPet(): Pet;
      /** Gone. */ @route("/dogs") @get @removed(Versions.v2) op readDog(): void;
      }
      @versioned(Notes.Versions) @socket("/socket", 1024) namespace Frames {
        /** Says it. */ @channel("note.say", Blueprint.Direction.fromClient) @allow(Notes.Role.user) op say(): void;
        /** Gone. */ @channel("note.say", Blueprint.Direction.fromClient) @removed(Notes.Versions.v2) op shout(): void;
      }`,
      ["@typespec/versioning"],
    );
    const { entities, events, errors, operations, unions, models, roles } = made.ir;
    expect(entities.filter((each) => each.table === "notes").map((each) => each.name)).toEqual(["Note"]);
    expect(events.map((each) => each.name)).toEqual(["Written"]);
    expect(errors.map((each) => each.name)).not.toContain("Lost");
    expect(operations.map((each) => each.name)).toEqual(["say", "readPet"]);
    expect(roles.map((each) => each.name)).toEqual(["guest", "user"]);
    expect(unions).toMatchObject([{ of: [{ id: "model:shared.Cat" }] }]);
    expect(models.map((each) => each.name)).not.toContain("Dog");
  });

  // That it says the same again and elsewhere, in other languages and orders, is the gate `determinism`.
});

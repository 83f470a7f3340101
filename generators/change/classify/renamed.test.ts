import type { Ir } from "../../model/ir.ts";
import { EXAMPLE } from "../../testing/example-model.ts";
import { readText } from "../../testing/read-text.ts";
import { diffModels } from "./diff-models.ts";

async function modelNow(): Promise<Ir> {
  return readText(`@service(#{ title: "Notes" }) @versioned(Versions) namespace Notes;
enum Versions { v1: "1.0.0", v2: "2.0.0" }
@roles enum Role { guest }
enum Color { red, @renamedFrom(Versions.v2, "blue") azure }
@classify(DataClass.C0) model Note { color: Color; }
@renamedFrom(Versions.v2, "readNote") @route("/notes") @allow(Role.guest)
op openNote(@classify(DataClass.C0) @query word: string): Note;
@renamedFrom(Versions.v2, "NoteRead") @event("note-opened", 1)
model NoteOpened { @classify(DataClass.C1) @partitionKey("note") noteId: string; }
`);
}

/** Without the words, and with other ones. */
function rewritten(ir: Ir, ...words: readonly (readonly [string, string])[]): Ir {
  const text = JSON.stringify(ir, (name, value: unknown) => (name === "renamedFrom" ? undefined : value));
  return JSON.parse(words.reduce((so, [now, was]) => so.replaceAll(now, was), text)) as Ir;
}

describe("What says what it was called, and is at another place too", () => {
  it("is compared with that and breaks whoever knows the old place; without the word one goes and another comes", async () => {
    const now = await modelNow();
    const before = rewritten(
      now,
      ...([
        ["openNote", "readNote"],
        ["open-note", "read-note"],
        ["/notes", "/note"],
        ["NoteOpened", "NoteRead"],
        ["note-opened", "note-read"],
        ["azure", "blue"],
      ] as const),
    );
    const rules = (after: Ir) =>
      diffModels(before, after)
        .map(({ rule }) => rule)
        .sort();
    expect(rules(rewritten(now))).toEqual([
      "enum-member-added",
      "enum-member-removed",
      "event-added",
      "event-removed",
      "operation-added",
      "operation-removed",
    ]);
    expect(rules(now)).toEqual([
      "action-renamed",
      "enum-member-renamed",
      "enum-member-value-changed",
      "event-id-changed",
      "event-renamed",
      "event-type-changed",
      "former-event-names-added",
      "former-member-names-added",
      "former-operation-names-added",
      "operation-id-changed",
      "operation-renamed",
      "path-changed",
    ]);
  });
});

describe("Operations of one name in two interfaces", () => {
  const of = (one: string, other: string, end = "") =>
    readText(`@service(#{ title: "Notes" }) @versioned(Versions) namespace Notes;
enum Versions { v1: "1.0.0", v2: "2.0.0" }
@roles enum Role { guest }
@route("/notes${end}") interface Papers { @allow(Role.guest) ${one}(): void; }
@route("/words${end}") interface Words { @allow(Role.guest) ${other}(): void; }
`);

  it("are each what it was, whatever they are called now, and in whatever letters that was written", async () => {
    const before = await of("List", "List");
    const named = (name: string) => `@renamedFrom(Versions.v2, "List") ${name}`;
    const changes = diffModels(before, await of(named("showPapers"), named("showWords"), "/all"));
    const ids = changes.filter(({ rule }) => rule === "operation-id-changed");
    expect(ids.map((each) => [each.before, each.after])).toEqual([
      ["operation:shared.papersList", "operation:shared.showPapers"],
      ["operation:shared.wordsList", "operation:shared.showWords"],
    ]);
    expect(changes.filter(({ rule }) => /^operation-(added|removed)$/.test(rule))).toEqual([]);
  });
});

describe("A screen of an operation that is called otherwise", () => {
  it("shows the same forms, tables and actions", () => {
    const [add, ...others] = EXAMPLE.operations as [Ir["operations"][number]];
    const insert = { ...add, id: "operation:example.insert", name: "insert", renamedFrom: ["add"] };
    const screens = JSON.parse(JSON.stringify(EXAMPLE.screens).replaceAll(add.id, insert.id)) as Ir["screens"];
    const changes = diffModels(EXAMPLE, { ...EXAMPLE, operations: [insert, ...others], screens });
    expect(changes.map(({ rule }) => rule)).toEqual([
      "operation-id-changed",
      "operation-renamed",
      "former-operation-names-added",
    ]);
  });
});

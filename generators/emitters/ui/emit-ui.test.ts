import { join } from "node:path";
import { readSpecification } from "../../model/read.ts";
import { emitUi } from "./emit-ui.ts";

type Blueprint = Readonly<Record<string, unknown>>;

/** The blueprint of the scenario, as a module. */
async function blueprint(): Promise<Blueprint> {
  const reading = await readSpecification(join(import.meta.dirname, "../../scenarios/emits-ui/input/specs"));
  if (reading.kind === "refused") throw new Error("The scenario does not compile.");
  const { stripTypeScriptTypes } = await import("node:module");
  const code = stripTypeScriptTypes(emitUi(reading.ir)[0]!.text)
    .replaceAll("export const ", "made.")
    .replaceAll(/made\.(\w+)/g, "const $1 = made.$1");
  const made = {};
  new Function("made", code)(made);
  return made;
}

describe("The UI blueprint", () => {
  it("keeps the screens in the order of writing", async () => {
    const { NAVIGATION, NOTES_SCREEN, EVERYTHING_SCREEN } = await blueprint();
    expect(NAVIGATION).toEqual([NOTES_SCREEN, EVERYTHING_SCREEN]);
    expect(NOTES_SCREEN).toMatchObject({ path: "notes", title: "Notes" });
  });

  it("gives a field the bounds, the label and the kind that the operation's input has", async () => {
    const { NOTES_SCREEN } = await blueprint();
    expect(NOTES_SCREEN).toMatchObject({
      forms: {
        write: {
          operation: "note-desk.write",
          submit: "Write",
          fields: {
            title: {
              label: "Title",
              kind: "text",
              hint: "At most a line.",
              minLength: 1,
              maxLength: 80,
              required: true,
            },
            loudness: { kind: "choice", choices: ["quiet", "loud"] },
            colour: { kind: "choice", choices: ["red", "blue"], required: false },
            secret: { kind: "secret", maxLength: 64 },
            pinned: { kind: "check" },
            tags: { kind: "other" },
            // Its own bounds before those of its type.
            by: { kind: "text", minLength: 2, maxLength: 9 },
          },
        },
        list: { fields: { limit: { kind: "number", min: 1, max: 100 } } },
      },
    });
  });

  it("gives a table the chosen columns, or all of them, and what can be done with a row", async () => {
    const { NOTES_SCREEN, EVERYTHING_SCREEN } = await blueprint();
    expect(NOTES_SCREEN).toMatchObject({
      tables: {
        notes: {
          operation: "note-desk.list",
          columns: [
            { name: "title", kind: "text" },
            { name: "writtenAt", label: "Written at", kind: "moment" },
          ],
          actions: [{ operation: "note-desk.remove", label: "Remove", takes: ["noteId"] }],
        },
      },
    });
    const { all } = (EVERYTHING_SCREEN as { tables: { all: { columns: object[] } } }).tables;
    expect(all.columns).toHaveLength(5);
  });

  it("says what has to hold for the tables of a screen, and whether they come page by page", async () => {
    const { NOTES_SCREEN, EVERYTHING_SCREEN } = await blueprint();
    expect(NOTES_SCREEN).toMatchObject({ conditions: ["owner"], tables: { notes: { paged: true } } });
    expect(EVERYTHING_SCREEN).toMatchObject({ conditions: [], tables: { all: { paged: false } } });
  });

  it("has a call for each operation of its tables and their rows, and no other", async () => {
    const reading = await readSpecification(join(import.meta.dirname, "../../scenarios/emits-ui/input/specs"));
    if (reading.kind === "refused") throw new Error("The scenario does not compile.");
    const calls = emitUi(reading.ir)[1]!;
    expect(calls.path).toBe("client/screen-calls.ts");
    expect([...calls.text.matchAll(/^ {2}"(.+)":/gm)].map((each) => each[1])).toEqual([
      "note-desk.list",
      "note-desk.list-all",
      "note-desk.remove",
    ]);
  });

  it("does not exist without a screen", async () => {
    const reading = await readSpecification(join(import.meta.dirname, "../../scenarios/emits-ui/input/specs"));
    if (reading.kind === "refused") throw new Error("The scenario does not compile.");
    expect(emitUi({ ...reading.ir, screens: [] })).toEqual([]);
  });
});

import { planUpgrade } from "../../emitters/migrations/plan/plan-upgrade.ts";
import { readText } from "../../testing/read-text.ts";
import { diffModels } from "./diff-models.ts";

const HEAD = `@service(#{ title: "Notes" }) @versioned(Versions) namespace Notes;
enum Versions { v1: "1.0.0", v2: "2.0.0" }
@roles enum Role { guest }
`;
const WAS = `${HEAD}
enum Hue { red, blue }
scalar Word extends string;
union Held { Word, Note }
@classify(DataClass.C0) model Note { text: Word; hue: Hue; next: Note | null; }
@classify(DataClass.C0) model Memo { other: string; }
@classify(DataClass.C0) model Page<T> { of: T[]; }
@error model Lost { @statusCode _: 404; @classify(DataClass.C0) code: "LOST"; }
@entity("notes") @classify(DataClass.C0) model Stored { @key id: string; note: Note; hue: Hue; held: Held; }
@route("/notes") @allow(Role.guest) op readNotes(): Page<Note> | Lost;
@route("/memo") @allow(Role.guest) op readMemo(): Memo;
`;
const renamed = (was: string) => `@renamedFrom(Versions.v2, "${was}")`;
/** Everything has another name; what Memo was is no more, and its name is that of another one. */
const now = (field: string) => `${HEAD}
${renamed("Hue")} enum Color { red, ${renamed("blue")} azure: "blue" }
${renamed("Word")} scalar Term extends string;
${renamed("Held")} union Kept { Term, Memo }
${renamed("Note")} @classify(DataClass.C0) model Memo { ${field}: Term; hue: Color; next: Memo | null; }
@classify(DataClass.C0) model Page<T> { of: T[]; }
${renamed("Lost")} @error model Gone { @statusCode _: 404; @classify(DataClass.C0) code: "LOST"; }
@entity("notes") @classify(DataClass.C0) model Stored { @key id: string; note: Memo; hue: Color; held: Kept; }
@route("/notes") @allow(Role.guest) op readNotes(): Page<Memo> | Gone;
@route("/memo") @allow(Role.guest) op readMemo(): { @classify(DataClass.C0) other: string };
`;

describe("A type that says what it was called", () => {
  it("is the same type wherever it is named, and what is different within it is named there", async () => {
    const [before, after] = [await readText(WAS), await readText(now(`${renamed("text")} body`))];
    const changes = diffModels(before, after).filter(
      ({ rule }) => !rule.startsWith("former-") && !rule.endsWith("reordered"),
    );
    expect(changes.map(({ rule, subject }) => `${rule} of ${subject}`).sort()).toEqual([
      'enum-member-renamed of enums enum:shared.Color members "blue" name',
      "enum-renamed of enums enum:shared.Color name",
      "error-renamed of errors error:shared.Gone name",
      "kind-of-type-same of operations operation:shared.readMemo output",
      "model-removed of models model:shared.Memo@before",
      "model-renamed of models model:shared.Memo name",
      "model-renamed of models model:shared.PageMemo name",
      "property-renamed of models model:shared.Memo properties text name",
      "scalar-renamed of scalars scalar:shared.Term name",
      "union-renamed of unions union:shared.Kept name",
    ]);
    const [step] = planUpgrade(2, before, after, () => true);
    expect(step).toMatchObject({
      kind: "decide",
      sentence: expect.stringContaining('"body" is called "text"') as string,
    });
  });

  it("changes nothing that is kept or sent where all that is in it stays", async () => {
    const [before, after] = [await readText(WAS), await readText(now("text"))];
    expect(planUpgrade(2, before, after, () => false)).toEqual([]);
    const severities = diffModels(before, after).flatMap((each) => Object.values(each.severities));
    expect([...new Set(severities)]).toEqual(["metadata-only"]);
  });
});

describe("A field that has a name of its own where it travels", () => {
  const fields = (...of: readonly string[]) =>
    readText(`${HEAD}
@classify(DataClass.C0) model Note { ${of.join(" ")} }
@entity("notes") @classify(DataClass.C0) model Stored { @key id: string; ${of.join(" ")} }
@route("/notes") @allow(Role.guest) op readNotes(): Note;
`);
  const carried = (name: string) => `@encodedName("application/json", "${name}")`;
  const other = `@added(Versions.v2) ${carried("text")} other?: string;`;

  it("was called as the specification called it, whatever else had that name on the way", async () => {
    const before = await fields(`${carried("txt")} text: string;`);
    const rules = async (...of: readonly string[]) =>
      diffModels(before, await fields(...of))
        .filter(({ rule }) => !rule.startsWith("former-") && !rule.startsWith("declared-"))
        .map(({ rule, before: was, after: is }) => (was === undefined ? rule : `${rule} ${String(was)} ${String(is)}`));
    const added = ["optional-property-added", "optional-property-added"];
    expect(await rules(`${renamed("text")} ${carried("txt")} body: string;`, other)).toEqual(added);
    const brought = ["property-renamed txt body", "column-renamed txt body"];
    expect(await rules(`${renamed("text")} body: string;`)).toEqual(brought);
    // It is what it was called in the specification, without a word.
    expect(await rules(`${carried("body")} text: string;`)).toEqual(brought);
  });
});

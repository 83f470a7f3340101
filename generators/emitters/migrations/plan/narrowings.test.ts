import { EXAMPLE } from "../../../testing/example-model.ts";
import type { Ir, Property, TypeRef } from "../../../model/ir.ts";
import { storedVersions, undecided } from "../history.ts";
import { planUpgrade } from "./plan-upgrade.ts";

const [entity] = EXAMPLE.entities;
const builtin = (name: string) => ({ kind: "builtin", name }) as TypeRef;
const among = (...of: readonly string[]): TypeRef => ({
  kind: "union",
  of: of.map((value) => ({ kind: "literal", value })),
});
const column = (name: string, type: TypeRef, more: Partial<Property> = {}): Property => ({
  ...entity!.properties[3]!,
  name,
  type,
  ...more,
});
const model = (...columns: readonly Property[]): Ir => ({
  ...EXAMPLE,
  entities: [{ ...entity!, properties: [...entity!.properties, ...columns] }],
});
const plan = (before: Ir, after: Ir) => planUpgrade(2, before, after, () => true);
const approved = () => () => true;

describe("What a column takes no more", () => {
  it("is looked for again before what the old version used is removed, as that has written all the while", () => {
    const [before, after] = [
      model(column("kind", among("a", "b"))),
      model(column("kind", among("a")), column("fresh", builtin("string"), { default: "" })),
    ];
    const steps = plan(before, after);
    expect(steps.map(({ phase, kind }) => `${phase} ${kind}`)).toEqual([
      "check check",
      "expand together",
      "contract check",
    ]);
    expect(steps.at(-1)).toMatchObject({ does: 'see that notes.kind holds only "a"' });
  });

  it("is anything that a release between them took and the tables of both do not tell", () => {
    const releases = [among("a", "b"), among("a", "b", "c")].map((type, at) => ({
      version: `1.${at}.0`,
      ir: model(column("kind", type)),
    }));
    const versions = storedVersions(model(column("kind", among("a", "b"))), { releases, approved });
    expect(versions.map(({ release, upgrade }) => [release, upgrade.map(({ does }) => does)])).toEqual([
      ["1.0.0", []],
      [null, ['see that notes.kind holds only "a", "b"']],
    ]);
  });

  it("is decided by somebody where no query tells it", () => {
    const either: TypeRef = { kind: "union", of: [builtin("string"), builtin("int32")] };
    const list: TypeRef = { kind: "array", of: builtin("string") };
    const [before, after] = [column("held", { kind: "union", of: [list, builtin("int32")] }), column("held", either)];
    const sentence =
      "The column notes.held takes less than it did, and no query tells which rows hold something else: say @typeChangedFrom if all of them are right as they are, or give the new one another name.";
    expect(plan(model(before), model(after))).toEqual([
      { phase: "check", kind: "decide", does: "wait for a decision", sentence },
    ]);
    expect(plan(model(before), model({ ...after, typeChangedFrom: [before.type] }))).toEqual([]);
  });

  it("is all that there is where a value of before can be none of now, whatever somebody says", () => {
    const note: TypeRef = { kind: "ref", id: "model:example.Inner" };
    const [was, now] = [builtin("string"), column("held", note, { typeChangedFrom: [builtin("string")] })];
    expect(plan(model(column("held", was)), model(now))[0]).toMatchObject({
      sentence:
        "The column notes.held takes only JSON of the kind object now, and {rows} of the rows of notes hold something else there: change or remove those first.",
    });
  });

  it("comes to an end in models that hold each other in more ways than anybody waits for", () => {
    const names = [..."abcdefghijkl"];
    const ref = (name: string): TypeRef => ({ kind: "ref", id: `model:example.${name}` });
    const holding = (kind: TypeRef): Ir => ({
      ...model(column("held", ref("a"))),
      models: names.map((name) => ({
        ...EXAMPLE.models[0]!,
        id: `model:example.${name}`,
        name,
        properties: [
          column("kind", kind),
          ...names.map((each) => column(each, ref(each), { optional: true })),
          column("up", { kind: "union", of: [ref(name), { kind: "null" }] }),
        ],
      })),
    });
    const [before, after] = [holding(among("x", "y")), holding(among("x"))];
    expect(plan(before, before)).toEqual([]);
    expect(plan(before, after)).toMatchObject([
      { kind: "decide", sentence: expect.stringContaining("no query tells") },
    ]);
  });

  it("is nothing where it takes as much, in other words", () => {
    const before = model(
      column("kind", among("a", "b")),
      column("size", builtin("uint8")),
      column("said", builtin("string"), { constraints: { maxLength: 5 } }),
    );
    const after = model(
      column("kind", builtin("string")),
      column("size", builtin("int16"), { constraints: { minValue: -1 } }),
      column("said", { kind: "ref", id: "scalar:example.Long" }),
    );
    expect(plan(before, after)).toEqual([]);
  });
});

describe("A column that is given its default where it had nothing", () => {
  it("is asked whether rows are the same by it where they may not be, also of an index that stays", () => {
    const unique = (columns: Ir): Ir => ({
      ...columns,
      entities: [{ ...columns.entities[0]!, indexes: [{ unique: true, properties: ["size"] }] }],
    });
    const size = (more: Partial<Property>) => unique(model(column("size", builtin("int32"), more)));
    const steps = plan(size({ optional: true, default: 1 }), size({ default: 1 }));
    expect(steps.map(({ does }) => does)[0]).toBe("see that no two rows of notes have the same size");
  });
});

describe("Two that say that they were the same", () => {
  it("are for somebody to decide, tables and columns", () => {
    const more = { optional: true, renamedFrom: ["a"] };
    const [a, b, c] = [
      column("a", builtin("int32")),
      column("b", builtin("int32"), more),
      column("c", builtin("int32"), more),
    ];
    const sentences = (before: Ir, after: Ir) =>
      plan(before, after).map((step) => ("sentence" in step ? step.sentence : ""));
    expect(sentences(model(a), model(b, c))).toEqual([
      "The column notes.c says with @renamedFrom that it was a, and b is what that became: let one of them be new, without @renamedFrom.",
    ]);
    const renamed = (name: string) => ({
      ...entity!,
      id: `entity:example.${name}`,
      name,
      table: name,
      renamedFrom: ["StoredNote"],
    });
    expect(sentences(EXAMPLE, { ...EXAMPLE, entities: [entity!, renamed("one")] })).toEqual([
      "The table notes cannot be new while there is another of that name: let one release do the one, and the next the other.",
    ]);
    expect(sentences(EXAMPLE, { ...EXAMPLE, entities: [renamed("one"), renamed("two")] })).toEqual([
      "The table two says with @renamedFrom that it was StoredNote, and one is what that became: let one of them be new, without @renamedFrom.",
    ]);
  });
});

describe("Two columns of one type that take each other's names", () => {
  it("are not taken for the same as before because the tables are", () => {
    const [a, b] = [column("a", builtin("int32")), column("b", builtin("int32"))];
    const after = model({ ...a, renamedFrom: ["b"] }, { ...b, renamedFrom: ["a"] });
    const history = { releases: [{ version: "1.0.0", ir: model(a, b) }], approved };
    expect(undecided(after, history).map(({ sentence }) => sentence)).toEqual([
      "The column notes.a cannot be what b was while there is another of that name: let one release do the one, and the next the other.",
      "The column notes.b cannot be what a was while there is another of that name: let one release do the one, and the next the other.",
    ]);
  });
});

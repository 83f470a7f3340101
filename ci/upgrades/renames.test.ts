import { diffModels } from "../../generators/change/classify/diff-models.ts";
import { pairTables, retypeIn } from "../../generators/emitters/migrations/plan/pair-tables.ts";
import { tablesOf } from "../../generators/emitters/migrations/tables.ts";
import { EXAMPLE } from "../../generators/testing/example-model.ts";
import type { EntityDeclaration, Ir, Property } from "../../generators/model/ir.ts";
import { draws } from "../scenarios/random-specifications/draw.ts";
import { drawPair, type DrawnPair } from "./draw-pair.ts";

/** What an upgrade keeps under another name, loses and makes, in the words of differences. */
function planned({ before, after }: DrawnPair): string[] {
  const { pairs, added, removed } = pairTables(tablesOf(before), tablesOf(after), retypeIn(after));
  const columns = pairs.flatMap(({ before: was, columns: kept, added: come, removed: gone }) => {
    const of = `entities ${was.entity.id} properties`;
    return [
      ...kept.flatMap(({ before: old, after: now }) =>
        old.name === now.name ? [] : [`renamed ${of} ${old.property.name}`],
      ),
      ...come.map(({ property }) => `added ${of} ${property.name}`),
      ...gone.map(({ property }) => `removed ${of} ${property.name}`),
    ];
  });
  const tables = pairs.flatMap(({ before: { entity, name }, after: now }) =>
    name === now.name ? [] : [`renamed entities ${entity.id}`],
  );
  return [
    ...columns,
    ...tables,
    ...added.map(({ entity }) => `added entities ${entity.id}`),
    ...removed.map(({ entity }) => `removed entities ${entity.id}`),
  ].sort();
}

const WORDS: Readonly<Record<string, string>> = {
  "column-renamed": "renamed",
  "column-renamed-at-once": "renamed",
  "table-renamed": "renamed",
  "table-renamed-at-once": "renamed",
  "table-added": "added",
  "table-new-at-once": "added",
  "column-new-at-once": "added",
  "column-with-default-added": "added",
  "table-removed": "removed",
  "optional-property-added": "added",
  "nullable-column-added": "added",
  "required-property-added": "added",
  "optional-property-removed": "removed",
  "property-removed": "removed",
};

function named({ before, after }: DrawnPair): string[] {
  return diffModels(before, after)
    .flatMap(({ rule, subject }) =>
      WORDS[rule] === undefined ? [] : [`${WORDS[rule]} ${subject.replace(/ (name|table)$/, "")}`],
    )
    .sort();
}

const [entity] = EXAMPLE.entities as [EntityDeclaration];
const field = (name: string, more: Partial<Property> = {}): Property => ({ ...entity.properties[3]!, name, ...more });
const model = (...properties: readonly Property[]): Ir => ({
  ...EXAMPLE,
  entities: [{ ...entity, properties: [...entity.properties.slice(0, 3), ...properties] }],
});

const tables = (...of: readonly (readonly [name: string, table: string, was?: string])[]): Ir => ({
  ...EXAMPLE,
  entities: of.map(([name, table, was]) => ({
    ...entity,
    id: `entity:example.${name}`,
    name,
    table,
    ...(was === undefined ? {} : { renamedFrom: [was] }),
  })),
});

describe("What an upgrade takes for the same thing under another name", () => {
  it("is a rename for `tenchat diff` too, and what it loses is removed there: on whatever is drawn", () => {
    const pairs = draws(5, 60).map(drawPair);
    for (const pair of pairs) expect(named(pair)).toEqual(planned(pair));
    const said = pairs.flatMap(named);
    for (const word of ["renamed", "added", "removed"])
      expect(said.filter((each) => each.startsWith(word)).length).toBeGreaterThan(20);
  });

  it("takes its key, its indexes and its term along, none of which is another one by it", () => {
    const before = { ...EXAMPLE, entities: [{ ...entity, keys: ["noteId", "word"], generated: ["number"] }] };
    const properties = entity.properties.map((each) => ({
      ...each,
      name: `${each.name}Now`,
      renamedFrom: [each.name],
    }));
    const now = {
      ...before.entities[0]!,
      properties,
      keys: ["noteIdNow", "wordNow"],
      generated: ["numberNow"],
      indexes: [{ unique: false, properties: ["wordNow"] }],
      retain: { kept: "P30D", after: "numberNow" },
    };
    const rules = diffModels(before, { ...EXAMPLE, entities: [now] }).map(({ rule }) => rule);
    expect([...new Set(rules)].sort()).toEqual(["column-renamed", "former-property-names-added"]);
  });

  it.each<readonly [string, Ir, Ir, readonly string[]]>([
    [
      "a name that is heeded already",
      model(field("b", { renamedFrom: ["a"] })),
      model(field("b", { renamedFrom: ["a"] }), field("a")),
      ["required-property-added"],
    ],
    [
      "two that swap their names",
      model(field("a"), field("b")),
      model(field("a", { renamedFrom: ["b"] }), field("b", { renamedFrom: ["a"] })),
      ["column-renamed-at-once", "column-renamed-at-once"],
    ],
    [
      "two that were one",
      model(field("a")),
      model(field("b", { renamedFrom: ["a"] }), field("c", { renamedFrom: ["a"], optional: true })),
      ["column-new-at-once", "column-renamed"],
    ],
    [
      "two that were one column, written in two ways",
      model(field("some_word")),
      model(field("b", { renamedFrom: ["some_word"] }), field("c", { renamedFrom: ["someWord"], optional: true })),
      ["column-new-at-once", "column-renamed"],
    ],
    [
      "one that takes the name of another",
      model(field("a")),
      model(field("b", { renamedFrom: ["a"] }), field("a", { optional: true })),
      ["column-new-at-once", "column-renamed"],
    ],
    [
      "two tables that swap their names",
      tables(["One", "one"], ["Other", "other"]),
      tables(["One", "other"], ["Other", "one"]),
      ["table-renamed-at-once", "table-renamed-at-once"],
    ],
    [
      "two tables that were one",
      tables(["One", "one"]),
      tables(["Two", "two", "One"], ["Other", "other", "One"]),
      ["entity-id-changed", "entity-renamed", "table-new-at-once", "table-renamed"],
    ],
    [
      "a name that the same column keeps on its way, and one that it is given there",
      model(field("txt", { declared: "text" }), field("text", { declared: "other" })),
      model(field("txt", { declared: "body", renamedFrom: ["text"] }), field("word", { declared: "other" })),
      ["column-renamed", "declared-name-changed"],
    ],
    [
      "the same column written otherwise",
      model(field("some_word")),
      model(field("someWord")),
      ["column-written-otherwise"],
    ],
    [
      "another name and another type",
      model(field("a")),
      model(field("b", { renamedFrom: ["a"], type: { kind: "builtin", name: "int32" } })),
      ["column-renamed", "type-other"],
    ],
  ])("%s", (_what, before, after, rules) => {
    const found = diffModels(before, after)
      .map(({ rule }) => rule)
      .filter((rule) => !rule.startsWith("former") && !rule.endsWith("reordered") && !rule.startsWith("index"));
    expect(found.sort()).toEqual(rules);
    expect(named({ before, after })).toEqual(planned({ before, after }));
  });
});

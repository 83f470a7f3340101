import { EXAMPLE } from "../../generators/testing/example-model.ts";
import type { Constraints, EntityDeclaration, Ir, Property, TypeRef } from "../../generators/model/ir.ts";

/** A column that takes less than it did: a value of both, one that is taken no more, and what is said of that. */
interface NarrowedColumn {
  readonly was: readonly [TypeRef, Constraints?];
  readonly is: readonly [TypeRef, Constraints?];
  /** As SQL. */
  readonly kept: string;
  readonly lost: string;
  readonly said: string;
  /** Where it is in a JSON column. */
  readonly at?: string;
}

const builtin = (name: string) => ({ kind: "builtin", name }) as TypeRef;
const ref = (id: string): TypeRef => ({ kind: "ref", id });
const either = (...of: readonly (string | null)[]): TypeRef => ({
  kind: "union",
  of: of.map((value) => (value === null ? { kind: "null" } : { kind: "literal", value })),
});
const list = (of: TypeRef, more: object = {}): TypeRef => ({ kind: "array", of, ...more });
const TEXT = builtin("string");
const MOOD = ref("enum:example.Mood");
const NOTE = ref("model:example.Remark");

export const NARROWED: Readonly<Record<string, NarrowedColumn>> = {
  mood: { was: [MOOD], is: [MOOD], kept: "'fine'", lost: "'it''s'", said: '"fine", "sad"' },
  kind: { was: [either("a", "b", null)], is: [either("a", null)], kept: "NULL", lost: "'b'", said: '"a"' },
  size: {
    was: [builtin("int32")],
    is: [builtin("int32"), { minValue: 0, maxValue: 9 }],
    kept: "9",
    lost: "10",
    said: "at least 0 and at most 9",
  },
  share: {
    was: [builtin("float64")],
    is: [builtin("float64"), { minValueExclusive: 0 }],
    kept: "0.1",
    lost: "0",
    said: "above 0",
  },
  small: {
    was: [builtin("int16")],
    is: [builtin("uint8")],
    kept: "255",
    lost: "-1",
    said: "at least 0 and at most 255",
  },
  price: {
    was: [builtin("decimal")],
    is: [builtin("decimal"), { maxValue: 10 }],
    kept: "10.0",
    lost: "10.01",
    said: "at most 10",
  },
  title: {
    was: [TEXT],
    is: [ref("scalar:example.Short")],
    kept: "'😀😀😀😀😀'",
    lost: "'123456'",
    said: "at most 5 characters",
  },
  code: {
    was: [TEXT],
    is: [TEXT, { pattern: "^[a-z]{2}$" }],
    kept: "'ab'",
    lost: "'ab\n'",
    said: "what has the form ^[a-z]{2}$",
  },
  shout: {
    was: [TEXT, { pattern: "^\\p{L}" }],
    is: [TEXT, { pattern: "^\\p{Lu}" }],
    kept: "'Äh'",
    lost: "'äh'",
    said: "what has the form ^\\p{Lu}",
  },
  mail: {
    was: [TEXT],
    is: [TEXT, { format: "email" }],
    kept: "'a@b.example'",
    lost: "'a'",
    said: "what has the format email",
  },
  blob: {
    was: [builtin("bytes")],
    is: [builtin("bytes"), { byteLength: { min: 1, max: 2 } }],
    kept: "'\\x00ff'",
    lost: "''",
    said: "1 to 2 bytes",
  },
  flag: {
    was: [builtin("boolean")],
    is: [{ kind: "literal", value: true }],
    kept: "true",
    lost: "false",
    said: "true",
  },
  few: {
    was: [list(TEXT)],
    is: [list(TEXT, { maxItems: 1 })],
    kept: `'["a"]'`,
    lost: `'["a", "b"]'`,
    said: "lists of at most 1 entries",
  },
  words: {
    was: [list(TEXT)],
    is: [list(ref("scalar:example.Short"))],
    kept: `'["a", "b"]'`,
    lost: `'["a", "123456"]'`,
    said: "at most 5 characters",
    at: "$[*]",
  },
  marks: {
    was: [list(TEXT)],
    is: [list(TEXT, {}), { pattern: "^a" }],
    kept: `'["a"]'`,
    lost: `'["a", "b"]'`,
    said: "what has the form ^a",
    at: "$[*]",
  },
  remark: {
    was: [NOTE],
    is: [NOTE],
    kept: `'{"tone": "fine", "count": 1}'`,
    lost: `'{"tone": "fine"}'`,
    said: 'what has a "count"',
  },
  remarks: {
    was: [{ kind: "record", of: NOTE }],
    is: [{ kind: "record", of: NOTE }],
    kept: "'{}'",
    lost: `'{"it": {"tone": "it''s", "count": 1}}'`,
    said: '"fine", "sad"',
    at: "$.*.tone",
  },
};

const [entity] = EXAMPLE.entities as [EntityDeclaration];

function property(name: string, [type, constraints = {}]: NarrowedColumn["was"], optional = false): Property {
  return { name, type, optional, constraints, dataClass: "C1", doc: "" };
}

/** A specification with a table of those columns, as they were or as they are. */
export function narrowedModel(side: "was" | "is"): Ir {
  const moods = side === "was" ? ["fine", "sad", "it's"] : ["fine", "sad"];
  const count: Constraints = side === "was" ? {} : { maxValue: 7 };
  const [model] = EXAMPLE.models;
  const columns = Object.entries(NARROWED).map(([name, column]) => property(name, column[side]));
  return {
    ...EXAMPLE,
    enums: [
      {
        ...EXAMPLE.enums[0]!,
        id: "enum:example.Mood",
        name: "Mood",
        members: moods.map((value) => ({ name: value, value, doc: "" })),
      },
    ],
    models: [
      ...EXAMPLE.models,
      {
        ...model!,
        id: "model:example.Remark",
        name: "Remark",
        properties: [property("tone", [MOOD]), property("count", [builtin("int32"), count], side === "was")],
      },
    ],
    entities: [{ ...entity, properties: [property("noteId", [TEXT]), ...columns], indexes: [], retain: null }],
  };
}

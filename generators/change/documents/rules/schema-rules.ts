import { unseen } from "./unseen.ts";
import { BY_RELATION, NARROWER, SAME, WIDER, type On, type Rule } from "../../rules/rule.ts";

/** A bound: which end of a range it is, and two values of it, the smaller first. */
const BOUNDS = [
  ["minLength", "least", 2, 5, "texts that are shorter"],
  ["maxLength", "most", 20, 50, "texts that are longer"],
  ["minimum", "least", 2, 5, "numbers below"],
  ["maximum", "most", 20, 50, "numbers above"],
  ["exclusiveMinimum", "least", 2, 5, "numbers that are not above"],
  ["exclusiveMaximum", "most", 20, 50, "numbers that are not below"],
  ["minItems", "least", 2, 5, "lists with fewer entries"],
  ["maxItems", "most", 20, 50, "lists with more entries"],
  ["minProperties", "least", 2, 5, "objects with fewer fields"],
  ["maxProperties", "most", 20, 50, "objects with more fields"],
] as const;

/** Words that say of values what they have to be; two that are not the same can hardly ever be compared. */
const FORMS = [
  ["pattern", "^a", "^b", "texts that do not match"],
  ["format", "uuid", "email", "values of another format"],
  ["multipleOf", 3, 5, "numbers that are no multiple of it"],
  ["contentEncoding", "base64", "base16", "texts of another encoding"],
  ["contentMediaType", "image/png", "text/html", "texts that hold something else"],
  ["contentSchema", { type: "string" }, { type: "integer" }, "texts that hold something else"],
  ["items", { type: "string" }, { type: "integer" }, "lists with other entries"],
  ["unevaluatedItems", false, { type: "integer" }, "lists with further entries"],
  ["contains", { type: "string" }, { type: "integer" }, "lists without such an entry"],
  ["propertyNames", { pattern: "^a" }, { pattern: "^b" }, "objects with fields of other names"],
  ["additionalProperties", false, { type: "integer" }, "objects with further fields"],
  ["unevaluatedProperties", false, { type: "integer" }, "objects with further fields"],
  ["dependentRequired", { a: ["b"] }, { a: ["c"] }, "objects that lack a field beside another"],
  ["not", { type: "string" }, { type: "integer" }, "what it must not be"],
  ["type", "string", "integer", "values of other types"],
  ["enum", ["a"], ["b"], "values that are not listed"],
] as const;

const words = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function ofBound([name, end, small, large, what]: (typeof BOUNDS)[number]): Rule[] {
  const word = words(name);
  const at = `schema.${name}`;
  const raised = end === "least" ? "narrower" : "wider";
  const lowered = end === "least" ? "wider" : "narrower";
  const sentence = (relation: string) =>
    relation === "narrower"
      ? `${what} are refused from now on.`
      : `${what} are possible, which whoever reads as before has never seen.`;
  const way = (id: string, when: "narrower" | "wider", fires: Rule["fires"], mirror: string): Rule => {
    const why = sentence(when);
    return {
      id,
      at,
      on: "changed",
      when,
      as: BY_RELATION[when],
      why: `A bound moves: ${why}`,
      fires,
      silent: [fires[1], fires[0]],
      mirror,
    };
  };
  return [
    ...said(word, at, end === "least" ? small : large, what),
    way(`${word}-raised`, raised, [small, large], `${word}-lowered`),
    way(`${word}-lowered`, lowered, [large, small], `${word}-raised`),
  ];
}

/** A word that comes refuses, and one that goes allows. */
function said(word: string, at: string, value: unknown, what: string): Rule[] {
  const [here, gone] = [`${word}-added`, `${word}-removed`];
  return [
    {
      id: here,
      at,
      on: "added",
      when: "narrower",
      as: NARROWER,
      why: `It is new: ${what} are refused from now on.`,
      fires: [undefined, value],
      silent: [value, undefined],
      mirror: gone,
    },
    {
      id: gone,
      at,
      on: "removed",
      when: "wider",
      as: WIDER,
      why: `It is gone: ${what} are possible, which whoever reads as before has never seen.`,
      fires: [value, undefined],
      silent: [undefined, value],
      mirror: here,
    },
  ];
}

function ofForm([name, one, other, what]: (typeof FORMS)[number]): Rule[] {
  const [word, at] = [words(name), `schema.${name}`];
  const none = name === "not" ? "not" : word;
  const rules = said(none, at, one, what);
  if (
    [
      "items",
      "contains",
      "propertyNames",
      "not",
      "additionalProperties",
      "unevaluatedProperties",
      "unevaluatedItems",
      "contentSchema",
    ].includes(name)
  )
    return rules;
  return [
    ...rules,
    {
      id: `${word}-changed`,
      at,
      on: "changed",
      when: "other",
      as: BY_RELATION.other,
      why: `It is another one: ${what} than before are refused, and come.`,
      fires: [one, other],
      silent: [undefined, one],
      mirror: `${word}-changed`,
    },
  ];
}

function ofMember(name: string, at: string, on: "more values" | "fewer values", value: unknown, what: string): Rule[] {
  const [come, go] = on === "more values" ? (["wider", "narrower"] as const) : (["narrower", "wider"] as const);
  const rule = (id: string, way: On, when: "wider" | "narrower", fires: Rule["fires"], mirror: string): Rule => ({
    id,
    at,
    on: way,
    when,
    as: BY_RELATION[when],
    why:
      when === "wider"
        ? `${what}: more values are possible, which whoever reads as before has never seen.`
        : `${what}: values of before are refused from now on.`,
    fires,
    silent: [fires[1], fires[0]],
    mirror,
  });
  return [
    rule(`${name}-added`, "added", come, [undefined, value], `${name}-removed`),
    rule(`${name}-removed`, "removed", go, [value, undefined], `${name}-added`),
  ];
}

/** What holds of any word of a schema that has no rule of its own for it. Examples are whole schemas. */
const GENERAL: readonly (readonly [On, "same" | "wider" | "narrower" | "other", Rule["fires"]])[] = [
  ["added", "same", [{ type: "integer" }, { type: "integer", maxLength: 5 }]],
  ["removed", "same", [{ type: "integer", maxLength: 5 }, { type: "integer" }]],
  [
    "changed",
    "same",
    [
      { type: "integer", maxLength: 5 },
      { type: "integer", maxLength: 6 },
    ],
  ],
  [
    "changed",
    "wider",
    [
      { type: "integer", multipleOf: 4 },
      { type: "integer", multipleOf: 2 },
    ],
  ],
  [
    "changed",
    "narrower",
    [
      { type: "integer", multipleOf: 2 },
      { type: "integer", multipleOf: 4 },
    ],
  ],
  ["changed", "other", [{ $dynamicRef: "#a" }, { $dynamicRef: "#b" }]],
  ["added", "other", [{}, { if: { type: "string" } }]],
  ["removed", "other", [{ if: { type: "string" } }, {}]],
];
const GENERAL_WHY = {
  same: "Nothing comes of it: the same values are taken.",
  wider: "More values are possible, which whoever reads as before has never seen.",
  narrower: "Values of before are refused from now on.",
  other: "Nobody can say which values: some of before may be refused, and some may come that were never seen.",
};
const BACK = { same: "same", wider: "narrower", narrower: "wider", other: "other" } as const;
const ON_BACK = { added: "removed", removed: "added", changed: "changed", reordered: "reordered" } as const;

function general(at: string, prefix: string): Rule[] {
  return GENERAL.map(([on, when, fires], index) => ({
    id: `${prefix}-${on}-${when}`,
    at,
    on,
    when,
    as: BY_RELATION[when],
    why: GENERAL_WHY[when],
    fires,
    silent: GENERAL[(index + 1) % GENERAL.length]![2],
    mirror: `${prefix}-${ON_BACK[on]}-${BACK[when]}`,
  }));
}

const text = { type: "string" };

/** Which values there are. */
export const schemaRules: readonly Rule[] = [
  ...BOUNDS.flatMap(ofBound),
  ...FORMS.flatMap(ofForm),
  ...said("unique-items", "schema.uniqueItems", true, "lists in which something is twice"),
  ...ofMember("required", "schema.required[]", "fewer values", "note", "It has to be there, or had to"),
  ...ofMember("kind-of-value", "schema.type[]", "more values", "null", "It may be of a kind more, or one fewer"),
  ...ofMember("value", "schema.enum[]", "more values", "more", "There is a value more, or one fewer"),
  ...ofMember(
    "all-of",
    "schema.allOf[]",
    "fewer values",
    { additionalProperties: false },
    "A schema more holds at once, or one fewer",
  ),
  ...ofMember("any-of", "schema.anyOf[]", "more values", { type: "boolean" }, "There is a choice more, or one fewer"),
  ...said("choices", "schema.anyOf", [text], "values that none of the choices takes"),
  ...said("single-choices", "schema.oneOf", [text], "values that not exactly one of the choices takes"),
  ...ofMember("one-of", "schema.oneOf[]", "more values", { type: "boolean" }, "There is a choice more, or one fewer"),
  ...[
    ["foreign-schema", "schema", { a: 1 }, { a: 2 }],
    ["foreign-language", "schemaFormat", "application/a", "application/b"],
  ].flatMap(([id, word, one, other]) =>
    unseen(
      [id as string, `schema.${word as string}`],
      one,
      other,
      "It is said in a language that nobody here reads: it may be anything.",
      BY_RELATION.other,
    ),
  ),
  ...general("schema.*", "schema"),
  ...whole(),
  {
    id: "said-in-other-words",
    at: "schema.said",
    on: "changed",
    as: SAME,
    why: "It is written in another way; the same values are taken.",
    fires: [{ allOf: [{ type: "string" }] }, { type: "string" }],
    silent: [text, text],
    mirror: "said-in-other-words",
  },
  {
    id: "reference-changed",
    at: "schema.$ref",
    on: "changed",
    as: SAME,
    why: "It is said somewhere else, or has another name; the same values are taken.",
    fires: [{ $ref: "#/components/schemas/Word" }, text],
    silent: [text, text],
    mirror: "reference-changed",
  },
  {
    id: "reference-unread",
    at: "schema.unread",
    on: "changed",
    as: BY_RELATION.other,
    why: "It is said somewhere else, where nobody looked: what it says now may be anything.",
    fires: [{ $ref: "https://example.org/a.json" }, { $ref: "https://example.org/b.json" }],
    silent: [text, text],
    mirror: "reference-unread",
  },
];

/** Schemas as a whole: what is true of everything or of nothing, and entries of maps of schemas. */
function whole(): Rule[] {
  const at = "schema";
  const rule = (on: On, when: "same" | "wider" | "narrower" | "other", fires: Rule["fires"]): Rule => ({
    id: `whole-schema-${on}-${when}`,
    at,
    on,
    when,
    as: BY_RELATION[when],
    why: GENERAL_WHY[when],
    fires,
    silent: [text, text],
    mirror: `whole-schema-${ON_BACK[on]}-${BACK[when]}`,
  });
  return [
    rule("changed", "wider", [{ items: false }, { items: text }]),
    rule("changed", "narrower", [{ items: text }, { items: false }]),
    rule("changed", "same", [
      { type: "string", items: false },
      { type: "string", items: text },
    ]),
    rule("changed", "other", [{ contentSchema: 5 }, { contentSchema: text }]),
    rule("added", "narrower", [{ patternProperties: {} }, { patternProperties: { "^a": text } }]),
    rule("removed", "wider", [{ patternProperties: { "^a": text } }, { patternProperties: {} }]),
    rule("added", "same", [
      { type: "string", patternProperties: {} },
      { type: "string", patternProperties: { "^a": text } },
    ]),
    rule("removed", "same", [
      { type: "string", patternProperties: { "^a": text } },
      { type: "string", patternProperties: {} },
    ]),
  ];
}

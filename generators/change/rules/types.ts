import { named, otherFields } from "./pairs.ts";
import { BY_RELATION, NARROWER, OTHER, SAME, WIDER, type Rule } from "./rule.ts";

const builtin = (name: string) => ({ kind: "builtin", name });
const ref = (id: string) => ({ kind: "ref", id });
const union = (...of: readonly object[]) => ({ kind: "union", of });
const literal = (value: string) => ({ kind: "literal", value });
const NULL = { kind: "null" };
const TEXT = builtin("string");

const WHY = {
  same: "Another name, or another way of writing it: the same values are taken.",
  wider: "More values are possible, which whoever reads as before has never seen.",
  narrower: "Fewer values are taken: others, which were sent and stored before, are refused.",
  other: "Some values of before are refused, and some that come from now on were never seen.",
};
const MIRROR = { same: "same", wider: "narrower", narrower: "wider", other: "other" } as const;

/** One place, by what the types take in comparison: an example for each. */
function byRelation(id: string, at: string, what: string, examples: Readonly<Record<string, Rule["fires"]>>): Rule[] {
  const otherwise = Object.entries(examples);
  return otherwise.map(([relation, fires], index) => ({
    id: `${id}-${relation}`,
    at,
    on: "changed",
    when: relation,
    as: BY_RELATION[relation as "same"],
    why: `${what} ${WHY[relation as "same"]}`,
    fires,
    silent: otherwise[(index + 1) % otherwise.length]![1],
    mirror: `${id}-${MIRROR[relation as "same"]}`,
  }));
}

function member(name: string, when: readonly [string, string], one: object, what: string): Rule[] {
  const [alone, both] = [union(TEXT, builtin("int32")), union(TEXT, builtin("int32"), one)];
  return [
    {
      id: `${name}-added`,
      at: "type.member",
      on: "added",
      when: when[0],
      as: WIDER,
      why: `It may be ${what} from now on, which whoever reads as before has never seen.`,
      fires: [alone, both],
      silent: [both, alone],
      mirror: `${name}-removed`,
    },
    {
      id: `${name}-removed`,
      at: "type.member",
      on: "removed",
      when: when[1],
      as: NARROWER,
      why: `It is never ${what} from now on: what was sent or stored so is refused.`,
      fires: [both, alone],
      silent: [alone, both],
      mirror: `${name}-added`,
    },
  ];
}

const list = (more: object = {}) => ({ kind: "array", of: TEXT, ...more });

function listBound(name: "minItems" | "maxItems"): Rule[] {
  const word = name === "minItems" ? "list-least" : "list-most";
  const [loose, strict] = name === "minItems" ? [2, 5] : [50, 20];
  const rule = (on: Rule["on"], when: "narrower" | "wider", fires: Rule["fires"]): Rule => ({
    id: `${word}-${on}-${when}`,
    at: `type.array.${name}`,
    on,
    when,
    as: BY_RELATION[when],
    why: `How many entries a list of lists has is another. ${WHY[when]}`,
    fires,
    silent: [fires[1], fires[0]],
    mirror: `${word}-${on === "added" ? "removed" : on === "removed" ? "added" : "changed"}-${MIRROR[when]}`,
  });
  return [
    rule("added", "narrower", [list(), list({ [name]: strict })]),
    rule("removed", "wider", [list({ [name]: strict }), list()]),
    rule("changed", "narrower", [list({ [name]: loose }), list({ [name]: strict })]),
    rule("changed", "wider", [list({ [name]: strict }), list({ [name]: loose })]),
  ];
}

/** Bounds of lists of lists that say what all have anyway. */
function idleBound(on: "added" | "removed" | "changed", fires: Rule["fires"]): Rule {
  const back = on === "added" ? "removed" : on === "removed" ? "added" : "changed";
  return {
    id: `list-bound-${on}-without-effect`,
    at: "type.*",
    on,
    when: "same",
    as: SAME,
    why: "Every list of lists has as many entries anyway: the same values are taken.",
    fires,
    silent: [fires[0], fires[0]],
    mirror: `list-bound-${back}-without-effect`,
  };
}

const object = (additional?: object) => ({
  kind: "object",
  properties: [],
  ...(additional === undefined ? {} : { additional }),
});

/** What values are. Examples are the type of a property, before and after. */
export const typeRules: readonly Rule[] = [
  ...member("null", ["nullAndWider", "nullAndNarrower"], NULL, "null"),
  ...member("literal", ["literalAndWider", "literalAndNarrower"], { kind: "literal", value: true }, "one value more"),
  ...member("choice", ["wider", "narrower"], list(), "of another kind"),
  {
    id: "choice-added-without-effect",
    at: "type.member",
    on: "added",
    when: "same",
    as: SAME,
    why: "Another choice takes these values already.",
    fires: [union(TEXT, NULL), union(TEXT, NULL, literal("a"))],
    silent: [union(TEXT, NULL), union(TEXT, NULL, builtin("int32"))],
    mirror: "choice-removed-without-effect",
  },
  {
    id: "choice-removed-without-effect",
    at: "type.member",
    on: "removed",
    when: "same",
    as: SAME,
    why: "Another choice still takes these values.",
    fires: [union(TEXT, NULL, literal("a")), union(TEXT, NULL)],
    silent: [union(TEXT, NULL, builtin("int32")), union(TEXT, NULL)],
    mirror: "choice-added-without-effect",
  },
  {
    id: "choices-reordered",
    at: "type.members",
    on: "reordered",
    as: SAME,
    why: "The order of choices says nothing of which values there are.",
    fires: [union(TEXT, NULL), union(NULL, TEXT)],
    silent: [union(TEXT, NULL), union(TEXT, NULL, builtin("int32"))],
    mirror: "choices-reordered",
  },
  ...byRelation("type", "type.builtin", "It has another type.", {
    wider: [builtin("int32"), builtin("int64")],
    narrower: [builtin("int64"), builtin("int32")],
    other: [TEXT, builtin("int32")],
    same: [builtin("float64"), builtin("decimal")],
  }),
  ...byRelation("named-type", "type.ref", "It has a type of another name.", {
    wider: [ref("scalar:example.Short"), ref("scalar:example.Long")],
    narrower: [ref("scalar:example.Long"), ref("scalar:example.Short")],
    other: [ref("scalar:example.Short"), ref("model:example.Inner")],
    same: [ref("scalar:example.Short"), ref("scalar:example.Brief")],
  }),
  ...byRelation("kind-of-type", "type", "It has a type of another kind.", {
    wider: [ref("scalar:example.Short"), TEXT],
    narrower: [TEXT, ref("scalar:example.Short")],
    other: [TEXT, list()],
    same: [TEXT, ref("scalar:example.Word")],
  }),
  {
    id: "literal-changed",
    at: "type.literal",
    on: "changed",
    as: OTHER,
    why: "The one value that there was is refused, and the one there is was never seen.",
    fires: [literal("a"), literal("b")],
    silent: [literal("a"), literal("a")],
    mirror: "literal-changed",
  },
  {
    id: "tuple-length-changed",
    at: "type.tuple",
    on: "changed",
    as: OTHER,
    why: "Each place of such a list has a meaning, and there are more or fewer of them.",
    fires: [
      { kind: "tuple", of: [TEXT] },
      { kind: "tuple", of: [TEXT, TEXT] },
    ],
    silent: [
      { kind: "tuple", of: [TEXT] },
      { kind: "tuple", of: [builtin("int32")] },
    ],
    mirror: "tuple-length-changed",
  },
  ...listBound("minItems"),
  ...listBound("maxItems"),
  idleBound("added", [list(), list({ minItems: 0 })]),
  idleBound("removed", [list({ minItems: 0 }), list()]),
  idleBound("changed", [list({ minItems: 0 }), list({ minItems: -1 })]),
  ...otherFields("type.object.additional", ["object-opened", "object-closed"], [object(), object(TEXT)]),
  ...byRelation("base", "scalar.base", "All values of this type have another base.", {
    wider: ["int32", "int64"],
    narrower: ["int64", "int32"],
    other: ["string", "boolean"],
    same: ["float64", "decimal"],
  }),
  {
    id: "enum-member-added",
    at: "member",
    on: "added",
    as: WIDER,
    why: "One value more is possible, which whoever reads as before has never seen.",
    fires: [undefined, { name: "more", value: "more", doc: "" }],
    silent: [{ name: "more", value: "more", doc: "" }, undefined],
    mirror: "enum-member-removed",
  },
  {
    id: "enum-member-removed",
    at: "member",
    on: "removed",
    as: NARROWER,
    why: "One value is refused from now on, which was sent and stored before.",
    fires: [{ name: "more", value: "more", doc: "" }, undefined],
    silent: [undefined, { name: "more", value: "more", doc: "" }],
    mirror: "enum-member-added",
  },
  {
    id: "enum-member-renamed",
    at: "member.name",
    on: "changed",
    as: SAME,
    why: "The value that travels is the same; only code of the specification says the name.",
    fires: ["red", "crimson"],
    silent: ["red", "red"],
    mirror: "enum-member-renamed",
  },
  {
    id: "enum-member-value-changed",
    at: "member.value",
    on: "changed",
    as: OTHER,
    why: "It is the same member and travels as another value: the one of before is refused, and the new one nobody of before knows.",
    fires: ["red", "crimson"],
    silent: ["red", "red"],
    mirror: "enum-member-removed",
  },
  ...named("former-member-names", "member.renamedFrom", ["rot"], ["rot", "rouge"]),
  {
    id: "enum-reordered",
    at: "enum.members",
    on: "reordered",
    as: SAME,
    why: "The order of members says nothing of which values there are.",
    fires: [
      [
        { name: "a", value: "a", doc: "" },
        { name: "b", value: "b", doc: "" },
      ],
      [
        { name: "b", value: "b", doc: "" },
        { name: "a", value: "a", doc: "" },
      ],
    ],
    silent: [[{ name: "a", value: "a", doc: "" }], []],
    mirror: "enum-reordered",
  },
];

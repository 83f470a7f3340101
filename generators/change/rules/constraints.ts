import { NARROWER, OTHER, SAME, WIDER, type Rule } from "./rule.ts";

/** A bound: what it bounds, which way, and two values of it, the smaller first. */
const BOUNDS = [
  ["minLength", "least", 2, 5, "the fewest characters of a text"],
  ["maxLength", "most", 20, 50, "the most characters of a text"],
  ["minValue", "least", 2, 5, "the least number"],
  ["maxValue", "most", 20, 50, "the greatest number"],
  ["minValueExclusive", "least", 2, 5, "the number that all are above"],
  ["maxValueExclusive", "most", 20, 50, "the number that all are below"],
  ["minItems", "least", 2, 5, "the fewest entries of a list"],
  ["maxItems", "most", 20, 50, "the most entries of a list"],
] as const;

const words = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function ofBound([name, end, small, large, what]: (typeof BOUNDS)[number]): Rule[] {
  const at = `constraints.${name}`;
  const word = words(name);
  const [loose, strict] = end === "least" ? [small, large] : [large, small];
  const [tightened, loosened] = end === "least" ? ["raised", "lowered"] : ["lowered", "raised"];
  const less = `fewer values are taken: those beyond ${what} are refused from now on`;
  const more = `more values are possible: whoever reads them as before has never seen those beyond ${what}`;
  return [
    {
      id: `${word}-added`,
      at,
      on: "added",
      when: "narrower",
      as: NARROWER,
      why: `A bound is new; ${less}.`,
      fires: [undefined, strict],
      silent: [strict, undefined],
      mirror: `${word}-removed`,
    },
    {
      id: `${word}-removed`,
      at,
      on: "removed",
      when: "wider",
      as: WIDER,
      why: `A bound is gone; ${more}.`,
      fires: [strict, undefined],
      silent: [undefined, strict],
      mirror: `${word}-added`,
    },
    {
      id: `${word}-${tightened}`,
      at,
      on: "changed",
      when: "narrower",
      as: NARROWER,
      why: `A bound is stricter; ${less}.`,
      fires: [loose, strict],
      silent: [strict, loose],
      mirror: `${word}-${loosened}`,
    },
    {
      id: `${word}-${loosened}`,
      at,
      on: "changed",
      when: "wider",
      as: WIDER,
      why: `A bound is less strict; ${more}.`,
      fires: [strict, loose],
      silent: [loose, strict],
      mirror: `${word}-${tightened}`,
    },
  ];
}

/** What cannot be compared: of two patterns nobody knows which takes more, unless one says so. */
function ofForm(name: "pattern" | "format", one: string, other: string, none: string | undefined): Rule[] {
  const at = `constraints.${name}`;
  const rules: Rule[] = [
    {
      id: `${name}-added`,
      at,
      on: "added",
      when: "narrower",
      as: NARROWER,
      why: `A ${name} is new: texts that do not have it are refused from now on.`,
      fires: [undefined, one],
      silent: [one, undefined],
      mirror: `${name}-removed`,
    },
    {
      id: `${name}-removed`,
      at,
      on: "removed",
      when: "wider",
      as: WIDER,
      why: `A ${name} is gone: whoever relies on it gets texts of any form.`,
      fires: [one, undefined],
      silent: [undefined, one],
      mirror: `${name}-added`,
    },
    {
      id: `${name}-changed`,
      at,
      on: "changed",
      when: "other",
      as: OTHER,
      why: `Of two ${name}s nobody can say that one takes all that the other does: both sides may meet texts they refuse.`,
      fires: [one, other],
      silent: [undefined, one],
      mirror: `${name}-changed`,
    },
  ];
  if (none === undefined) return rules;
  const unchecked = (on: Rule["on"], fires: Rule["fires"], mirror: string): Rule => ({
    id: `${name}-unchecked-${on}`,
    at,
    on,
    when: "same",
    as: SAME,
    why: `No validator checks this ${name}; it is for people alone.`,
    fires,
    silent: [undefined, one],
    mirror,
  });
  return [
    ...rules,
    unchecked("added", [undefined, none], `${name}-unchecked-removed`),
    unchecked("removed", [none, undefined], `${name}-unchecked-added`),
    unchecked("changed", [none, `${none}s`], `${name}-unchecked-changed`),
  ];
}

const BYTES = "constraints.byteLength";
const byteRules = (["min", "max"] as const).flatMap((end): Rule[] => {
  const [loose, strict] = end === "min" ? [2, 5] : [50, 20];
  const [tightened, loosened] = end === "min" ? ["raised", "lowered"] : ["lowered", "raised"];
  const one: Pick<Rule, "at" | "on"> = { at: `${BYTES}.${end}`, on: "changed" };
  return [
    {
      ...one,
      id: `byte-length-${end}-${tightened}`,
      when: "narrower",
      as: NARROWER,
      why: "Fewer numbers of bytes are taken: others are refused from now on.",
      fires: [loose, strict],
      silent: [strict, loose],
      mirror: `byte-length-${end}-${loosened}`,
    },
    {
      ...one,
      id: `byte-length-${end}-${loosened}`,
      when: "wider",
      as: WIDER,
      why: "More numbers of bytes are possible: whoever reads them as before has never seen those.",
      fires: [strict, loose],
      silent: [loose, strict],
      mirror: `byte-length-${end}-${tightened}`,
    },
  ];
});

/** Bounds that another one makes idle, and what differs in both directions at once. */
function remaining(
  field: string,
  on: "added" | "removed" | "changed",
  fires: Rule["fires"],
  silent: Rule["fires"],
): Rule[] {
  const back = on === "added" ? "removed" : on === "removed" ? "added" : "changed";
  return [
    {
      id: `${words(field.replace(".", "-"))}-${on}-without-effect`,
      at: `constraints.${field}`,
      on,
      when: "same",
      as: SAME,
      why: "The type, or another bound, says as much already: the same values are taken.",
      fires,
      silent,
      mirror: `${words(field.replace(".", "-"))}-${back}-without-effect`,
    },
  ];
}

/** What every text has anyway, and every list; numbers are bounded by their type. */
const IDLE: Readonly<Record<string, readonly [number, number]>> = {
  minLength: [0, -1],
  minValue: [-2147483648, -2147483649],
  maxValue: [2147483647, 2147483648],
  minValueExclusive: [-2147483649, -2147483650],
  maxValueExclusive: [2147483648, 2147483649],
  minItems: [0, -1],
};

/** Whatever else is bounded without effect, as where the type of before has no such bound, or takes a few values alone. */
function idle(on: "added" | "removed" | "changed", fires: Rule["fires"]): Rule {
  const back = on === "added" ? "removed" : on === "removed" ? "added" : "changed";
  return {
    id: `bound-${on}-without-effect`,
    at: "constraints.*",
    on,
    when: "same",
    as: SAME,
    why: "The type says as much already: the same values are taken, or what differs is named with the type.",
    fires,
    silent: [fires[0], fires[0]],
    mirror: `bound-${back}-without-effect`,
  };
}

/** Forms that nobody can compare, where the type says which values there are besides. */
const [formed, alone, anything] = [
  { type: { kind: "builtin", name: "string" }, constraints: { pattern: "^[a-z]*$" } },
  { type: { kind: "literal", value: "a" }, constraints: { pattern: "^[a-b]*$" } },
  { type: { kind: "builtin", name: "unknown" }, constraints: { pattern: "^[a-b]*$" } },
] as const;
const BY_TYPE: readonly Rule[] = [
  {
    id: "bound-changed-narrower",
    at: "constraints.*",
    on: "changed",
    when: "narrower",
    as: NARROWER,
    why: "Together with its type it takes fewer values: others, which were sent and stored before, are refused.",
    fires: [formed, alone],
    silent: [alone, formed],
    mirror: "bound-changed-without-effect",
  },
  {
    id: "bound-changed-wider",
    at: "constraints.*",
    on: "changed",
    when: "wider",
    as: WIDER,
    why: "Together with its type more values are possible, which whoever reads as before has never seen.",
    fires: [formed, anything],
    silent: [formed, alone],
    mirror: "bound-changed-without-effect",
  },
];

const bounded = (maxLength?: number) => ({
  type: { kind: "literal", value: "a" },
  constraints: maxLength === undefined ? {} : { maxLength },
});

export const constraintRules: readonly Rule[] = [
  idle("added", [bounded(), bounded(20)]),
  idle("removed", [bounded(20), bounded()]),
  idle("changed", [bounded(20), bounded(50)]),
  ...BY_TYPE,
  ...BOUNDS.flatMap(ofBound),
  ...ofForm("pattern", "^[a-z]*$", "^[0-9]*$", undefined),
  ...ofForm("format", "uuid", "email", "phone"),
  {
    id: "byte-length-added",
    at: BYTES,
    on: "added",
    when: "narrower",
    as: NARROWER,
    why: "How many bytes there are is bounded now: others are refused from now on.",
    fires: [undefined, { min: 1, max: 20 }],
    silent: [{ min: 1, max: 20 }, undefined],
    mirror: "byte-length-removed",
  },
  {
    id: "byte-length-removed",
    at: BYTES,
    on: "removed",
    when: "wider",
    as: WIDER,
    why: "Any number of bytes is possible: whoever reads them as before may refuse them.",
    fires: [{ min: 1, max: 20 }, undefined],
    silent: [undefined, { min: 1, max: 20 }],
    mirror: "byte-length-added",
  },
  ...byteRules,
  ...Object.entries(IDLE).flatMap(([field, [one, other]]) => [
    ...remaining(field, "added", [undefined, one], [undefined, 3]),
    ...remaining(field, "removed", [one, undefined], [3, undefined]),
    ...remaining(field, "changed", [one, other], [3, 4]),
  ]),
];

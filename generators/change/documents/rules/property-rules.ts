import { changes, comes } from "../../rules/pairs.ts";
import { SAME, type Rule } from "../../rules/rule.ts";
import { given, taken, toBoth } from "./axes.ts";
import { unseen } from "./unseen.ts";

const note = { type: "string" };

/** Fields of objects, and what is said of values besides which there are. */
export const propertyRules: readonly Rule[] = [
  {
    id: "property-said-elsewhere",
    at: "property",
    on: "added",
    when: "same",
    as: SAME,
    why: "It is said here, and was said somewhere else that holds as well: the same values are taken.",
    fires: [
      { allOf: [{ properties: { a: note } }] },
      { allOf: [{ properties: { a: note } }], properties: { a: note } },
    ],
    silent: [note, note],
    mirror: "property-no-longer-said-here",
  },
  {
    id: "property-no-longer-said-here",
    at: "property",
    on: "removed",
    when: "same",
    as: SAME,
    why: "It is said somewhere else that holds as well: the same values are taken.",
    fires: [
      { allOf: [{ properties: { a: note } }], properties: { a: note } },
      { allOf: [{ properties: { a: note } }] },
    ],
    silent: [note, note],
    mirror: "property-said-elsewhere",
  },
  {
    id: "property-added-to-closed",
    at: "property",
    on: "added",
    when: "closedBefore",
    as: { ...taken("additive"), ...given("breaking"), privacy: "widening" },
    why: "Whoever reads as before refuses fields that are not declared, and this one was not.",
    fires: [
      { properties: {}, additionalProperties: false },
      { properties: { a: note }, additionalProperties: false },
    ],
    silent: [{ properties: {} }, { properties: { a: note } }],
    mirror: "property-removed-from-closed",
  },
  {
    id: "property-removed-from-closed",
    at: "property",
    on: "removed",
    when: "closedAfter",
    as: { ...taken("breaking"), ...given("narrowing"), privacy: "narrowing" },
    why: "Whoever still sends it is refused, because a field that is not declared is.",
    fires: [
      { properties: { a: note }, additionalProperties: false },
      { properties: {}, additionalProperties: false },
    ],
    silent: [{ properties: { a: note } }, { properties: {} }],
    mirror: "property-added-to-closed",
  },
  ...comes(
    ["property", "property"],
    { type: "string" },
    [
      { ...toBoth("additive"), privacy: "widening" },
      "It is new: nobody of before sends it, and readers of before pass over it. Whether it has to be there is said by itself.",
    ],
    [
      { ...toBoth("narrowing"), privacy: "narrowing" },
      "It is no longer declared: whoever sends it is not heard, and whoever reads it waits for it in vain. Whether it had to be there is said by itself.",
    ],
  ),
  {
    id: "default-added",
    told: "by-meaning",
    at: "schema.default",
    on: "added",
    as: { ...taken("additive"), documentation: "metadata-only" },
    why: "What is left out is this value from now on.",
    fires: [undefined, "a"],
    silent: ["a", "b"],
    mirror: "default-removed",
  },
  {
    id: "default-removed",
    told: "by-meaning",
    at: "schema.default",
    on: "removed",
    as: { ...taken("breaking"), documentation: "metadata-only" },
    why: "Whoever leaves it out counted on the value.",
    fires: ["a", undefined],
    silent: [undefined, "a"],
    mirror: "default-added",
  },
  {
    ...changes(
      ["default-changed", "schema.default"],
      ["a", "b"],
      { ...taken("breaking"), documentation: "metadata-only" },
      "The same request, with the value left out, means something else from now on.",
    ),
    told: "by-meaning",
  },
  {
    id: "read-only-no-longer-required",
    at: "schema.readOnly",
    on: "removed",
    when: "required",
    as: { ...taken("breaking") },
    why: "It belongs into requests from now on, and has to be there.",
    fires: [
      { required: ["a"], properties: { a: { readOnly: true } } },
      { required: ["a"], properties: { a: {} } },
    ],
    silent: [{ properties: { a: { readOnly: true } } }, { properties: { a: {} } }],
    mirror: "read-only-added",
  },
  ...comes(
    ["read-only", "schema.readOnly"],
    true,
    [taken("narrowing"), "It belongs into answers alone: whoever sends it is not heard."],
    [taken("widening"), "It may be sent from now on."],
  ),
  ...comes(
    ["write-only", "schema.writeOnly"],
    true,
    [given("breaking"), "It is in no answer any more."],
    [{ ...given("additive"), privacy: "widening" }, "It is in answers from now on."],
  ),
  ...comes(
    ["discriminator", "schema.discriminator"],
    { propertyName: "kind" },
    [{ documentation: "metadata-only" }, "A field tells the choices apart; which values there are, the choices say."],
    [
      given("breaking"),
      "No field tells the choices apart any more: whoever reads by it does not know which one it is.",
    ],
  ),
  ...comes(
    ["variant", "schema.variant"],
    variant("Line"),
    [
      { ...taken("widening"), ...given("breaking") },
      "A field tells one schema more from the others, which whoever reads as before has never seen.",
    ],
    [
      { ...taken("breaking"), ...given("narrowing") },
      "A field no longer says of anything that it is this one: whoever sends it is refused.",
    ],
  ).map((rule) => ({ ...rule, fires: both(rule.fires), silent: both(rule.silent) })),
  changes(
    ["choice-called-otherwise", "schema.variant"],
    [choice("Word"), choice("Text")],
    toBoth("breaking"),
    "The field that tells choices apart says the name of a schema, and that is another one.",
  ),
  changes(
    ["discriminator-changed", "schema.discriminator"],
    [{ propertyName: "kind" }, { propertyName: "type" }],
    toBoth("breaking"),
    "Another field, or another of its values, says which choice it is.",
  ),
  ...xml(),
];

function variant(name: string) {
  return { [name]: { allOf: [{ $ref: "#/components/schemas/Note" }] } };
}

/** A schema that is one of those that a field of it tells apart, where there is another one, and where there is none. */
function both([before, after]: Rule["fires"]): Rule["fires"] {
  const of = (more: unknown) => ({ discriminator: { propertyName: "kind" }, $schemas: more ?? {} });
  return [of(before), of(after)];
}

function choice(name: string) {
  const one = { type: "object", title: "Text" };
  const found = { oneOf: [{ $ref: `#/components/schemas/${name}` }], discriminator: { propertyName: "kind" } };
  return { $found: found, $schemas: { [name]: one } };
}

function travels($here: unknown) {
  return { $here, $also: { "x-media": { "application/xml": {} } } };
}

/** How a value is written as XML matters where anything is. */
function xml(): Rule[] {
  const why = "As XML it is written in another way.";
  const one: Rule = {
    ...changes(
      ["xml-changed", "schema.xml"],
      [travels({ name: "a" }), travels({ name: "b" })],
      toBoth("breaking"),
      why,
      "asXml",
    ),
    silent: [{ name: "a" }, { name: "b" }],
  };
  const none = "Nothing travels as XML here, of which alone this speaks.";
  return [
    one,
    ...comes(["xml-said", "schema.xml"], { name: "a" }, [toBoth("breaking"), why], [toBoth("breaking"), why]).map(
      (rule) => ({
        ...rule,
        when: "asXml",
        fires: [travels(rule.fires[0]), travels(rule.fires[1])] as const,
      }),
    ),
    ...unseen(["xml-of-nothing", "schema.xml"], { name: "a" }, { name: "b" }, none),
  ];
}

import { bothWays, changes, comes } from "../../rules/pairs.ts";
import { SAME, type Rule, type Severities } from "../../rules/rule.ts";
import { given, taken, toBoth } from "./axes.ts";
import { unseen } from "./unseen.ts";

const operation = { responses: { "200": { description: "" } } };
const parameter = (more: object = {}) => ({ name: "more", in: "query", schema: { type: "string" }, ...more });
const WRITTEN = "A value is written in another way: whoever writes as before means something else.";

/** Operations, and how what they take and give travels. */
export const operationRules: readonly Rule[] = [
  ...comes(
    ["operation", "operation"],
    operation,
    [{ ...toBoth("additive"), policy: "additive" }, "It is new; nobody uses it yet."],
    [{ ...toBoth("breaking"), policy: "narrowing" }, "Whoever uses it is told that there is no such thing."],
  ),
  ...unseen(
    ["operation-id", "operation.operationId"],
    "one",
    "other",
    "It is at the same address; only code that is generated from it calls it by this name.",
  ),
  changes(
    ["path-renamed", "operation.address"],
    ["POST /notes/{noteId}", "POST /notes/{id}"],
    SAME,
    "What a part of an address is called does not travel.",
  ),
  ...unseen(
    ["traits", "operation.traits"],
    [{ $ref: "https://example.org/a.yaml" }],
    [{ $ref: "https://example.org/b.yaml" }],
    "What operations have in common stands where nobody here reads it; nobody looked what comes of it.",
    toBoth("breaking"),
  ),
  ...unseen(
    ["operation-bindings", "operation.bindings"],
    { ws: {} },
    { http: {} },
    "A message travels in another way over its protocol.",
    toBoth("breaking"),
  ),
  {
    id: "required-parameter-added",
    at: "parameter",
    on: "added",
    when: "required",
    as: taken("breaking"),
    why: "It has to be sent from now on: whoever does not is refused.",
    fires: [undefined, parameter({ required: true })],
    silent: [undefined, parameter()],
    mirror: "parameter-removed",
  },
  ...comes(
    ["parameter", "parameter"],
    parameter(),
    [taken("additive"), "Nobody has to send it."],
    [taken("narrowing"), "Whoever sends it is no longer heard."],
  ),
  changes(
    ["parameter-name-changed", "parameter.name"],
    ["number", "Number"],
    taken("breaking"),
    "Whoever sends it under the name of before is not heard.",
    "elsewhere",
  ),
  {
    ...changes(
      ["path-parameter-renamed", "parameter.name"],
      ["noteId", "id"],
      SAME,
      "What a part of an address is called does not travel.",
    ),
    silent: ["a", "a"],
  },
  ...comes(
    ["parameter-name", "parameter.name"],
    "more",
    [taken("breaking"), "Whoever sends it under the name of before is not heard."],
    [taken("breaking"), "Whoever sends it under the name of before is not heard."],
  ),
  ...unseen(
    ["parameter-place", "parameter.in"],
    "query",
    "header",
    "Whoever sends it in the place of before is not heard.",
    taken("breaking"),
  ),
  ...hasToBeThere("parameter", taken("breaking"), taken("widening")),
  ...hasToBeThere("requestBody", taken("breaking"), taken("widening")),
  {
    id: "required-body-added",
    at: "operation.requestBody",
    on: "added",
    when: "required",
    as: taken("breaking"),
    why: "A body has to be sent from now on.",
    fires: [undefined, { required: true, content: {} }],
    silent: [undefined, { content: {} }],
    mirror: "body-removed",
  },
  ...comes(
    ["body", "operation.requestBody"],
    { content: {} },
    [taken("additive"), "A body may be sent from now on."],
    [taken("breaking"), "Whoever sends a body is not heard any more."],
  ),
  ...["style", "explode", "allowReserved", "allowEmptyValue"].flatMap((field) => [
    written("parameter", field, taken("breaking")),
    written("encoding", field, toBoth("breaking")),
    written("header", field, given("breaking")),
  ]),
  ...comes(
    ["parameter-schema", "parameter.schema"],
    { type: "string" },
    [taken("narrowing"), "It is said which values it may have."],
    [taken("widening"), "Nothing says any more which values it may have."],
  ),
  ...comes(
    ["header-schema", "header.schema"],
    { type: "string" },
    [given("narrowing"), "It is said which values it may have."],
    [given("breaking"), "Nothing says any more which values it may have."],
  ),
  ...comes(
    ["media", "media"],
    { schema: { type: "string" } },
    [{ ...taken("widening"), ...given("additive") }, "It may travel in one form more."],
    [toBoth("breaking"), "Whoever sends or asks for this form is refused."],
  ),
  ...comes(
    ["media-schema", "media.schema"],
    { type: "string" },
    [{ ...taken("breaking"), ...given("narrowing") }, "It is said what may be sent: other things are refused."],
    [{ ...taken("widening"), ...given("breaking") }, "Nothing says any more what comes."],
  ),
  ...comes(
    ["item-schema", "media.itemSchema"],
    { type: "string" },
    [{ ...taken("breaking"), ...given("narrowing") }, "It is said what each entry is: other things are refused."],
    [{ ...taken("widening"), ...given("breaking") }, "Nothing says any more what entries are."],
  ),
  ...comes(
    ["encoding", "encoding"],
    { contentType: "text/csv" },
    [toBoth("breaking"), "A part of a form travels in another way."],
    [toBoth("breaking"), "A part of a form travels in another way."],
  ),
  ...unseen(
    ["encoding-type", "encoding.contentType"],
    "text/csv",
    "text/plain",
    "A part of a form travels in another way.",
    toBoth("breaking"),
  ),
  ...["media", "encoding"].flatMap((kind) => [
    ...unseen(
      [`${kind}-entries`, `${kind}.itemEncoding`],
      {},
      { contentType: "text/csv" },
      "Entries travel in another way.",
      toBoth("breaking"),
    ),
    ...unseen(
      [`${kind}-first-entries`, `${kind}.prefixEncoding`],
      [],
      [{ contentType: "text/csv" }],
      "Entries travel in another way.",
      toBoth("breaking"),
    ),
  ]),
  ...unseen(
    ["encoding-inside", "encoding.encoding"],
    {},
    { a: {} },
    "A part of a part travels in another way.",
    toBoth("breaking"),
  ),
  {
    id: "success-added",
    at: "response",
    on: "added",
    when: "success",
    as: given("breaking"),
    why: "There is a way to succeed that clients of before do not know.",
    fires: [undefined, { status: "202" }],
    silent: [undefined, { status: "409" }],
    mirror: "success-removed",
  },
  {
    id: "success-removed",
    at: "response",
    on: "removed",
    when: "success",
    as: given("breaking"),
    why: "The success that clients count on never comes.",
    fires: [{ status: "202" }, undefined],
    silent: [{ status: "409" }, undefined],
    mirror: "success-added",
  },
  ...comes(
    ["failure", "response"],
    { status: "409" },
    [
      given("widening"),
      "It may fail in one way more; a client takes an unknown status for the x00 of its class (RFC 9110, section 15).",
    ],
    [given("narrowing"), "One way to fail never comes again."],
  ),
  ...comes(
    ["header", "header"],
    { schema: { type: "string" } },
    [given("additive"), "An answer has a header more."],
    [given("breaking"), "An answer lacks a header that clients may count on."],
  ),
  ...hasToBeThere("header", given("narrowing"), given("breaking")),
  ...comes(
    ["link", "link"],
    { operationId: "a" },
    [given("additive"), "An answer says one way more to go on."],
    [given("narrowing"), "An answer says one way fewer to go on."],
  ),
  ...["operationId", "operationRef", "parameters", "requestBody", "server"].flatMap((field) =>
    unseen(
      [`link-${field.toLowerCase()}`, `link.${field}`],
      "one",
      "other",
      "An answer says another way to go on.",
      given("narrowing"),
    ),
  ),
  ...comes(
    ["callback", "callback"],
    { operations: {} },
    [given("additive"), "Others are called in one case more, where they ask for it."],
    [given("breaking"), "Whoever asked for it is never called."],
  ),
];

function written(kind: string, field: string, as: Severities): Rule {
  const two = field === "style" ? (["form", "deepObject"] as const) : ([true, false] as const);
  return changes([`${kind}-${field.toLowerCase()}-changed`, `${kind}.${field}`], two, as, WRITTEN);
}

function hasToBeThere(kind: string, must: Severities, may: Severities): Rule[] {
  const word = kind === "requestBody" ? "body" : kind;
  const at = `${kind}.required`;
  const [whyMust, whyMay] = ["It has to be there from now on.", "It may be missing from now on."];
  const silent = (on: "added" | "removed", fires: Rule["fires"], mirror: string): Rule => ({
    id: `${word}-optional-${on}`,
    at,
    on,
    when: "saysFalse",
    as: SAME,
    why: "It says what is so where nothing is said.",
    fires,
    silent: [fires[1] && true, fires[0] && true],
    mirror: `${word}-optional-${mirror}`,
  });
  return [
    ...bothWays(
      at,
      "becomesTrue",
      [false, true],
      [`${word}-made-required`, must, whyMust],
      [`${word}-made-optional`, may, whyMay],
    ),
    silent("added", [undefined, false], "removed"),
    silent("removed", [false, undefined], "added"),
    ...comes([`${word}-required`, at], true, [must, whyMust], [may, whyMay]),
  ];
}

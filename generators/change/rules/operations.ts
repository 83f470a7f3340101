import { SAME, type Rule, type Severities } from "./rule.ts";
import { changes, comes, named } from "./pairs.ts";

const GONE: Severities = { request: "breaking", response: "breaking" };
const BROKEN: Severities = { request: "breaking" };
const NEW: Severities = { request: "additive" };

const operation = {
  id: "operation:example.more",
  name: "more",
  action: "example.more",
  binding: { kind: "channel", address: "more.more", direction: "fromClient" },
};
const field = (name: string) => ({ name });

const ONLY_A_NAME = "Only code that is generated from it calls it by this name; where it is, its address says.";

/** Operations and frames, and how they travel. */
export const operationRules: readonly Rule[] = [
  ...comes(
    ["operation", "operation"],
    operation,
    [{ request: "additive", policy: "additive" }, "It is new; nobody calls it yet."],
    [{ ...GONE, policy: "narrowing" }, "Whoever calls it is answered that there is no such thing."],
  ),
  changes(
    ["operation-id-changed", "operation.id"],
    ["operation:example.add", "operation:example.insert"],
    SAME,
    ONLY_A_NAME,
  ),
  changes(["operation-renamed", "operation.name"], ["add", "insert"], SAME, ONLY_A_NAME),
  ...named("former-operation-names", "operation.renamedFrom", ["insert"], ["insert", "append"]),
  changes(
    ["operation-moved", "operation.context"],
    ["example", "other"],
    SAME,
    "Another room has to do it; where it is, its address says.",
  ),
  changes(
    ["action-renamed", "operation.action"],
    ["example.add", "example.insert"],
    { policy: "metadata-only" },
    "The policy matrix, logs and limits call it by another name: a limit begins anew.",
  ),
  changes(
    ["binding-changed", "operation.binding"],
    [
      { kind: "channel", address: "note.add", direction: "fromClient" },
      {
        kind: "http",
        verb: "get",
        path: "/",
        parameters: [],
        body: { kind: "none" },
        status: 200,
        authenticated: true,
      },
    ],
    GONE,
    "What was a request is a frame, or the other way round: neither side reaches the other.",
  ),
  changes(
    ["verb-changed", "http.verb"],
    ["post", "put"],
    GONE,
    "Whoever asks with the verb of before is answered that there is no such thing.",
  ),
  changes(
    ["path-parameter-renamed", "http.path"],
    ["/notes/{noteId}", "/notes/{id}"],
    SAME,
    "The name of a part of the path does not travel.",
    "samePath",
  ),
  {
    ...changes(
      ["path-changed", "http.path"],
      ["/notes", "/papers"],
      GONE,
      "Whoever asks at the address of before is answered that there is no such thing.",
    ),
    silent: ["/notes/{noteId}", "/notes/{id}"],
  },
  ...comes(
    ["parameter", "parameter"],
    { name: "more", property: "more", in: "query" },
    [NEW, "A part of the input is in the address or a header; the input itself says whether it has to be there."],
    [BROKEN, "Whoever sends it there is not understood."],
  ),
  changes(
    ["path-part-renamed", "parameter.name"],
    [
      { name: "noteId", in: "path" },
      { name: "id", in: "path" },
    ],
    SAME,
    "The name of a part of the path does not travel.",
    "inPath",
  ),
  changes(
    ["parameter-renamed", "parameter.name"],
    ["number", "count"],
    BROKEN,
    'Whoever sends it under the name of before is not understood. Keep that name there with @query("old"), or with @header("old") where it is a header.',
  ),
  changes(
    ["parameter-moved", "parameter.in"],
    ["query", "header"],
    BROKEN,
    "Whoever sends it in the place of before is not understood.",
  ),
  ...comes(
    ["parameter-spread", "parameter.spread"],
    { separator: ",", as: "list" },
    [BROKEN, "A list in an address is written in another way."],
    [BROKEN, "A list in an address is written in another way."],
  ),
  changes(
    ["spread-separator-changed", "spread.separator"],
    [",", "|"],
    BROKEN,
    "What divides the entries of a list is another sign: whoever sends as before sends one entry.",
  ),
  changes(
    ["spread-form-changed", "spread.as"],
    ["list", "pairs"],
    BROKEN,
    "A list or an object in an address is written in another way.",
  ),
  ...comes(
    ["parameter-rest", "parameter.rest"],
    true,
    [{ request: "widening" }, "It may hold slashes: addresses of before still mean the same."],
    [BROKEN, "Addresses with a slash in it are no longer understood."],
  ),
  ...comes(
    ["parameter-optional", "parameter.optional"],
    true,
    [{ request: "widening" }, "The last part of the path may be left out from now on."],
    [BROKEN, "Whoever leaves out the last part of the path is answered that there is no such thing."],
  ),
  {
    id: "parameters-reordered",
    at: "http.parameters",
    on: "reordered",
    as: SAME,
    why: "Parameters are known by their names.",
    fires: [
      [
        { name: "a", property: "a", in: "query" },
        { name: "b", property: "b", in: "query" },
      ],
      [
        { name: "b", property: "b", in: "query" },
        { name: "a", property: "a", in: "query" },
      ],
    ],
    silent: [[], []],
    mirror: "parameters-reordered",
  },
  ...comes(
    ["fixed-part-list", "http.fixed"],
    [{ name: "v", value: "1" }],
    [BROKEN, "The query has to say something that clients of before do not."],
    [BROKEN, "The query of before is another address."],
  ),
  ...comes(
    ["fixed-part", "fixed"],
    { name: "w", value: "2" },
    [BROKEN, "The query has to say something that clients of before do not."],
    [BROKEN, "The query of before is another address."],
  ),
  changes(
    ["fixed-part-changed", "fixed.value"],
    ["1", "2"],
    BROKEN,
    "The query has to say something else than clients of before do.",
  ),
  changes(
    ["body-changed", "http.body"],
    [{ kind: "flat" }, { kind: "none" }],
    BROKEN,
    "What of the input is the body is another part: whoever sends as before is not understood.",
  ),
  changes(
    ["body-property-changed", "body.property"],
    ["word", "number"],
    BROKEN,
    "The body is another property of the input, which may have another shape.",
  ),
  {
    id: "sign-in-required",
    at: "http.authenticated",
    on: "changed",
    when: "becomesTrue",
    as: { request: "breaking", policy: "narrowing" },
    why: "Whoever calls it without signing in is refused from now on.",
    fires: [false, true],
    silent: [true, false],
    mirror: "sign-in-dropped",
  },
  {
    id: "sign-in-dropped",
    at: "http.authenticated",
    on: "changed",
    as: { request: "widening", policy: "widening", privacy: "breaking" },
    why: "Nobody has to say who they are any more: whatever it answers is open to everybody whom the policy lets in.",
    fires: [true, false],
    silent: [false, true],
    mirror: "sign-in-required",
  },
  changes(
    ["frame-renamed", "channel.address"],
    ["note.add", "note.insert"],
    GONE,
    "Frames of this type are not known on the other side.",
  ),
  ...comes(
    ["other-door", "channel.door"],
    "/ws",
    [GONE, "It travels through sockets at another address, and flat: where it was sent nobody reads it any more."],
    [GONE, "It travels through the sockets of the service: at its own address nobody reads it any more."],
  ),
  changes(
    ["door-moved", "channel.door"],
    ["/ws", "/frames"],
    GONE,
    "The sockets through which it travels are opened somewhere else.",
  ),
  changes(
    ["frame-turned", "channel.direction"],
    ["fromClient", "fromServer"],
    GONE,
    "The other side sends it from now on.",
  ),
  ...comes(
    ["output", "operation.output"],
    { kind: "builtin", name: "string" },
    [
      { response: "additive" },
      "It answers something where it answered nothing; whoever expected nothing passes over it.",
    ],
    [{ response: "breaking" }, "It no longer answers what clients of before read."],
  ),
  ...comes(
    ["refusal", "operation.errors[]"],
    "error:example.Other",
    [
      { response: "additive" },
      "It may be refused in one way more; clients of before take what they do not know for a failure.",
    ],
    [{ response: "narrowing" }, "It is never refused in this way again."],
  ),
  {
    id: "refusals-reordered",
    at: "operation.errors",
    on: "reordered",
    as: SAME,
    why: "The order of refusals says nothing.",
    fires: [
      ["error:example.Failed", "error:example.Other"],
      ["error:example.Other", "error:example.Failed"],
    ],
    silent: [["error:example.Failed"], []],
    mirror: "refusals-reordered",
  },
  {
    id: "input-reordered",
    at: "operation.input",
    on: "reordered",
    as: SAME,
    why: "Fields are known by their names.",
    fires: [
      [field("a"), field("b")],
      [field("b"), field("a")],
    ],
    silent: [[field("a")], []],
    mirror: "input-reordered",
  },
];

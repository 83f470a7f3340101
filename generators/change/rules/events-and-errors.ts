import { bothWays, changes, comes, named } from "./pairs.ts";
import { SAME, type Rule, type Severities } from "./rule.ts";

const READ: Severities = { "event-read": "breaking", "event-write": "breaking" };

/** Domain events, and declared errors. */
export const eventRules: readonly Rule[] = [
  ...comes(
    ["event", "event"],
    { id: "event:example.MoreAdded", name: "MoreAdded", type: "more-added" },
    [{ "event-write": "additive" }, "An event is new; whoever does not know it passes over it."],
    [
      { "event-read": "breaking", "event-write": "breaking" },
      "Events of it that wait are of no known type, and whoever reacts to it hears nothing any more.",
    ],
  ),
  ...named("former-event-names", "event.renamedFrom", ["NoteMade"], ["NoteMade", "NoteCome"]),
  changes(
    ["event-type-changed", "event.type"],
    ["note-added", "note-inserted"],
    READ,
    "Events of this type are not known on the other side.",
  ),
  ...bothWays(
    "event.version",
    "higher",
    [1, 2],
    [
      "event-version-raised",
      { "event-write": "metadata-only" },
      "It says that its payload is another; what is different is named by itself.",
    ],
    ["event-version-lowered", READ, "A version that was used before stands for another payload."],
  ),
  ...bothWays(
    "event.priority",
    "moreUrgent",
    ["analytics", "chat"],
    ["priority-raised", { "event-write": "widening" }, "It goes before others from now on; those wait longer."],
    [
      "priority-lowered",
      { "event-write": "narrowing" },
      "Others go before it from now on: its consequences come later.",
    ],
  ),
  changes(
    ["partition-key-changed", "event.partitionKey.property"],
    ["noteId", "number"],
    READ,
    "What keeps events in order is something else: those of one thing may overtake each other.",
  ),
  changes(
    ["partition-prefix-changed", "event.partitionKey.prefix"],
    ["note", "paper"],
    READ,
    "Events that wait have another key: those of one thing may overtake each other.",
  ),
  ...comes(
    ["error", "error"],
    { id: "error:example.More", name: "More", code: "more" },
    [{ response: "additive" }, "A refusal is declared that nobody gives yet, unless an operation says so."],
    [{ response: "narrowing" }, "A refusal is no longer declared; operations that gave it say so."],
  ),
  changes(
    ["error-code-changed", "error.code"],
    ["failed", "broken"],
    { response: "breaking" },
    "Whoever tells refusals apart by their code does not know this one.",
  ),
  changes(
    ["error-status-changed", "error.status"],
    [409, 400],
    { response: "breaking" },
    "Whoever looks at the status for what happened takes it for something else.",
  ),
  ...comes(
    ["error-statuses", "error.statuses"],
    [{ from: 400, to: 499 }],
    [{ response: "breaking" }, "It may come with other statuses, which clients of before do not expect."],
    [{ response: "narrowing" }, "It comes with one status alone."],
  ),
  changes(
    ["error-statuses-changed", "error.statuses"],
    [[{ from: 400, to: 499 }], [{ from: 400, to: 422 }]],
    { response: "breaking" },
    "It may come with other statuses, which clients of before do not expect.",
  ),
  {
    id: "error-fields-allowed",
    at: "error.additional",
    on: "added",
    as: { response: "additive" },
    why: "Fields of any name may come with it, which readers of before pass over.",
    fires: [undefined, { kind: "builtin", name: "string" }],
    silent: [{ kind: "builtin", name: "string" }, undefined],
    mirror: "error-fields-refused",
  },
  {
    id: "error-fields-refused",
    at: "error.additional",
    on: "removed",
    as: { response: "narrowing" },
    why: "It has declared fields alone.",
    fires: [{ kind: "builtin", name: "string" }, undefined],
    silent: [undefined, { kind: "builtin", name: "string" }],
    mirror: "error-fields-allowed",
  },
  {
    id: "event-fields-allowed",
    at: "event.additional",
    on: "added",
    as: { "event-write": "additive", privacy: "widening" },
    why: "Fields of any name may come with it, which readers of before pass over.",
    fires: [undefined, { kind: "builtin", name: "string" }],
    silent: [{ kind: "builtin", name: "string" }, undefined],
    mirror: "event-fields-refused",
  },
  {
    id: "event-fields-refused",
    at: "event.additional",
    on: "removed",
    as: { "event-read": "narrowing", privacy: "narrowing" },
    why: "It has declared fields alone.",
    fires: [{ kind: "builtin", name: "string" }, undefined],
    silent: [undefined, { kind: "builtin", name: "string" }],
    mirror: "event-fields-allowed",
  },
  {
    id: "row-fields-allowed",
    at: "entity.additional",
    on: "added",
    as: { storage: "widening", privacy: "widening" },
    why: "Rows may have fields of any name.",
    fires: [undefined, { kind: "builtin", name: "string" }],
    silent: [{ kind: "builtin", name: "string" }, undefined],
    mirror: "row-fields-refused",
  },
  {
    id: "row-fields-refused",
    at: "entity.additional",
    on: "removed",
    as: { storage: "breaking", privacy: "narrowing" },
    why: "What rows have beyond their declared fields is lost.",
    fires: [{ kind: "builtin", name: "string" }, undefined],
    silent: [undefined, { kind: "builtin", name: "string" }],
    mirror: "row-fields-allowed",
  },
];

const declaration = (kind: string) => ({ id: `${kind}:example.More`, name: "More" });
const ONLY_A_NAME = "Only the specification, and code that is generated from it, calls it by this name.";
const LISTS = [
  ["scalar", "scalars"],
  ["enum", "enums"],
  ["union", "unions"],
  ["model", "models"],
] as const;

/** Types by themselves, which cross nothing: where they are used says more. */
export const declarationRules: readonly Rule[] = [
  ...named("former-type-names", "*.renamedFrom", ["Paper"], ["Paper", "Sheet"]),
  ...LISTS.flatMap(([kind]) =>
    comes(
      [kind, kind],
      declaration(kind),
      [SAME, "A type by itself crosses nothing; where it is used is named there."],
      [SAME, "A type by itself crosses nothing; where it was used is named there."],
    ),
  ),
  ...["error", "entity", "event", "tokens", "screen"].map((kind) =>
    changes(
      [`${kind}-id-changed`, `${kind}.id`],
      [`${kind}:example.One`, `${kind}:example.Another`],
      SAME,
      ONLY_A_NAME,
    ),
  ),
  ...["scalar", "enum", "union", "model", "error", "entity", "event", "tokens", "screen", "sections"].flatMap(
    (kind) => [
      changes([`${kind}-renamed`, `${kind}.name`], ["One", "Another"], SAME, ONLY_A_NAME),
      changes(
        [`${kind}-moved`, `${kind}.context`],
        ["example", "other"],
        SAME,
        "Another room declares it; the same crosses.",
      ),
    ],
  ),
  ...comes(
    ["context", "context"],
    { id: "context:more", name: "more" },
    [SAME, "A room is new; what is in it is named by itself."],
    [SAME, "A room is gone; what was in it is named by itself."],
  ),
  changes(
    ["context-renamed", "context.name"],
    ["example", "other"],
    SAME,
    "Only the specification, and code that is generated from it, calls it by this name.",
  ),
  ...bothWays(
    "context.tier",
    "higher",
    [0, 1],
    ["tier-raised", SAME, "It may call more of the others, and fewer of them may call it."],
    ["tier-lowered", SAME, "It may call fewer of the others, and more of them may call it."],
  ),
];

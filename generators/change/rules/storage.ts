import { changes, comes } from "./pairs.ts";
import { SAME, type Rule, type Severities } from "./rule.ts";

const STORED: Severities = { storage: "breaking" };
const RENAMED: Severities = { storage: "additive" };
const entity = { id: "entity:example.StoredMore", name: "StoredMore", table: "more" };
const TEXT = { kind: "builtin", name: "string" };
const field = (name: string) => ({ name });

/** A word about what something was before: by itself it changes nothing, and it is what the rows are kept by. */
export const former = (id: string, at: string, one: readonly unknown[], more: readonly unknown[]): Rule[] => [
  ...comes(
    [id, at],
    one,
    [SAME, "It says what was there before is this: rows are kept by it."],
    [SAME, "Rows were brought over, or what they were called before is forgotten."],
  ),
  changes([`${id}-changed`, at], [one, more], SAME, "It says something else of what was there before."),
];

/** Tables. */
export const storageRules: readonly Rule[] = [
  ...former("former-column-types", "property.typeChangedFrom", [TEXT], [TEXT, { kind: "builtin", name: "int32" }]),
  ...former("former-model-names", "entity.renamedFrom", ["Paper"], ["Paper", "Sheet"]),
  ...comes(
    ["table", "entity"],
    entity,
    [{ storage: "additive", privacy: "widening" }, "A table is new: something more is kept of people."],
    [{ storage: "breaking", privacy: "narrowing" }, "All that is in the table is lost."],
  ),
  changes(
    ["table-renamed", "entity.table"],
    ["notes", "papers"],
    RENAMED,
    "The table has another name, and its rows come along; until an upgrade ends, servers of before find them by the old one.",
  ),
  {
    id: "key-has-more",
    at: "entity.keys",
    on: "changed",
    when: "moreKeys",
    as: { storage: "widening" },
    why: "More tells rows apart: those that are there still are, and whoever finds one by the key of before may find several.",
    fires: [["noteId"], ["noteId", "number"]],
    silent: [["noteId"], ["number"]],
    mirror: "key-changed",
  },
  {
    id: "key-changed",
    at: "entity.keys",
    on: "changed",
    as: STORED,
    why: "What tells rows apart is something else: rows that are there may be the same.",
    fires: [["noteId", "number"], ["noteId"]],
    silent: [["noteId"], ["noteId", "number"]],
    mirror: "key-has-more",
  },
  ...comes(
    ["numbered-by-database", "entity.generated[]"],
    "noteId",
    [STORED, "The database numbers rows from now on; those that are there have other numbers."],
    [STORED, "The database no longer numbers rows: whoever writes one has to."],
  ),
  {
    id: "generated-reordered",
    at: "entity.generated",
    on: "reordered",
    as: SAME,
    why: "The order of columns says nothing.",
    fires: [
      ["a", "b"],
      ["b", "a"],
    ],
    silent: [["a"], []],
    mirror: "generated-reordered",
  },
  ...uniqueAnyway(),
  {
    id: "unique-index-of-new-column",
    at: "index",
    on: "added",
    when: "uniqueOfNew",
    as: { storage: "additive" },
    why: "Rows that are there have null in a column of it that is new, and two nulls are never the same.",
    fires: [undefined, { unique: true, properties: ["fresh"] }],
    silent: [undefined, { unique: true, properties: ["number"] }],
    mirror: "unique-index-removed",
  },
  {
    id: "unique-index-added",
    at: "index",
    on: "added",
    when: "unique",
    as: { storage: "breaking" },
    why: "Rows that are there may have the same values, and then it cannot be made.",
    fires: [undefined, { unique: true, properties: ["number"] }],
    silent: [undefined, { unique: false, properties: ["number"] }],
    mirror: "unique-index-removed",
  },
  {
    id: "index-added",
    at: "index",
    on: "added",
    as: { storage: "additive" },
    why: "Some searches are faster; every write costs a little more.",
    fires: [undefined, { unique: false, properties: ["number"] }],
    silent: [undefined, { unique: true, properties: ["number"] }],
    mirror: "index-removed",
  },
  {
    id: "unique-index-removed",
    at: "index",
    on: "removed",
    when: "unique",
    as: { storage: "widening" },
    why: "Rows with the same values become possible: whoever counts on there being one finds several.",
    fires: [{ unique: true, properties: ["number"] }, undefined],
    silent: [{ unique: false, properties: ["number"] }, undefined],
    mirror: "unique-index-added",
  },
  {
    id: "index-removed",
    at: "index",
    on: "removed",
    as: { storage: "metadata-only" },
    why: "Some searches are slower.",
    fires: [{ unique: false, properties: ["number"] }, undefined],
    silent: [{ unique: true, properties: ["number"] }, undefined],
    mirror: "index-added",
  },
  {
    id: "index-made-unique",
    at: "index.unique",
    on: "changed",
    when: "becomesTrue",
    as: STORED,
    why: "Rows that are there may have the same values, and then it cannot be made.",
    fires: [false, true],
    silent: [true, false],
    mirror: "index-no-longer-unique",
  },
  {
    id: "index-no-longer-unique",
    at: "index.unique",
    on: "changed",
    as: { storage: "widening" },
    why: "Rows with the same values become possible: whoever counts on there being one finds several.",
    fires: [true, false],
    silent: [false, true],
    mirror: "index-made-unique",
  },
  {
    id: "indexes-reordered",
    at: "entity.indexes",
    on: "reordered",
    as: SAME,
    why: "The order of indexes says nothing.",
    fires: [
      [
        { unique: false, properties: ["a"] },
        { unique: false, properties: ["b"] },
      ],
      [
        { unique: false, properties: ["b"] },
        { unique: false, properties: ["a"] },
      ],
    ],
    silent: [[], []],
    mirror: "indexes-reordered",
  },
  {
    id: "made-append-only",
    at: "entity.appendOnly",
    on: "changed",
    when: "becomesTrue",
    as: { storage: "narrowing" },
    why: "Rows are never updated from now on: the database refuses whatever updates some.",
    fires: [false, true],
    silent: [true, false],
    mirror: "no-longer-append-only",
  },
  {
    id: "no-longer-append-only",
    at: "entity.appendOnly",
    on: "changed",
    as: { storage: "widening", privacy: "breaking" },
    why: "What was written can be changed afterwards: whoever counts on records that stay cannot any more.",
    fires: [true, false],
    silent: [false, true],
    mirror: "made-append-only",
  },
  ...comes(
    ["retention", "entity.retain"],
    { kept: "P30D", after: "createdAt" },
    [
      { storage: "breaking", privacy: "narrowing" },
      "Rows are removed from now on, and those that are old enough at once.",
    ],
    [{ storage: "widening", privacy: "breaking" }, "Rows of people are kept for ever."],
  ),
  {
    id: "retention-shortened",
    at: "entity.retain.kept",
    on: "changed",
    when: "shorter",
    as: { storage: "breaking", privacy: "narrowing" },
    why: "Rows that are there and older than that are removed.",
    fires: ["P30D", "P7D"],
    silent: ["P7D", "P30D"],
    mirror: "retention-lengthened",
  },
  {
    id: "retention-lengthened",
    at: "entity.retain.kept",
    on: "changed",
    when: "longer",
    as: { storage: "additive", privacy: "breaking" },
    why: "What people were told is removed by then is kept for longer.",
    fires: ["P7D", "P30D"],
    silent: ["P30D", "P7D"],
    mirror: "retention-shortened",
  },
  {
    id: "retention-written-anew",
    at: "entity.retain.kept",
    on: "changed",
    when: "asLong",
    as: SAME,
    why: "It is another way of writing the same duration.",
    fires: ["P7D", "P1W"],
    silent: ["P7D", "P30D"],
    mirror: "retention-written-anew",
  },
  changes(
    ["retention-changed", "entity.retain.kept"],
    ["P1M", "P30D"],
    { storage: "breaking", privacy: "breaking" },
    "Which of two such durations is longer depends on the calendar: rows may be removed, or kept for longer than people were told.",
  ),
  changes(
    ["retention-begins-elsewhere", "entity.retain.after"],
    ["createdAt", "lastUsedAt"],
    { storage: "breaking", privacy: "breaking" },
    "The time that rows are kept begins at another moment: some are removed sooner, some later.",
  ),
  {
    id: "properties-reordered",
    at: "*.properties",
    on: "reordered",
    as: SAME,
    why: "Fields are known by their names, and columns too.",
    fires: [
      [field("a"), field("b")],
      [field("b"), field("a")],
    ],
    silent: [[field("a")], []],
    mirror: "properties-reordered",
  },
];

/** What has to be unique already, as what holds a key is, is no more unique when it is said. */
function uniqueAnyway(): Rule[] {
  const why = "Rows cannot have the same values there anyway: something of it has to be unique by itself.";
  const index = { unique: true, properties: ["noteId", "number"] };
  return comes(["index-unique-anyway", "index"], index, [SAME, why], [SAME, why]).map((rule) => ({
    ...rule,
    when: "uniqueAnyway",
    silent: [undefined, { unique: true, properties: ["number"] }],
  }));
}

import { WIDER, type Rule } from "./rule.ts";

const builtin = (name: string) => ({ kind: "builtin", name });
const ref = (name: string) => ({ kind: "ref", id: `scalar:example.${name}` });
const union = (...of: readonly object[]) => ({ kind: "union", of });
const column = (more: object) => ({ $in: "entity", name: "more", type: builtin("string"), optional: false, ...more });

const STOPPED = { storage: "breaking" } as const;
const ALONG = { storage: "additive" } as const;
const ONE_NAME = "While an upgrade goes on what was there is still there under its name";
const ONE_AFTER = "Let one release do the one, and the next the other.";

/** Types of a column that another one of PostgreSQL keeps: at one place of differences, by an example of each. */
function ofColumn(id: string, at: string, along: Rule["fires"], stops: Rule["fires"], back: string): Rule[] {
  const inColumn = (pair: Rule["fires"]): Rule["fires"] =>
    pair.map((type) => ({ $in: "entity", ...(type as object) })) as unknown as Rule["fires"];
  const [there, none] = [inColumn(along), inColumn(stops)];
  return [
    {
      id: `${id}-of-column-turned`,
      at,
      on: "changed",
      when: "comesAlong",
      as: ALONG,
      why: "Each value that rows hold is turned into one of the new type; servers of before see it as it was until an upgrade ends.",
      fires: there,
      silent: [there[1], there[0]],
      mirror: `${back}-other`,
    },
    {
      id: `${id}-of-column-held`,
      at,
      on: "changed",
      when: "stopsUpgrade",
      as: STOPPED,
      told: "by-meaning",
      why: "As JSON it takes as much as before, and the column does not: an upgrade is refused where rows hold something else, or until somebody says @typeChangedFrom.",
      fires: none,
      silent: [none[1], none[0]],
      mirror: `${back}-same`,
    },
  ];
}

/** What an upgrade does, or cannot do, where that says more than the values do. */
export const upgradeRules: readonly Rule[] = [
  {
    id: "column-renamed-at-once",
    at: "property.name",
    on: "changed",
    when: "noUpgrade",
    as: STOPPED,
    why: `${ONE_NAME}, and this column would take the name of another: no upgrade does that. ${ONE_AFTER}`,
    fires: [
      { $columns: {} },
      {
        $columns: {
          number: { name: "word", renamedFrom: ["number"] },
          word: { name: "number", renamedFrom: ["word"] },
        },
      },
    ],
    silent: [{ $columns: {} }, { $columns: { word: { name: "term", renamedFrom: ["word"] } } }],
    mirror: { none: "The way back says nothing of names: each column is what it was, and of another type." },
  },
  {
    id: "column-new-at-once",
    at: "property",
    on: "added",
    when: "noUpgrade",
    as: STOPPED,
    why: `${ONE_NAME}, and this column would take the name that another had, or says that it was what another became: no upgrade does that. ${ONE_AFTER}`,
    fires: [
      undefined,
      column({ name: "word", optional: true, $columns: { word: { name: "term", renamedFrom: ["word"] } } }),
    ],
    silent: [undefined, column({ optional: true })],
    mirror: "property-removed",
  },
  {
    id: "table-renamed-at-once",
    at: "entity.table",
    on: "changed",
    when: "noUpgrade",
    as: STOPPED,
    why: `${ONE_NAME}, and this table would take the name of another: no upgrade does that. ${ONE_AFTER}`,
    fires: [{ $tables: ["notes", "papers"] }, { $tables: ["papers", "notes"] }],
    silent: [{ $tables: ["notes", "papers"] }, { $tables: ["sheets", "papers"] }],
    mirror: "table-renamed-at-once",
  },
  {
    id: "table-new-at-once",
    at: "entity",
    on: "added",
    when: "noUpgrade",
    as: { ...STOPPED, privacy: "widening" },
    why: `${ONE_NAME}, and this table would take the name that another had, or says that it was what another became: no upgrade does that. ${ONE_AFTER}`,
    fires: [undefined, { id: "entity:example.More", name: "More", $first: { table: "papers" } }],
    silent: [undefined, { id: "entity:example.More", name: "More", table: "more" }],
    mirror: "table-removed",
  },
  {
    id: "client-store-new-at-once",
    at: "clientStore",
    on: "added",
    when: "noUpgrade",
    as: { ...STOPPED, privacy: "widening" },
    told: "by-meaning",
    why: "It says that it was what another store became, and what browsers keep can be that of one of them: nothing is released before one of them is new.",
    fires: [
      undefined,
      {
        id: "clientStore:example.More",
        name: "More",
        store: "more",
        renamedFrom: ["DraftStore"],
        $first: { id: "clientStore:example.Kept", name: "Kept", store: "kept", renamedFrom: ["DraftStore"] },
      },
    ],
    silent: [undefined, { id: "clientStore:example.More", name: "More", store: "more" }],
    mirror: "client-store-removed",
  },
  {
    id: "key-unique-anyway",
    at: "entity.keys",
    on: "changed",
    when: "keyUniqueAnyway",
    as: ALONG,
    why: "Rows are told apart by it already, as a unique index says.",
    fires: [
      { $keys: ["noteId"], $unique: ["number"] },
      { $keys: ["number"], $unique: ["number"] },
    ],
    silent: [
      { $keys: ["noteId"], $unique: ["word"] },
      { $keys: ["number"], $unique: ["word"] },
    ],
    mirror: "key-changed",
  },
  {
    id: "column-with-default-added",
    at: "property",
    on: "added",
    when: "columnWithDefault",
    as: { ...ALONG, privacy: "widening" },
    why: "Rows that are there have its default.",
    fires: [undefined, column({ default: "a" })],
    silent: [undefined, column({})],
    mirror: "property-removed",
  },
  {
    id: "column-filled-in",
    at: "property.optional",
    on: "changed",
    when: "filledIn",
    as: ALONG,
    why: "Rows that have nothing there are given its default, where nothing may not be there any more.",
    fires: [{ $column: { optional: true, default: "a" } }, { $column: { optional: false, default: "a" } }],
    silent: [{ $column: { optional: true } }, { $column: { optional: false } }],
    mirror: "property-made-optional",
  },
  {
    id: "null-filled-in",
    at: "type.member",
    on: "removed",
    when: "nullFilledIn",
    as: ALONG,
    why: "Rows that have null there are given its default, where nothing may not be there any more.",
    fires: [
      { $in: "entity", $default: 7, ...union(builtin("int32"), { kind: "null" }) },
      { $in: "entity", $default: 7, ...builtin("int32") },
    ],
    silent: [
      { $in: "entity", ...union(builtin("int32"), { kind: "null" }) },
      { $in: "entity", ...builtin("int32") },
    ],
    mirror: "null-added",
  },
  ...ofColumn(
    "type",
    "type.builtin",
    [builtin("int32"), builtin("string")],
    [builtin("decimal"), builtin("float64")],
    "type",
  ),
  ...ofColumn("named-type", "type.ref", [ref("Number"), ref("Word")], [ref("Exact"), ref("Near")], "named-type"),
  ...ofColumn(
    "kind-of-type",
    "type",
    [ref("Number"), builtin("string")],
    [ref("Exact"), builtin("float64")],
    "kind-of-type",
  ),
  {
    id: "base-held",
    at: "scalar.base",
    on: "changed",
    when: "stopsUpgrade",
    as: { ...WIDER, ...STOPPED },
    told: "by-meaning",
    why: "As JSON it takes as much as before, and columns of it do not: an upgrade is refused where rows hold something else, or until somebody says @typeChangedFrom.",
    fires: [{ $column: "decimal" }, { $column: "float64" }],
    silent: [{ $column: "float64" }, { $column: "decimal" }],
    mirror: "base-same",
  },
];

import { bothWays, changes, comes } from "./pairs.ts";
import { SAME, type Rule } from "./rule.ts";
import { former } from "./storage.ts";

const ONLY_A_NAME = "Only the specification calls it by this name; the store is called as before.";

/** What browsers keep. */
export const clientStoreRules: readonly Rule[] = [
  // Of a release that declared none nobody knows here what its browsers keep: nothing is taken from it, and nothing renamed.
  ...comes(
    ["client-stores", "clientStores"],
    [{ id: "clientStore:example.MoreStore", name: "MoreStore", store: "more" }],
    [SAME, "From now on it is said what browsers keep; what those of before have besides stays as it is."],
    [
      { storage: "breaking", privacy: "narrowing" },
      "Nobody says any more what browsers keep: they find none of it again.",
    ],
  ),
  ...comes(
    ["client-store", "clientStore"],
    { id: "clientStore:example.MoreStore", name: "MoreStore", store: "more" },
    [
      { storage: "additive", privacy: "widening" },
      "Browsers make a store more when they next open: something more is kept of people, on their own devices.",
    ],
    [{ storage: "breaking", privacy: "narrowing" }, "All that browsers keep in the store is lost."],
  ),
  changes(
    ["client-store-renamed", "clientStore.store"],
    ["drafts", "notes"],
    { storage: "additive" },
    "Browsers give the store its new name when they next open, and all that is in it comes along; a page of before no longer opens it.",
  ),
  changes(
    ["client-store-id-changed", "clientStore.id"],
    ["clientStore:example.One", "clientStore:example.Another"],
    SAME,
    ONLY_A_NAME,
  ),
  changes(["client-store-model-renamed", "clientStore.name"], ["One", "Another"], SAME, ONLY_A_NAME),
  changes(
    ["client-store-moved", "clientStore.context"],
    ["example", "other"],
    SAME,
    "Another room declares it; the same is kept.",
  ),
  {
    id: "client-stores-reordered",
    at: "clientStores",
    on: "reordered",
    as: SAME,
    why: "The order of declarations says nothing.",
    fires: [
      [
        { id: "a", store: "a" },
        { id: "b", store: "b" },
      ],
      [
        { id: "b", store: "b" },
        { id: "a", store: "a" },
      ],
    ],
    silent: [[], []],
    mirror: "client-stores-reordered",
  },
  ...former("former-client-store-names", "clientStore.renamedFrom", ["NoteStore"], ["NoteStore", "PaperStore"]),
  ...bothWays(
    "clientStore.dataClass",
    "lowerClass",
    ["C4", "C1"],
    [
      "client-store-class-lowered",
      { privacy: "breaking" },
      "What browsers keep there is taken for less harmful than before.",
    ],
    [
      "client-store-class-raised",
      { privacy: "narrowing" },
      "What browsers keep there is taken for more harmful than before.",
    ],
  ),
];

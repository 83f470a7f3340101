import { changes, comes, named } from "./pairs.ts";
import { SAME, type Rule } from "./rule.ts";

const BOTH =
  "What is kept inside of JSON is brought along by nothing. Keep the old name there with @encodedName, or let both stand beside each other until nobody needs the old one.";

const DECLARED = "Only the specification calls it so; where it travels and is kept it has a name of its own.";

/** Fields that say what they were called. Of a column an upgrade brings along what rows hold; inside of values nothing does. */
export const renameRules: readonly Rule[] = [
  ...named("former-property-names", "property.renamedFrom", ["words"], ["words", "sentence"]),
  ...comes(["declared-name", "property.declared"], "text", [SAME, DECLARED], [SAME, DECLARED]),
  changes(["declared-name-changed", "property.declared"], ["text", "words"], SAME, DECLARED),
  {
    id: "column-written-otherwise",
    at: "property.name",
    on: "changed",
    when: "sameColumn",
    as: SAME,
    why: "Programs write its name in another way; the column is called as before.",
    fires: ["word", "Word"],
    silent: ["word", "term"],
    mirror: "column-written-otherwise",
  },
  {
    id: "column-renamed",
    at: "property.name",
    on: "changed",
    when: "ofColumn",
    as: { storage: "additive" },
    why: "The column has another name, and what rows hold comes along; until an upgrade ends, servers of before find it by the old one.",
    fires: ["word", "term"],
    silent: ["word", "word"],
    mirror: "property-removed",
  },
  {
    id: "input-renamed-in-programs",
    at: "property.name",
    on: "changed",
    when: "notSent",
    as: SAME,
    told: "by-meaning",
    why: "Programs call it otherwise. It is the whole body, a part of the path, or has a name of its own on the way, and is sent as before.",
    fires: [{ $in: "body" }, { $in: "body", name: "text", renamedFrom: ["note"] }],
    silent: [{}, { name: "more", renamedFrom: ["word"] }],
    mirror: "property-removed",
  },
  ...(["query", "header"] as const).map((place): Rule => ({
    id: `${place}-input-renamed`,
    at: "property.name",
    on: "changed",
    when: `sentIn${place === "query" ? "Query" : "Header"}`,
    as: { request: "breaking" },
    why: `Whoever sends it by the old name is not understood. Keep that name there with @${place}("old"), or let both stand beside each other until nobody needs the old one.`,
    fires: [{ $in: place }, { $in: place, name: "count", renamedFrom: ["number"] }],
    silent: [{}, { name: "more", renamedFrom: ["word"] }],
    mirror: "property-removed",
  })),
  {
    id: "optional-property-renamed",
    at: "property.name",
    on: "changed",
    when: "wasOptional",
    as: {
      request: "breaking",
      response: "narrowing",
      "event-read": "narrowing",
      "event-write": "narrowing",
      storage: "breaking",
    },
    why: `Whoever sends it by the old name is refused, and whoever reads finds none of it under theirs. ${BOTH}`,
    fires: [{ optional: true }, { optional: true, name: "more", renamedFrom: ["word"] }],
    silent: [{}, { name: "more", renamedFrom: ["word"] }],
    mirror: "optional-property-removed",
  },
  {
    id: "property-renamed",
    at: "property.name",
    on: "changed",
    as: {
      request: "breaking",
      response: "breaking",
      "event-read": "breaking",
      "event-write": "breaking",
      storage: "breaking",
    },
    why: `Each side waits for the name that it knows, and refuses what comes without it. ${BOTH}`,
    fires: [{ optional: false }, { optional: false, name: "more", renamedFrom: ["word"] }],
    silent: [{ optional: true }, { optional: true, name: "more", renamedFrom: ["word"] }],
    mirror: "property-removed",
  },
];

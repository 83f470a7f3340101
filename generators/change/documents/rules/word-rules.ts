import { changes, comes } from "../../rules/pairs.ts";
import { SAME, type Rule } from "../../rules/rule.ts";
import { toBoth } from "./axes.ts";
import { unseen } from "./unseen.ts";

/** What is said to people alone, wherever it is said. */
const SILENT: readonly (readonly [id: string, name: string, one: unknown, other: unknown, why: string])[] = [
  ["title", "title", "one", "other", "It is called something else; nothing else of it differs."],
  ["summary", "summary", "one", "other", "It is described in other words."],
  ["description", "description", "one", "other", "It is described in other words."],
  [
    "further-reading",
    "externalDocs",
    { url: "https://example.org/a" },
    { url: "https://example.org/b" },
    "People are sent somewhere else to read.",
  ],
  ["example", "example", "one", "other", "An example is another one."],
  ["examples", "examples", ["one"], ["other"], "Examples are others."],
  ["deprecated", "deprecated", true, "later", "Whether it goes out of use is said, and it is still there."],
  ["extension", "x-", "one", "other", "An extension says it, which means something to those who know it alone."],
  ["unheard", "other", "one", "other", "No version knows a field of this name; it says nothing to anybody."],
  ["tags", "tags", ["one"], ["other"], "People find it somewhere else."],
];

export const wordRules: readonly Rule[] = [
  ...SILENT.flatMap(([id, name, one, other, why]) => unseen([id, `*.${name}`], one, other, why)),
  // Of a schema they are nearer than what is said of all of its words.
  ...SILENT.filter(([, name]) => name !== "tags").flatMap(([id, name, one, other, why]) =>
    unseen([`schema-${id}`, `schema.${name}`], one, other, why),
  ),
  ...comes(
    ["tag-used", "operation.tags[]"],
    "more",
    [SAME, "People find it in one place more."],
    [SAME, "People find it in one place fewer."],
  ),
  ...comes(["tag", "tag"], { name: "more" }, [SAME, "There is a heading more."], [SAME, "There is a heading fewer."]),
  ...["parent", "kind"].flatMap((field) =>
    unseen([`tag-${field}`, `tag.${field}`], "one", "other", "People find it somewhere else."),
  ),
  ...comes(
    ["info", "document.info"],
    { title: "Notes", version: "1" },
    [SAME, "What a document says of itself is read by people alone."],
    [SAME, "What a document says of itself is read by people alone."],
  ),
  ...["version", "termsOfService", "contact", "license"].flatMap((field) =>
    unseen(
      [`info-${field.toLowerCase()}`, `info.${field}`],
      "one",
      "other",
      "What a document says of itself is read by people alone.",
    ),
  ),
  ...["id", "$self"].flatMap((field) =>
    unseen(
      [`document-${field.replace("$", "")}`, `document.${field}`],
      "one",
      "other",
      "What a document is called changes nothing that it says.",
    ),
  ),
  ...["$comment", "$id", "$anchor", "$schema", "$dynamicAnchor"].flatMap((field) =>
    unseen(
      [`schema-${field.slice(1).toLowerCase().replace("dynamicanchor", "dynamic-anchor")}`, `schema.${field}`],
      "one",
      "other",
      "It is a note, or a name for references, which are compared by what they lead to.",
    ),
  ),
  ...comes(
    ["path", "path"],
    { summary: "more" },
    [SAME, "An address says something that is nothing to whoever asks there."],
    [SAME, "An address no longer says something that is nothing to whoever asks there."],
  ),
  ...comes(
    ["shared-part", "shared"],
    { summary: "more" },
    [SAME, "It is shared, and nobody uses it yet; what is used is compared wherever that is."],
    [SAME, "It was shared, and nobody uses it any more; what is used is compared wherever that is."],
  ),
  changes(
    ["shared-part-changed", "shared.said"],
    [{ summary: "one" }, { summary: "other" }],
    SAME,
    "It is shared, and nobody uses it; what is used is compared wherever that is.",
  ),
  ...comes(
    ["example-part", "example"],
    { value: "a" },
    [SAME, "There is an example more."],
    [SAME, "There is an example fewer."],
  ),
  ...["value", "externalValue", "dataValue", "serializedValue"].flatMap((field) =>
    unseen([`example-${field.toLowerCase()}`, `example.${field}`], "one", "other", "An example is another one."),
  ),
  changes(
    ["part-said-elsewhere", "*.$ref"],
    [{ $ref: "#/components/parameters/One" }, { $ref: "#/components/parameters/Other" }],
    SAME,
    "It is said somewhere else, or has another name, and says the same.",
  ),
  changes(
    ["part-unread", "*.unread"],
    [{ $ref: "https://example.org/a" }, { $ref: "https://example.org/b" }],
    toBoth("breaking"),
    "It is said somewhere else, where nobody looked: what it says now may be anything.",
  ),
  changes(
    ["part-in-other-words", "*.said"],
    [undefined, []],
    SAME,
    "It is written in another way, or in another order, which says nothing.",
  ),
  changes(
    ["part-of-another-kind", "*.malformed"],
    [5, "text"],
    toBoth("breaking"),
    "Something else stands there than what belongs there: nobody can say what it means.",
  ),
];

import { bothWays, changes, comes } from "./pairs.ts";
import { SAME, WORST, type Rule, type Severities } from "./rule.ts";

const LOOK: Severities = { tokens: "metadata-only" };
const LESS: Severities = { tokens: "breaking" };
const MORE: Severities = { tokens: "additive" };
const field = (name: string) => ({ name });

function reordered(id: string, at: string, fires: Rule["fires"], why: string, as: Severities = SAME): Rule {
  return { id, at, on: "reordered", as, why, fires, silent: [fires[0], fires[0]], mirror: id };
}

/** Design tokens and screens. */
export const appearanceRules: readonly Rule[] = [
  ...comes(
    ["token-group", "tokens"],
    { id: "tokens:example.More", name: "More", group: "more" },
    [MORE, "A group of tokens is new."],
    [LESS, "Whatever is styled with these tokens has no value for them."],
  ),
  changes(
    ["token-group-changed", "tokens.group"],
    ["space", "gap"],
    LESS,
    "All tokens of the group have another name.",
  ),
  changes(
    ["token-variant-changed", "tokens.variant"],
    ["always", "dark"],
    LESS,
    "The tokens hold at another time; at that of before they have no value.",
  ),
  ...comes(
    ["token", "token"],
    { name: "large", value: "2rem" },
    [MORE, "A token is new."],
    [LESS, "Whatever is styled with this token has no value for it."],
  ),
  changes(
    ["token-value-changed", "token.value"],
    ["1rem", "2rem"],
    { tokens: "widening" },
    "Everything that is styled with it looks different.",
  ),
  reordered(
    "token-order-changed",
    "tokens.tokens",
    [
      [field("a"), field("b")],
      [field("b"), field("a")],
    ],
    "Tokens are known by their names.",
    LOOK,
  ),
  ...comes(
    ["screen", "screen"],
    { id: "screen:example.More", name: "More", path: "more" },
    [MORE, "There is a screen more."],
    [LESS, "Whoever has its address finds nothing."],
  ),
  changes(["screen-path-changed", "screen.path"], ["notes", "papers"], LESS, "Whoever has its address finds nothing."),
  changes(["screen-title-changed", "screen.title"], ["Notes", "Papers"], LOOK, "The navigation says something else."),
  reordered(
    "screens-reordered",
    "screens",
    [
      [
        { id: "screen:a", path: "a" },
        { id: "screen:b", path: "b" },
      ],
      [
        { id: "screen:b", path: "b" },
        { id: "screen:a", path: "a" },
      ],
    ],
    "The navigation has another order.",
    LOOK,
  ),
  ...comes(
    ["screen-form", "screenForm"],
    { operation: "operation:example.other" },
    [MORE, "A screen has a form more."],
    [{ tokens: "narrowing" }, "A screen has a form less."],
  ),
  changes(["form-submit-changed", "screenForm.submit"], ["Add", "Insert"], LOOK, "A button says something else."),
  changes(
    ["form-fields-changed", "screenForm.fields"],
    [["word"], ["word", "number"]],
    { tokens: "widening" },
    "A form asks for other fields.",
  ),
  reordered(
    "forms-reordered",
    "screen.forms",
    [
      [{ operation: "a" }, { operation: "b" }],
      [{ operation: "b" }, { operation: "a" }],
    ],
    "Forms stand in another order.",
    LOOK,
  ),
  ...comes(
    ["screen-table", "screenTable"],
    { operation: "operation:example.other", rows: "rows" },
    [MORE, "A screen has a table more."],
    [{ tokens: "narrowing" }, "A screen has a table less."],
  ),
  reordered(
    "tables-reordered",
    "screen.tables",
    [
      [
        { operation: "a", rows: "r" },
        { operation: "b", rows: "r" },
      ],
      [
        { operation: "b", rows: "r" },
        { operation: "a", rows: "r" },
      ],
    ],
    "Tables stand in another order.",
    LOOK,
  ),
  reordered(
    "columns-reordered",
    "screenTable.columns",
    [
      [field("a"), field("b")],
      [field("b"), field("a")],
    ],
    "Columns stand in another order.",
    LOOK,
  ),
  ...comes(
    ["row-action", "rowAction"],
    { operation: "operation:example.other" },
    [MORE, "Rows offer something more to do."],
    [{ tokens: "narrowing" }, "Rows offer something less to do."],
  ),
  changes(["row-action-label-changed", "rowAction.label"], ["Remove", "Delete"], LOOK, "A button says something else."),
  ...comes(
    ["row-action-field", "rowAction.takes[]"],
    "word",
    [LOOK, "A row gives a field more to what is called."],
    [LOOK, "A row gives a field less to what is called."],
  ),
  reordered(
    "row-action-fields-reordered",
    "rowAction.takes",
    [
      ["a", "b"],
      ["b", "a"],
    ],
    "Which fields a row gives is the same.",
    LOOK,
  ),
  reordered(
    "row-actions-reordered",
    "screenTable.actions",
    [
      [{ operation: "a" }, { operation: "b" }],
      [{ operation: "b" }, { operation: "a" }],
    ],
    "Buttons stand in another order.",
    LOOK,
  ),
];

/** The service itself, and what is only read by people. */
export const wordRules: readonly Rule[] = [
  changes(["described-anew", "*.doc"], ["", "What it is for."], SAME, "It is described in other words."),
  changes(["title-changed", "service.title"], ["Example", "Another"], SAME, "The service is called something else."),
  changes(
    ["service-version-changed", "service.version"],
    ["v1", "v2"],
    SAME,
    "It is another version; what is different is named by itself.",
  ),
  ...comes(
    ["license", "service.license"],
    { name: "Apache-2.0" },
    [SAME, "It is said under which license it may be used."],
    [SAME, "It is no longer said under which license it may be used."],
  ),
  changes(
    ["license-changed", "service.license.name"],
    ["Apache-2.0", "MIT"],
    SAME,
    "It may be used under another license.",
  ),
  ...comes(
    ["license-address", "service.license.url"],
    "https://example.org/",
    [SAME, "It is said where the license is."],
    [SAME, "It is no longer said where the license is."],
  ),
  changes(
    ["license-address-changed", "service.license.url"],
    ["https://example.org/a", "https://example.org/b"],
    SAME,
    "The license is somewhere else.",
  ),
  changes(
    ["base-path-changed", "service.basePath"],
    ["/v1", "/v2"],
    { request: "breaking", response: "breaking" },
    "Every operation has another address: whoever asks at that of before is answered that there is no such thing.",
  ),
  ...comes(
    ["socket", "service.socket"],
    { path: "/socket", maxFrameBytes: 65536 },
    [{ request: "additive" }, "Sockets can be opened."],
    [{ request: "breaking", response: "breaking" }, "No socket can be opened any more."],
  ),
  changes(
    ["socket-path-changed", "service.socket.path"],
    ["/socket", "/frames"],
    { request: "breaking", response: "breaking" },
    "Sockets are opened somewhere else.",
  ),
  ...bothWays(
    "service.socket.maxFrameBytes",
    "higher",
    [65536, 131072],
    ["frame-limit-raised", { request: "widening", response: "widening" }, "Larger frames are taken."],
    [
      "frame-limit-lowered",
      { request: "breaking", response: "narrowing" },
      "Frames that were small enough are refused.",
    ],
  ),
  {
    id: "vocabulary-dropped",
    at: "plain",
    on: "changed",
    when: "becomesTrue",
    as: { policy: "breaking", privacy: "breaking" },
    why: "The specification no longer says who may do what, and of what class data are.",
    fires: [false, true],
    silent: [true, false],
    mirror: "vocabulary-taken-up",
  },
  {
    id: "vocabulary-taken-up",
    at: "plain",
    on: "changed",
    as: { policy: "metadata-only", privacy: "metadata-only" },
    why: "The specification says who may do what from now on, and of what class data are; what that comes to is named by itself.",
    fires: [true, false],
    silent: [false, true],
    mirror: "vocabulary-dropped",
  },
  changes(
    ["model-format-changed", "format"],
    [1, 2],
    WORST,
    "The model is written in another way, which nothing here knows to compare.",
  ),
  ...comes(
    ["language", "language"],
    { decorators: [], enums: [], diagnostics: [], rules: [] },
    [SAME, "The specification uses our vocabulary."],
    [SAME, "The specification does not use our vocabulary."],
  ),
  ...(["decorator", "vocabulary", "diagnostic", "lint"] as const).flatMap((each) =>
    comes(
      [`${each}-word`, each],
      { name: "more", code: "more" },
      [SAME, "The vocabulary of specifications has a word more."],
      [SAME, "The vocabulary of specifications has a word less."],
    ),
  ),
  ...(["decorator.target", "vocabulary.members", "diagnostic.message", "lint.why"] as const).map((each) => {
    const [kind] = each.split(".");
    const pair = kind === "vocabulary" ? ([[], [{ name: "a", doc: "" }]] as const) : (["one", "two"] as const);
    return {
      ...changes(
        [`${kind}-worded-anew`, each],
        pair,
        SAME,
        "The vocabulary of specifications is described in another way; what a specification says is named by itself.",
      ),
      at: `${kind}.*`,
    };
  }),
  reordered(
    "vocabulary-reordered",
    "language.*",
    [
      [{ name: "a" }, { name: "b" }],
      [{ name: "b" }, { name: "a" }],
    ],
    "The order of words says nothing.",
  ),
  ...[
    "contexts",
    "scalars",
    "enums",
    "unions",
    "models",
    "errors",
    "entities",
    "events",
    "operations",
    "tokens",
    "sections",
  ].map((each) =>
    reordered(
      `${each}-reordered`,
      each,
      [
        [
          { id: "a", name: "a" },
          { id: "b", name: "b" },
        ],
        [
          { id: "b", name: "b" },
          { id: "a", name: "a" },
        ],
      ],
      "The order of declarations says nothing.",
    ),
  ),
  ...comes(
    ["sections", "sections"],
    { id: "sections:example.More", name: "More" },
    [SAME, "An architecture has its sections."],
    [SAME, "An architecture no longer has its sections."],
  ),
  changes(
    ["architecture-version-changed", "sections.version"],
    ["0.1.0", "0.2.0"],
    SAME,
    "It is another version of the architecture.",
  ),
  ...comes(
    ["section", "section"],
    { anchor: "more" },
    [SAME, "The architecture has a section more."],
    [SAME, "Whoever refers to this section finds nothing."],
  ),
  reordered(
    "section-order-changed",
    "sections.sections",
    [
      [{ anchor: "a" }, { anchor: "b" }],
      [{ anchor: "b" }, { anchor: "a" }],
    ],
    "Sections stand in another order.",
  ),
];

import { changes, comes } from "../../rules/pairs.ts";
import { SAME, type Rule, type Severities } from "../../rules/rule.ts";
import { taken, toBoth } from "./axes.ts";
import { unseen } from "./unseen.ts";

const LESS: Severities = { policy: "narrowing", ...taken("breaking") };
const OTHERWISE: Severities = { policy: "breaking", ...taken("breaking") };
const MORE: Severities = { policy: "widening", ...taken("widening") };

/** Who may, and how they say who they are. */
export const securityRules: readonly Rule[] = [
  ...(["document.security", "operation.security"] as const).flatMap((at) => {
    const word = at.startsWith("document") ? "security" : "operation-security";
    const rule = (
      on: "added" | "removed" | "changed",
      when: string,
      as: Severities,
      why: string,
      fires: Rule["fires"],
      mirror: string,
    ): Rule => ({
      id: `${word}-${on}-${when}`,
      at,
      on,
      when,
      as,
      why,
      fires,
      silent: [fires[1], fires[1]],
      mirror: `${word}-${mirror}`,
    });
    const [key, token] = [{ key: [] }, { token: [] }];
    const [less, more] = [
      "Whoever proves as much as before is refused.",
      "Less has to be proven than before, or it may be proven in another way too.",
    ];
    const own = [
      rule("added", "narrower", LESS, less, [undefined, [key]], "removed-wider"),
      rule("removed", "wider", MORE, more, [[key], undefined], "added-narrower"),
      rule(
        "added",
        "same",
        SAME,
        "It is said here now; as much has to be proven as before.",
        [undefined, []],
        "removed-same",
      ),
      rule(
        "removed",
        "same",
        SAME,
        "It is no longer said here; as much has to be proven as before.",
        [[], undefined],
        "added-same",
      ),
      rule("changed", "narrower", LESS, less, [[key], [{ ...key, ...token }]], "changed-wider"),
      rule("changed", "wider", MORE, more, [[key], [key, token]], "changed-narrower"),
      rule(
        "changed",
        "same",
        SAME,
        "It is written in another way; as much has to be proven as before.",
        [
          [key, token],
          [token, key],
        ],
        "changed-same",
      ),
      rule("changed", "other", OTHERWISE, "Something else has to be proven.", [[key], [token]], "changed-other"),
    ];
    if (at === "document.security") return own;
    // What the whole document asks for holds where an operation says nothing.
    const beside = ($here: unknown) => ({ $here, $also: { security: [key] } });
    return [
      ...own,
      rule("added", "wider", MORE, more, [beside(undefined), beside([])], "removed-narrower"),
      rule("removed", "narrower", LESS, less, [beside([]), beside(undefined)], "added-wider"),
      rule(
        "added",
        "other",
        OTHERWISE,
        "Something else has to be proven.",
        [beside(undefined), beside([token])],
        "removed-other",
      ),
      rule(
        "removed",
        "other",
        OTHERWISE,
        "Something else has to be proven.",
        [beside([token]), beside(undefined)],
        "added-other",
      ),
    ];
  }),
  ...comes(
    ["security-scheme", "securityScheme"],
    { type: "http", scheme: "basic" },
    [{ policy: "metadata-only" }, "There is a way more to prove who one is; operations say where."],
    [{ policy: "metadata-only" }, "There is a way fewer to prove who one is; operations say where."],
  ),
  ...["type", "name", "in", "scheme", "openIdConnectUrl", "oauth2MetadataUrl", "scopes"].flatMap((field) =>
    unseen(
      [
        `security-scheme-${field.toLowerCase().replace("oauth2metadataurl", "oauth-metadata-url")}`,
        `securityScheme.${field}`,
      ],
      "one",
      "other",
      "Who one is has to be proven in another way.",
      OTHERWISE,
    ),
  ),
  ...comes(
    ["flow", "flow"],
    { tokenUrl: "/token" },
    [{ policy: "widening" }, "There is a way more to be given a token."],
    [LESS, "Tokens are no longer given in this way."],
  ),
  ...["authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl"].flatMap((field) =>
    unseen(
      [`flow-${field.replace("Url", "").toLowerCase()}`, `flow.${field}`],
      "one",
      "other",
      "Tokens are asked for somewhere else.",
      OTHERWISE,
    ),
  ),
  ...comes(
    ["scope", "flow.scopes[]"],
    "more",
    [{ policy: "additive" }, "A token may be good for one thing more; operations say for which it has to be."],
    [LESS, "No token is good for it any more."],
  ),
  ...unseen(
    ["scope-words", "flow.scopeWords"],
    { first: "one" },
    { first: "other" },
    "What tokens are good for is said in other words.",
  ),
  ...unseen(
    ["security-scheme-form", "securityScheme.bearerFormat"],
    "JWT",
    "opaque",
    "What a token looks like is a hint for people.",
  ),
];

/** What a document says of itself and of where things are. */
export const placeRules: readonly Rule[] = [
  ...comes(
    ["server", "server"],
    { url: "https://example.org/more" },
    [{ ...taken("additive") }, "It can be reached in one place more."],
    [toBoth("breaking"), "Whoever asks there may find nobody."],
  ),
  ...unseen(["server-name", "server.name"], "one", "other", "It is called something else."),
  ...["protocol", "protocolVersion", "bindings"].flatMap((field) =>
    unseen(
      [`server-${field.toLowerCase()}`, `server.${field}`],
      "one",
      "other",
      "It is reached in another way.",
      toBoth("breaking"),
    ),
  ),
  ...unseen(
    ["server-security", "server.security"],
    [{ key: [] }],
    [{ token: [] }],
    "Something else has to be proven there.",
    OTHERWISE,
  ),
  ...comes(
    ["server-variable", "variable"],
    { default: "a" },
    [taken("additive"), "A part of the address may be chosen."],
    [taken("breaking"), "A part of the address that could be chosen no longer can."],
  ),
  ...unseen(
    ["server-variable-default", "variable.default"],
    "one",
    "other",
    "Whoever does not choose reaches another place.",
    taken("breaking"),
  ),
  ...comes(
    ["server-choice", "variable.enum[]"],
    "more",
    [taken("widening"), "There is a place more to choose."],
    [taken("breaking"), "A place that could be chosen is gone."],
  ),
  changes(
    ["openapi-version-changed", "document.openapi"],
    ["3.0.3", "3.1.0"],
    SAME,
    "It is written in the words of another version; what they say is compared as such.",
  ),
  changes(
    ["asyncapi-version-changed", "document.asyncapi"],
    ["3.0.0", "3.1.0"],
    SAME,
    "It is written in the words of another version; what they say is compared as such.",
  ),
  ...unseen(
    ["dialect", "document.jsonSchemaDialect"],
    "https://example.org/a",
    "https://example.org/b",
    "The words of schemas mean something else: nobody can say what.",
    toBoth("breaking"),
  ),
  ...unseen(
    ["default-content-type", "document.defaultContentType"],
    "application/json",
    "application/cbor",
    "Messages travel in another form where they say none.",
    toBoth("breaking"),
  ),
];

type Tree = Record<string, unknown>;

const note = { $ref: "#/components/schemas/Note" };

/** One of everything that an OpenAPI document has, each schema met by a request and an answer. */
const OPENAPI = {
  openapi: "3.1.0",
  info: { title: "Notes", version: "1" },
  servers: [{ url: "https://example.org", variables: { port: { default: "1", enum: ["first"] } } }],
  tags: [{ name: "first" }],
  paths: {
    "/notes/{noteId}": {
      post: {
        tags: ["first"],
        parameters: [
          { name: "noteId", in: "path", required: true },
          { name: "number", in: "query", schema: { type: "integer" } },
          { $ref: "#/components/parameters/One" },
        ],
        requestBody: { content: { "application/json": { schema: note, encoding: { text: {} } } } },
        responses: {
          "200": {
            description: "",
            headers: { etag: { schema: { type: "string" } } },
            content: { "application/json": { schema: note } },
            links: { next: {} },
          },
        },
        callbacks: { done: { "{$request.body#/url}": { post: { responses: {} } } } },
      },
    },
  },
  components: {
    schemas: {
      Note: {
        type: "object",
        properties: {
          string: { type: "string" },
          number: { type: "number" },
          array: { type: "array" },
          object: { type: "object" },
          any: {},
        },
      },
      Word: { type: "string" },
    },
    parameters: {
      One: { name: "one", in: "query", schema: { type: "string" } },
      Other: { name: "one", in: "query", schema: { type: "string" } },
    },
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "x-key" },
      granted: { type: "oauth2", flows: { implicit: { scopes: { first: "" } } } },
    },
    examples: { one: { value: 1 } },
    pathItems: { Some: {} },
  },
};

const ASYNCAPI = {
  asyncapi: "3.0.0",
  info: { title: "Notes", version: "1" },
  servers: { one: { host: "example.org", protocol: "wss" } },
  channels: {
    notes: {
      address: "notes/{id}",
      parameters: { id: { enum: ["first"] } },
      messages: { first: { name: "first", payload: { type: "string" }, headers: { type: "object" } } },
    },
    others: { address: "others" },
  },
  operations: {
    hear: {
      action: "receive",
      channel: { $ref: "#/channels/notes" },
      messages: [{ $ref: "#/channels/notes/messages/first" }],
      reply: { messages: [{ $ref: "#/channels/notes/messages/first" }] },
    },
  },
};

const OPERATION = "/paths/~1notes~1{noteId}/post";
const ANSWER = `${OPERATION}/responses/200`;
const MEDIA = `${OPERATION}/requestBody/content/application~1json`;
const SCHEMA = "/components/schemas/Note/properties";

/** Where a part of each kind is, and the name that another one beside it gets. */
const PARTS: Readonly<Record<string, readonly [pointer: string, beside: string]>> = {
  document: ["", ""],
  info: ["/info", ""],
  tag: ["/tags/0", "-"],
  server: ["/servers/0", "-"],
  variable: ["/servers/0/variables/port", "more"],
  path: ["/paths/~1notes~1{noteId}", "more"],
  shared: ["/components/pathItems/Some", "More"],
  operation: [OPERATION, "put"],
  callback: [`${OPERATION}/callbacks/done`, "more"],
  parameter: ["/components/parameters/One", `${OPERATION}/parameters/-`],
  requestBody: [`${OPERATION}/requestBody`, ""],
  media: [MEDIA, "text/more"],
  encoding: [`${MEDIA}/encoding/text`, "more"],
  response: [ANSWER, "status"],
  header: [`${ANSWER}/headers/etag`, "more"],
  link: [`${ANSWER}/links/next`, "more"],
  securityScheme: ["/components/securitySchemes/key", "more"],
  flow: ["/components/securitySchemes/granted/flows/implicit", "password"],
  example: ["/components/examples/one", "more"],
  property: [`${SCHEMA}/any`, "more"],
};
const MESSAGES: typeof PARTS = {
  channel: ["/channels/notes", "more"],
  channelParameter: ["/channels/notes/parameters/id", "more"],
  message: ["/channels/notes/messages/first", "more"],
  reply: ["/operations/hear/reply", ""],
};
/** Words that only documents of messages have. */
const OF_MESSAGES: ReadonlySet<string> = new Set([
  "document.asyncapi",
  "document.id",
  "document.defaultContentType",
  "operation.bindings",
  "operation.traits",
  "operation.reply",
  "operation.messages[]",
]);

const TYPED: Readonly<Record<string, string>> = {
  ...group("number", "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf"),
  ...group("array", "minItems maxItems uniqueItems items unevaluatedItems contains minContains maxContains"),
  ...group("object", "minProperties maxProperties propertyNames additionalProperties unevaluatedProperties"),
  ...group("object", "dependentRequired required[]"),
  ...group("string", "minLength maxLength pattern format contentEncoding contentMediaType contentSchema"),
};
/** What rules call by no name of its own. */
const HIDDEN: Readonly<Record<string, string>> = { "x-": "x-more", other: "unheard" };

/** A list that has one entry already, so that another one is one more. */
const FIRST: Readonly<Record<string, unknown>> = {
  "required[]": "first",
  "type[]": "string",
  "enum[]": "first",
  "allOf[]": { minLength: 1 },
  "anyOf[]": { type: "string" },
  "oneOf[]": { type: "string" },
};

/** A document with a value at the place that a rule speaks of; undefined: nothing is there. */
export function documentWith(at: string, value: unknown): Tree {
  const [kind = "", word = ""] = at.split(".");
  const second = Object.hasOwn(MESSAGES, kind) || OF_MESSAGES.has(at);
  const made = structuredClone(second ? ASYNCAPI : OPENAPI) as unknown as Tree;
  const [here, also] = isTree(value) && "$also" in value ? [value["$here"], value["$also"] as Tree] : [value, {}];
  Object.assign(made, also);
  if (at === "schema.variant") putVariant(made, here as Tree);
  else if (
    at === "schema" ||
    at === "schema.*" ||
    at === "schema.$ref" ||
    at === "schema.said" ||
    at === "schema.unread"
  )
    put(made, `${SCHEMA}/any`, here);
  else if (kind === "schema" && isTree(here) && "properties" in here) put(made, `${SCHEMA}/any`, here);
  else if (kind === "schema" && (word === "x-" || word === "other")) put(made, `${SCHEMA}/any/${HIDDEN[word]}`, here);
  else if (kind === "schema") putWord(made, `${SCHEMA}/${TYPED[word] ?? "any"}`, word, here);
  else if (at === "property" && isTree(here) && ("properties" in here || "allOf" in here))
    put(made, `${SCHEMA}/any`, here);
  else if (kind === "*") putAnywhere(made, word, here);
  else if (word === "") putBeside(made, kind, here);
  else if (at === "operation.address") rename(made, String(here).replace("POST ", ""));
  else if (at === "flow.scopes[]" && here !== undefined) put(made, `${PARTS["flow"]![0]}/scopes/${here as string}`, "");
  else if (at === "flow.scopeWords") put(made, `${PARTS["flow"]![0]}/scopes`, here);
  else if (at === "shared.said") put(made, PARTS["shared"]![0], here);
  else if (at === "parameter.name" && typeof here === "string" && here.endsWith("d")) renameParameter(made, here);
  else
    putWord(
      made,
      second ? (MESSAGES[kind]?.[0] ?? (kind === "operation" ? "/operations/hear" : "")) : PARTS[kind]![0],
      word,
      here,
    );
  return made;
}

function putVariant(made: Tree, { $schemas, $found, discriminator }: Tree): void {
  for (const [name, schema] of Object.entries($schemas as Tree)) put(made, `/components/schemas/${name}`, schema);
  if ($found === undefined) put(made, "/components/schemas/Note/discriminator", discriminator);
  else put(made, `${SCHEMA}/any`, $found);
}

function putAnywhere(made: Tree, word: string, value: unknown): void {
  if (word === "$ref" || word === "unread") put(made, `${OPERATION}/parameters/2`, value);
  else if (word === "said") put(made, "/tags", value);
  else if (word === "malformed") put(made, `${OPERATION}/requestBody`, value);
  else if (word === "tags") put(made, "/info/tags", value);
  else put(made, `/components/parameters/One/${HIDDEN[word] ?? word}`, value);
}

function putBeside(made: Tree, kind: string, value: unknown): void {
  const [pointer, name] = PARTS[kind] ?? MESSAGES[kind]!;
  if (value === undefined) return;
  const list = name.startsWith("/") ? name : `${pointer.slice(0, pointer.lastIndexOf("/"))}/`;
  if (name.endsWith("-")) return void (look(made, list.replace(/\/-?$/, "")) as unknown[]).push(value);
  const beside = kind === "response" ? (value as { status: string }).status : name;
  put(made, `${list}${beside.replaceAll("/", "~1")}`, kind === "response" ? { description: "" } : value);
}

function putWord(made: Tree, pointer: string, word: string, value: unknown): void {
  if (word.endsWith("[]")) {
    const name = `${pointer}/${word.slice(0, -2)}`;
    const known = (look(made, name) as unknown[] | undefined) ?? (FIRST[word] === undefined ? [] : [FIRST[word]]);
    const entry =
      word === "messages[]" && value !== undefined ? { $ref: `#/channels/notes/messages/${String(value)}` } : value;
    put(made, name, value === undefined ? known : [...known, entry]);
  } else put(made, `${pointer}/${word}`, value);
}

function renameParameter(made: Tree, name: string): void {
  put(made, `${OPERATION}/parameters/0/name`, name);
  rename(made, `/notes/{${name}}`);
}

function rename(made: Tree, path: string): void {
  const paths = made["paths"] as Tree;
  made["paths"] = { [path]: Object.values(paths)[0] };
}

function group(type: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(" ").map((name) => [name, type]));
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function stepsOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function look(made: Tree, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>((at, step) => (at as Tree | undefined)?.[step], made);
}

function put(made: Tree, pointer: string, value: unknown): void {
  const steps = stepsOf(pointer);
  const last = steps.pop()!;
  const parent = steps.reduce<unknown>((at, step) => (at as Tree)[step], made) as Tree;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
}

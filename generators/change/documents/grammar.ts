import { asWord } from "./as-word.ts";
import type { Tree } from "./files.ts";

/** Who meets what is in a part: `in` is what the described side takes, `out` what it gives. */
export type Side = "in" | "out";

/** What a field of a part holds, and how the same of two versions is found. */
export interface Field {
  /**
   * `value`: all of it is one thing. `set`: its order says nothing; `choice`: and without any it
   * is everything. `key`: what it is found by, which never differs. The others hold parts of a kind.
   */
  readonly holds: "value" | "key" | "set" | "choice" | "part" | "map" | "list";
  readonly of?: string;
  /** Names of a map, or the entries of a list, that are the same thing. */
  readonly by?: (entry: never, owner: Tree) => string;
  readonly side?: Side;
  /** What is taken by others is given here, and the other way round. */
  readonly turns?: true;
  /** More values inside are fewer outside, or nobody can say. */
  readonly mode?: "flipped" | "unsure";
}

export interface Kind {
  readonly name: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** Where it may be somewhere else: `once` it is compared there, `here` wherever it is used. */
  readonly refers?: "once" | "here";
}

const value: Field = { holds: "value" };
const set: Field = { holds: "set" };
const key: Field = { holds: "key" };
const part = (of: string, more: Partial<Field> = {}): Field => ({ holds: "part", of, ...more });
const map = (of: string, by?: (name: string, owner: Tree) => string, more: Partial<Field> = {}): Field => ({
  holds: "map",
  of,
  ...(by === undefined ? {} : { by }),
  ...more,
});
const list = <T>(of: string, by: (entry: T, owner: Tree) => string): Field => ({ holds: "list", of, by });
const values = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, value]));
const kind = (name: string, fields: Kind["fields"], refers?: Kind["refers"]): Kind => ({
  name,
  fields,
  ...(refers === undefined ? {} : { refers }),
});

const lower = (name: string) => name.toLowerCase();
const schema = part("schema");
const words = values("title", "summary", "description", "externalDocs");
const example = values("example", "examples");

const SCHEMA = kind(
  "schema",
  {
    ...words,
    ...example,
    ...values("multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum"),
    ...values("maxLength", "minLength", "pattern", "format", "contentEncoding", "contentMediaType"),
    ...values("maxItems", "minItems", "uniqueItems", "maxContains", "minContains", "maxProperties", "minProperties"),
    ...values("default", "readOnly", "writeOnly", "deprecated", "discriminator", "xml", "dependentRequired"),
    /** What is said in a language that nobody here reads, and in which. */
    ...values("schemaFormat", "schema"),
    ...values("$comment", "$id", "$schema", "$vocabulary", "$anchor", "$dynamicAnchor", "$dynamicRef"),
    required: set,
    /** Which values, and which kinds of them: another list of the same is a difference of each that came or went. */
    type: { holds: "choice" },
    enum: { holds: "choice" },
    properties: map("property"),
    patternProperties: map("schema"),
    additionalProperties: schema,
    unevaluatedProperties: schema,
    propertyNames: schema,
    dependentSchemas: map("schema"),
    items: schema,
    prefixItems: { holds: "list", of: "schema" },
    unevaluatedItems: schema,
    contains: part("schema", { mode: "unsure" }),
    contentSchema: schema,
    allOf: { holds: "list", of: "schema" },
    anyOf: { holds: "list", of: "schema" },
    oneOf: { holds: "list", of: "schema" },
    not: part("schema", { mode: "flipped" }),
    if: part("schema", { mode: "unsure" }),
    // An object with a field of the first name would be taken for a promise.
    ...Object.fromEntries(["then", "else"].map((word) => [word, schema])),
  },
  "once",
);
/** A schema that is a field of objects. */
const PROPERTY = kind("property", SCHEMA.fields, "once");

const sent = { schema, content: map("media", lower), ...example };
const written = values("style", "explode", "allowReserved", "allowEmptyValue", "deprecated");

/** What documents consist of. What of a part is not here is no less compared: as an extension, or as something unheard of. */
const KINDS: readonly Kind[] = [
  SCHEMA,
  PROPERTY,
  kind("document", {
    info: part("info"),
    ...values("openapi", "asyncapi", "jsonSchemaDialect", "id", "defaultContentType", "externalDocs", "$self"),
    servers: list("server", ({ url }: { url: unknown }) => asWord(url)),
    security: value,
    tags: list("tag", ({ name }: { name: unknown }) => asWord(name)),
    operations: map("operation", addressKey),
    /** What paths say beside their operations. */
    paths: map("path", addressKey),
    /** What is shared and nobody refers to, and sections that nobody knows. */
    shared: map("shared"),
    components: part("components"),
    /** Whoever is described here asks, and others answer. */
    webhooks: part("callback", { turns: true }),
    channels: map("channel", addressKey),
  }),
  kind("info", { ...words, ...values("version", "termsOfService", "contact", "license", "tags") }),
  kind("tag", { ...words, ...values("parent", "kind"), name: key }, "once"),
  kind("server", {
    ...words,
    url: key,
    ...values("name", "protocol", "protocolVersion", "security", "bindings", "tags"),
    variables: map("variable"),
  }),
  kind("variable", { ...words, ...values("default", "examples"), enum: set }, "once"),
  kind(
    "operation",
    {
      ...words,
      ...values("operationId", "deprecated", "security", "bindings"),
      action: key,
      address: value,
      tags: set,
      servers: list("server", ({ url }: { url: unknown }) => asWord(url)),
      parameters: { ...list("parameter", parameterKey), side: "in" },
      requestBody: part("requestBody", { side: "in" }),
      responses: map("response", undefined, { side: "out" }),
      callbacks: map("callback", undefined, { turns: true }),
      messages: set,
      reply: part("reply"),
      traits: value,
    },
    "here",
  ),
  kind("callback", { operations: map("operation", addressKey), paths: map("path", addressKey) }, "here"),
  kind("path", { ...words }),
  kind("shared", { said: value }),
  kind("components", {}),
  kind("parameter", { ...words, ...sent, ...written, name: value, in: value, required: value }, "once"),
  kind("requestBody", { ...words, required: value, content: map("media", lower) }, "once"),
  kind(
    "response",
    { ...words, headers: map("header", lower), content: map("media", lower), links: map("link") },
    "once",
  ),
  kind("header", { ...words, ...sent, ...written, required: value }, "once"),
  kind(
    "media",
    { ...example, schema, itemSchema: schema, encoding: map("encoding"), prefixEncoding: value, itemEncoding: value },
    "once",
  ),
  kind("encoding", {
    ...values("contentType", ...Object.keys(written)),
    headers: map("header", lower),
    encoding: value,
    prefixEncoding: value,
    itemEncoding: value,
  }),
  kind("link", { ...words, ...values("operationId", "operationRef", "parameters", "requestBody", "server") }, "once"),
  kind(
    "securityScheme",
    {
      ...words,
      ...values(
        "type",
        "name",
        "in",
        "scheme",
        "bearerFormat",
        "openIdConnectUrl",
        "oauth2MetadataUrl",
        "scopes",
        "deprecated",
      ),
      flows: map("flow"),
    },
    "once",
  ),
  kind("flow", {
    ...values("authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl", "scopeWords"),
    scopes: set,
  }),
  kind("example", { ...words, ...values("value", "externalValue", "dataValue", "serializedValue") }, "once"),
  kind(
    "channel",
    {
      ...words,
      ...values("address", "channelId", "servers", "tags", "bindings"),
      parameters: map("channelParameter", partOfAddress),
      messages: map("message"),
    },
    "here",
  ),
  kind("channelParameter", { ...words, ...example, ...values("default", "location"), enum: set, schema }, "once"),
  kind(
    "message",
    {
      ...words,
      ...values(
        "name",
        "messageId",
        "contentType",
        "schemaFormat",
        "correlationId",
        "tags",
        "bindings",
        "traits",
        "examples",
      ),
      payload: schema,
      headers: schema,
    },
    "once",
  ),
  kind("reply", { ...values("address"), channel: value, messages: set }, "here"),
];

const BY_NAME = new Map(KINDS.map((each) => [each.name, each]));

export function allKinds(): readonly Kind[] {
  return KINDS;
}

export function kindOf(name: string): Kind {
  const found = BY_NAME.get(name);
  if (found === undefined) throw new Error(`No part of a document is called ${name}.`);
  return found;
}

/** Which kind of part each section of `components` holds. */
export const SECTIONS: Readonly<Record<string, string>> = {
  schemas: "schema",
  responses: "response",
  parameters: "parameter",
  examples: "example",
  requestBodies: "requestBody",
  headers: "header",
  securitySchemes: "securityScheme",
  links: "link",
  mediaTypes: "media",
  messages: "message",
  servers: "server",
  serverVariables: "variable",
  tags: "tag",
};

/** `GET /pets/{id}` and `GET /pets/{petId}` are one address; what an expression finds in a request is not what it is called. */
export function addressKey(address: string): string {
  return address.replaceAll(/\{(?!\$)[^{}]*\}/g, "{}");
}

/** What a part of a path is called does not travel: it is known by where it stands. */
function parameterKey({ in: place, name }: { in: unknown; name: unknown }, { address }: Tree): string {
  if (place !== "path") return `${asWord(place)} ${place === "header" ? lower(asWord(name)) : asWord(name)}`;
  return `path ${partOfAddress(asWord(name), { address })}`;
}

/** Which part of its owner's address has a name; the name itself where none has. */
function partOfAddress(name: string, { address }: Tree): string {
  const at = [...asWord(address).matchAll(/\{([^{}]*)\}/g)].findIndex(([, each]) => each === name);
  return at < 0 ? name : String(at);
}

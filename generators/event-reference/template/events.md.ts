import sdk from "@asyncapi/generator-react-sdk";
import { Anchors, anchorOfWords } from "../../emitters/docs/anchors.ts";
import { code, inline, prose, table, text, value } from "../../emitters/docs/markdown.ts";
import { escapeUnseen } from "../../emitters/unseen.ts";

// Older Nodes see only the default of a CommonJS package that passes on the names of another file.
const { File, Text } = sdk;

/** What this page reads of the generator's document (its parser's API, version 3). */
interface Document {
  info(): { title(): string; version(): string; description(): string | undefined };
  channels(): { all(): readonly Channel[] };
  components(): { schemas(): { all(): readonly { id(): string; json(): Schema }[] } };
}
interface Channel {
  id(): string;
  address(): string;
  json(): { readonly title?: string };
  operations(): { all(): readonly Operation[] };
  messages(): { all(): readonly Message[] };
}
interface Operation {
  id(): string;
  isReceive(): boolean;
  messages(): { all(): readonly Message[] };
  reply(): { messages(): { all(): readonly Message[] } } | undefined;
}
interface Message {
  id(): string;
  name(): string;
  summary(): string | undefined;
  payload(): { json(): Schema } | undefined;
}

/** A schema once the parser has put everything in its place and named what had a name. */
interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly "x-byte-length"?: { readonly minimum: number; readonly maximum: number };
  readonly "x-data-class"?: string;
  readonly "x-parser-schema-id"?: string;
}

/** An element as the generator's renderer takes it: what JSX would compile to, without a compiler. */
function element(type: unknown, props: object, ...children: readonly unknown[]): object {
  return { type, props: { ...props, children: children.flat() } };
}

/** The event reference: frames of the socket and events of the queues, with every field they carry. */
export default function page({ asyncapi }: { asyncapi: Document }): object {
  const info = asyncapi.info();
  const schemas = asyncapi.components().schemas().all();
  const known = anchorsOf(asyncapi);
  const blocks = [
    `# ${text(title(info))}`,
    ...(info.description() === undefined ? [] : [prose(info.description()!)]),
    ...asyncapi
      .channels()
      .all()
      .flatMap((channel) => channelBlocks(channel, known)),
    ...(schemas.length === 0 ? [] : ["## Types"]),
    ...schemas.flatMap((each) => [
      `### ${text(each.id())}`,
      ...(each.json().description ? [prose(each.json().description!)] : []),
      ...shape(each.json(), known),
    ]),
  ];
  return element(
    File,
    { name: "events.md" },
    blocks.map((block, at) => element(Text, { newLines: at === blocks.length - 1 ? 1 : 2 }, block.trimEnd())),
  );
}

function title(info: ReturnType<Document["info"]>): string {
  return `${info.title()}, ${info.version()}`;
}

function titleOf(channel: Channel): string {
  return channel.json().title ?? channel.id();
}

/** The messages that answer others: they are told of with those. */
function repliesIn(channel: Channel): ReadonlySet<string> {
  const operations = channel.operations().all();
  return new Set(operations.flatMap((each) => each.reply()?.messages().all() ?? []).map((each) => each.id()));
}

function isReply(message: Message, replies: ReadonlySet<string>): boolean {
  return replies.has(message.id()) && message.name().endsWith(".reply");
}

/** Every heading of the page, and where links to types lead. */
function anchorsOf(asyncapi: Document): Anchors {
  const anchors = new Anchors();
  const types = asyncapi.components().schemas().all();
  anchors.add(title(asyncapi.info()));
  for (const channel of asyncapi.channels().all()) {
    anchors.add(titleOf(channel));
    const replies = repliesIn(channel);
    for (const message of channel.messages().all()) if (!isReply(message, replies)) anchors.add(message.name());
  }
  if (types.length > 0) anchors.add("Types");
  for (const each of types) anchors.add(each.id(), each.id());
  return anchors;
}

function channelBlocks(channel: Channel, known: Anchors): string[] {
  const operations = channel.operations().all();
  const replies = repliesIn(channel);
  const carriers = Map.groupBy(
    operations.flatMap((operation) =>
      operation
        .messages()
        .all()
        .map((each) => ({ id: each.id(), operation })),
    ),
    ({ id }) => id,
  );
  const blocks = [`## ${text(titleOf(channel))}`, `Address: ${code(channel.address())}.`];
  for (const message of channel.messages().all()) {
    if (isReply(message, replies)) continue;
    const own = (carriers.get(message.id()) ?? []).map(({ operation }) => operation);
    blocks.push(`### ${text(message.name())}`, prose(`${direction(own)}${message.summary() ?? ""}`));
    blocks.push(...carried(message, "Carries", known));
    const answer = own
      .flatMap((each) => each.reply()?.messages().all() ?? [])
      .find((each) => each.name().endsWith(".reply"));
    if (answer !== undefined) blocks.push(...carried(answer, "The answer carries", known));
  }
  return blocks.filter((each) => each !== "");
}

/** An event is sent and received by the server's own parts; a frame goes one way. */
function direction(operations: readonly Operation[]): string {
  const ways = new Set(operations.map((each) => each.isReceive()));
  if (ways.size !== 1) return "";
  return ways.has(true) ? "From the client. " : "From the server. ";
}

/** The part of a message that is its own: a frame's `body`, an event's `payload`; with what an envelope adds. */
function carried(message: Message, verb: string, known: Anchors): string[] {
  const whole = message.payload()?.json();
  const fields = whole?.properties ?? {};
  const inner = fields["body"] ?? fields["payload"];
  if (inner === undefined) return whole === undefined ? [] : carriedFlat(whole, verb, known);
  const facts = [
    fields["schemaVersion"] === undefined ? "" : `Version ${String(fields["schemaVersion"].const)}.`,
    fields["partitionKey"]?.description === undefined ? "" : `Key: ${prose(fields["partitionKey"].description)}`,
  ].filter((each) => each !== "");
  const before = facts.length === 0 ? [] : [facts.join(" ")];
  const named = isKnown(inner, known) ? words(inner, known) : isNothing(inner) ? "nothing" : undefined;
  return named === undefined ? [...before, `${verb}:`, ...shape(inner, known)] : [...before, `${verb} ${named}.`];
}

/** What is flat has no envelope: all of it but its type is its own. */
function carriedFlat(whole: Schema, verb: string, known: Anchors): string[] {
  const { type: _type, ...properties } = whole.properties ?? {};
  if (Object.keys(properties).length === 0) return [`${verb} nothing.`];
  return [`${verb}:`, ...shape({ ...whole, properties }, known)];
}

/** A schema as a table of its fields, or as a sentence. */
function shape(schema: Schema, known: Anchors): string[] {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length > 0) {
    const rows = fields.map(([name, field]) => [
      `${code(name)}${schema.required?.includes(name) ? "" : " (optional)"}`,
      words(field, known),
      bounds(field),
      field["x-data-class"] ?? "",
      inline(field.description ?? ""),
    ]);
    return [table(["field", "type", "bounds", "class", "meaning"], rows)];
  }
  if (isNothing(schema)) return ["Nothing."];
  const limits = bounds(schema);
  const { "x-parser-schema-id": _itself, ...described } = schema;
  return [`${words(described, known)}${limits === "" ? "" : `, ${limits}`}.`];
}

function isNothing(schema: Schema): boolean {
  return (
    schema.type === "object" &&
    schema.additionalProperties === false &&
    Object.keys(schema.properties ?? {}).length === 0
  );
}

function isKnown(schema: Schema, known: Anchors): boolean {
  return known.of(schema["x-parser-schema-id"] ?? "") !== undefined;
}

function words(schema: Schema, known: Anchors): string {
  if (isKnown(schema, known)) {
    const name = schema["x-parser-schema-id"]!;
    return `[${text(name)}](#${known.of(name) ?? anchorOfWords(name)})`;
  }
  if (schema.const !== undefined) return value(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(value).join(" or ");
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return either.map((each) => words(each, known)).join(" or ");
  if (schema.allOf?.[0] !== undefined) return words(schema.allOf[0], known);
  if (Array.isArray(schema.items)) return `exactly ${schema.items.map((each) => words(each, known)).join(", then ")}`;
  if (schema.type === "array") return `list of ${words((schema.items as Schema | undefined) ?? {}, known)}`;
  if (typeof schema.additionalProperties === "object") return `map of ${words(schema.additionalProperties, known)}`;
  if (schema.properties !== undefined)
    return `{ ${Object.entries(schema.properties)
      .map(([name, each]) => `${text(name)}: ${words(each, known)}`)
      .join(", ")} }`;
  return schema.type ?? "anything";
}

function bounds(schema: Schema): string {
  const merged = { ...schema.allOf?.reduce((all, each) => ({ ...all, ...each }), {}), ...schema };
  const bytes = merged["x-byte-length"];
  return [
    between(bytes?.minimum, bytes?.maximum, " bytes"),
    between(merged.minLength, merged.maxLength, " characters"),
    Array.isArray(merged.items) ? "" : between(merged.minItems, merged.maxItems, " entries"),
    between(merged.minimum, merged.maximum, ""),
    merged.format === undefined
      ? merged.pattern === undefined
        ? ""
        : code(escapeUnseen(merged.pattern))
      : text(merged.format),
  ]
    .filter((each) => each !== "")
    .join("; ");
}

function between(min: number | undefined, max: number | undefined, unit: string): string {
  if (min !== undefined && max !== undefined) return min === max ? `${min}${unit}` : `${min} to ${max}${unit}`;
  if (min !== undefined) return `at least ${min}${unit}`;
  return max === undefined ? "" : `at most ${max}${unit}`;
}

import sdk from "@asyncapi/generator-react-sdk";

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
  const known = new Set(schemas.map((each) => each.id()));
  const blocks = [
    `# ${info.title()}, ${info.version()}`,
    ...(info.description() === undefined ? [] : [info.description()!]),
    ...asyncapi
      .channels()
      .all()
      .flatMap((channel) => channelBlocks(channel, known)),
    ...(schemas.length === 0 ? [] : ["## Types"]),
    ...schemas.flatMap((each) => [
      `### ${each.id()}`,
      ...(each.json().description ? [each.json().description!] : []),
      ...shape(each.json(), known),
    ]),
  ];
  return element(
    File,
    { name: "events.md" },
    blocks.map((text, at) => element(Text, { newLines: at === blocks.length - 1 ? 1 : 2 }, text.trimEnd())),
  );
}

function channelBlocks(channel: Channel, known: ReadonlySet<string>): string[] {
  const title = channel.json().title ?? channel.id();
  const operations = channel.operations().all();
  const replies = new Set(operations.flatMap((each) => each.reply()?.messages().all() ?? []).map((each) => each.id()));
  const carriers = Map.groupBy(
    operations.flatMap((operation) =>
      operation
        .messages()
        .all()
        .map((each) => ({ id: each.id(), operation })),
    ),
    ({ id }) => id,
  );
  const blocks = [`## ${title}`, `Address: \`${channel.address()}\`.`];
  for (const message of channel.messages().all()) {
    if (replies.has(message.id()) && message.name().endsWith(".reply")) continue;
    const own = (carriers.get(message.id()) ?? []).map(({ operation }) => operation);
    blocks.push(`### ${message.name()}`, `${direction(own)}${message.summary() ?? ""}`.trim());
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
function carried(message: Message, verb: string, known: ReadonlySet<string>): string[] {
  const whole = message.payload()?.json();
  const fields = whole?.properties ?? {};
  const inner = fields["body"] ?? fields["payload"];
  if (inner === undefined) return [];
  const facts = [
    fields["schemaVersion"] === undefined ? "" : `Version ${String(fields["schemaVersion"].const)}.`,
    fields["partitionKey"]?.description === undefined ? "" : `Key: ${fields["partitionKey"].description}`,
  ].filter((each) => each !== "");
  const before = facts.length === 0 ? [] : [facts.join(" ")];
  const named = isKnown(inner, known) ? words(inner, known) : isNothing(inner) ? "nothing" : undefined;
  return named === undefined ? [...before, `${verb}:`, ...shape(inner, known)] : [...before, `${verb} ${named}.`];
}

/** A schema as a table of its fields, or as a sentence. */
function shape(schema: Schema, known: ReadonlySet<string>): string[] {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length > 0) {
    const rows = fields.map(([name, field]) => [
      `\`${name}\`${schema.required?.includes(name) ? "" : " (optional)"}`,
      words(field, known),
      bounds(field),
      field["x-data-class"] ?? "",
      field.description ?? "",
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

function isKnown(schema: Schema, known: ReadonlySet<string>): boolean {
  return known.has(schema["x-parser-schema-id"] ?? "");
}

function words(schema: Schema, known: ReadonlySet<string>): string {
  if (isKnown(schema, known)) {
    const name = schema["x-parser-schema-id"]!;
    return `[${name}](#${name.toLowerCase().replaceAll(".", "")})`;
  }
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((each) => `\`${JSON.stringify(each)}\``).join(" or ");
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return either.map((each) => words(each, known)).join(" or ");
  if (schema.allOf?.[0] !== undefined) return words(schema.allOf[0], known);
  if (Array.isArray(schema.items)) return `exactly ${schema.items.map((each) => words(each, known)).join(", then ")}`;
  if (schema.type === "array") return `list of ${words((schema.items as Schema | undefined) ?? {}, known)}`;
  if (typeof schema.additionalProperties === "object") return `map of ${words(schema.additionalProperties, known)}`;
  if (schema.properties !== undefined)
    return `{ ${Object.entries(schema.properties)
      .map(([name, each]) => `${name}: ${words(each, known)}`)
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
    merged.format ?? (merged.pattern === undefined ? "" : `\`${merged.pattern}\``),
  ]
    .filter((each) => each !== "")
    .join("; ");
}

function between(min: number | undefined, max: number | undefined, unit: string): string {
  if (min !== undefined && max !== undefined) return min === max ? `${min}${unit}` : `${min} to ${max}${unit}`;
  if (min !== undefined) return `at least ${min}${unit}`;
  return max === undefined ? "" : `at most ${max}${unit}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |\n`;
  return line(head) + line(head.map(() => "---")) + rows.map(line).join("");
}

import { Ajv } from "ajv";
import { parse } from "yaml";
import { EVERYTHING, WRONG } from "../../testing/every-kind.ts";
import { generateScenario, type GeneratedProject } from "../../testing/generated-project.ts";
import { objectSchema, referredSchemas, typeSchema, type Schema } from "./json-schema.ts";

interface Message {
  readonly name: string;
  readonly payload: Schema;
}
interface Operation {
  readonly action: string;
  readonly channel: { readonly $ref: string };
  readonly messages: readonly { readonly $ref: string }[];
  readonly reply?: { readonly messages: readonly { readonly $ref: string }[] };
}
interface Document {
  readonly channels: Readonly<
    Record<string, { readonly address: string; readonly servers: unknown; readonly messages: Record<string, unknown> }>
  >;
  readonly servers: Readonly<Record<string, { readonly protocol: string }>>;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly components: {
    readonly messages: Readonly<Record<string, Message>>;
    readonly schemas: Record<string, Schema>;
  };
}

/** Whether a value has the shape of a schema, as somebody else's validator says; what it says is not our words. */
function fits(schemas: Record<string, Schema>, schema: Schema, value: unknown): boolean {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  return ajv.validate({ ...schema, components: { schemas } }, value) as boolean;
}

describe("The schemas of asyncapi.yaml", () => {
  let project: GeneratedProject;
  beforeAll(async () => {
    project = await generateScenario("emits-types");
  });
  afterAll(() => project[Symbol.dispose]());

  const schemaOf = (name: string) => {
    const model = project.ir.models.find((each) => each.name === name)!;
    const schema = objectSchema(model.properties, model.doc, model.additional);
    return { schema, schemas: referredSchemas(project.ir, [schema]) };
  };

  it("take a value of every kind", () => {
    const { schema, schemas } = schemaOf("More");
    expect(fits(schemas, schema, EVERYTHING)).toBe(true);
    const { both: _both, ...less } = EVERYTHING;
    expect(fits(schemas, schema, { ...less, optional: "", level: 2, target: 2, literal: null })).toBe(true);
  });

  // Their forms are said in words that a validator may pass over: `format`, `contentEncoding`, `x-byte-length`.
  const said = WRONG.filter(([at, change]) => {
    const value = (change as Record<string, unknown>)[at];
    return !(["key", "sealed", "when", "day"].includes(at) && typeof value === "string") && value !== 2 ** 53;
  });

  it.each(said)("refuse %s where it is %j", (at, change) => {
    const { schema, schemas } = schemaOf("More");
    // As it travels: what is undefined is not there.
    const value = JSON.parse(JSON.stringify({ ...EVERYTHING, ...change })) as unknown;
    expect([at, fits(schemas, schema, value)]).toEqual([at, false]);
  });

  it("say the forms that a validator may pass over, and the class of every field", () => {
    const { properties } = schemaOf("More").schema as { properties: Record<string, Schema> };
    expect(properties).toMatchObject({
      when: { type: "string", format: "date-time" },
      day: { type: "string", format: "date" },
      key: { allOf: [{ $ref: "#/components/schemas/shared.PublicKey" }], "x-data-class": "C1" },
      sealed: { "x-data-class": "C2" },
      slug: { "x-data-class": "C0" },
    });
    expect(referredSchemas(project.ir, [properties])["shared.PublicKey"]).toMatchObject({
      contentEncoding: "base64",
      "x-byte-length": { minimum: 32, maximum: 32 },
    });
  });

  it("bring every schema that they refer to, and no other, in the order of names", () => {
    const { schemas } = schemaOf("PageTree");
    expect(Object.keys(schemas)).toEqual(["shared.Tree"]);
    expect(Object.keys(schemaOf("More").schemas)).toEqual([
      "shared.Level",
      "shared.PublicKey",
      "shared.Sealed",
      "shared.Slug",
      "shared.Target",
    ]);
  });

  it("take a choice of numbers for numbers", () => {
    const schema = typeSchema({ kind: "union", of: [1, 2].map((value) => ({ kind: "literal", value })) }, {});
    expect([1, 2, 3, "1"].map((value) => fits({}, schema, value))).toEqual([true, true, false, false]);
  });

  it("know bounds that may not be touched", () => {
    const schema = typeSchema({ kind: "builtin", name: "float64" }, { minValueExclusive: 0, maxValueExclusive: 1 });
    expect([0, 0.5, 1].map((value) => fits({}, schema, value))).toEqual([false, true, false]);
  });
});

describe("asyncapi.yaml of events", () => {
  it("takes the envelopes that are made, and says who sends and who receives them where", async () => {
    using project = await generateScenario("emits-events");
    const document = parse(project.text("docs/asyncapi.yaml")) as Document;
    const { createEnvelope } = await project.load<{
      createEnvelope(type: string, payload: object, stamp: object): Record<string, unknown>;
    }>("contracts/events.ts");
    const stamp = { id: "01", occurredAt: "2026-01-31T12:00:00Z" };
    const { components } = document;
    const takes = (type: string, value: object) => fits(components.schemas, components.messages[type]!.payload, value);
    const written = createEnvelope("note-written", { noteId: "n", size: 1 }, stamp);
    expect(takes("note-written", written)).toBe(true);
    expect(takes("reader-came", createEnvelope("reader-came", { reader: "r" }, stamp))).toBe(true);
    for (const name of Object.keys(written)) {
      const { [name]: _removed, ...less } = written;
      expect([name, takes("note-written", less)]).toEqual([name, false]);
    }
    for (const change of [{ schemaVersion: 1 }, { type: "note-removed" }, { payload: { noteId: "n" } }, { more: 1 }])
      expect(takes("note-written", { ...written, ...change })).toBe(false);

    const { operations, channels } = document;
    const address = ({ channel }: Operation) => channels[channel.$ref.split("/").at(-1)!]!.address;
    for (const [type, queue] of Object.entries({
      "note-written": "events-analytics",
      "reader-came": "events-presence",
      "note-removed": "events-chat",
    })) {
      const [publish, react] = [operations[`publish-${type}`]!, operations[`react-to-${type}`]!];
      expect([publish.action, react.action]).toEqual(["send", "receive"]);
      expect([address(publish), address(react)]).toEqual([queue, queue]);
      expect(Object.keys(channels[queue]!.messages)).toEqual([type]);
    }
    expect(document.servers).toMatchObject({ queue: { protocol: "bullmq" } });
    expect(document.servers["socket"]).toBeUndefined();
  });
});

describe("asyncapi.yaml of frames", () => {
  it("takes the frames that are made, and tells those of clients from those of the server", async () => {
    using project = await generateScenario("emits-socket");
    const { components, operations, channels } = parse(project.text("docs/asyncapi.yaml")) as Document;
    const takes = (name: string, value: unknown) => fits(components.schemas, components.messages[name]!.payload, value);
    const { encodeFrame } = await project.load<{ encodeFrame(type: string, body: object): { text: string } }>(
      "server/frames.ts",
    );
    expect(takes("note-new", JSON.parse(encodeFrame("note.new", { sealed: "AAAA" }).text))).toBe(true);
    const write = { type: "note.write", id: "1", body: { sealed: "AAAA" } };
    expect(takes("note-write", write)).toBe(true);
    for (const change of [{ id: "x".repeat(65) }, { type: "note.new" }, { body: {} }, { more: 1 }])
      expect(takes("note-write", { ...write, ...change })).toBe(false);
    // The server answers no frame of its own, so none has an id.
    expect(takes("note-new", { type: "note.new", id: "1", body: { sealed: "AAAA" } })).toBe(false);
    const at = "2026-01-31T12:00:00Z";
    expect(takes("note-write-reply", { type: "note.write.reply", id: "1", body: { at } })).toBe(true);
    expect(takes("note-write-reply", { type: "note.write.reply", id: "1", body: {} })).toBe(false);

    const busy = { code: "busy", message: "Later." };
    for (const id of ["1", null]) expect(takes("error", { type: "error", id, body: busy })).toBe(true);
    for (const body of [{}, { ...busy, code: "other" }])
      expect(takes("error", { type: "error", id: "1", body })).toBe(false);
    expect(takes("error", { type: "error", body: busy })).toBe(false);

    const actions = Object.entries(operations).map(([name, { action, reply }]) => [
      name,
      action,
      reply?.messages.length,
    ]);
    expect(actions.sort()).toEqual([
      ["noteNew", "send", undefined],
      ["otherNoteNew", "send", undefined],
      ["refuse-socket-other", "send", undefined],
      ["startTyping", "receive", undefined],
      ["updateTyping", "receive", undefined],
      ["writeNote", "receive", 2],
    ]);
    expect(channels["socket"]).toMatchObject({ address: "/v1/socket", servers: [{ $ref: "#/servers/socket" }] });
    expect(channels["socket-other"]).toMatchObject({ address: "/other", servers: [{ $ref: "#/servers/socket" }] });
    const there = Object.values(channels).map(({ messages }) => Object.keys(messages).sort());
    expect(there.flat().sort()).toEqual(Object.keys(components.messages).sort());
    expect(there[1]).toEqual(["other-error", "other-note-new", "other-typing-update"]);
  });

  it("takes those of another door flat, as they are made, and knows its refusals", async () => {
    using project = await generateScenario("emits-socket");
    const { components } = parse(project.text("docs/asyncapi.yaml")) as Document;
    const takes = (name: string, value: unknown) => fits(components.schemas, components.messages[name]!.payload, value);
    const { encodeFrame } = await project.load<{ encodeFrame(type: string, body: object): { text: string } }>(
      "server/frames.ts",
    );
    const told = JSON.parse(encodeFrame("/other note.new", { note_id: "1", sealed: "AAAA" }).text) as object;
    expect(told).toEqual({ type: "note.new", note_id: "1", sealed: "AAAA" });
    expect([takes("other-note-new", told), takes("note-new", told)]).toEqual([true, false]);
    expect(takes("other-typing-update", { type: "typing.update", note_id: "1" })).toBe(true);
    for (const change of [{ type: "typing.start" }, { note_id: 1 }, { id: "1" }, { body: {} }])
      expect(takes("other-typing-update", { type: "typing.update", note_id: "1", ...change })).toBe(false);
    const { writeFlatRefusal } = await project.load<{ writeFlatRefusal(frame: object): string }>(
      "server/runtime/socket.ts",
    );
    const busy = writeFlatRefusal({ type: "error", id: null, body: { code: "busy", message: "Later." } });
    expect(JSON.parse(busy)).toEqual({ error: "Later.", code: "busy" });
    expect(takes("other-error", JSON.parse(busy))).toBe(true);
    expect(takes("other-error", { code: "busy" })).toBe(false);
  });
});

describe("asyncapi.yaml of names that differ in one sign", () => {
  it("has a message for each, and every reference leads to the one that is meant", async () => {
    using project = await generateScenario("kept-apart");
    const { channels, components } = parse(project.text("docs/asyncapi.yaml")) as Document;
    const told = Object.values(components.messages).map(({ name, payload }) => [name, fieldsOf(payload)]);
    expect(told.sort()).toEqual([
      ["error", "body,id,type"],
      ["error", "id,occurredAt,partitionKey,payload,privacy,schemaVersion,type"],
      ["note-written", "id,occurredAt,partitionKey,payload,privacy,schemaVersion,type"],
      ["note.add", "body,id,type"],
      ["note.add.reply", "body,id,type"],
      ["note.add.reply", "body,type"],
      ["note.written", "body,type"],
    ]);
    const namesIn = (channel: string) =>
      Object.keys(channels[channel]!.messages).map((key) => components.messages[key]!.name);
    expect(namesIn("socket").sort()).toEqual(["error", "note.add", "note.add.reply", "note.add.reply", "note.written"]);
    expect(namesIn("events-chat")).toEqual(["error", "note-written"]);
  });
});

/** The names of what a message says, in their order. */
function fieldsOf({ properties }: Schema): string {
  return Object.keys(properties as object)
    .sort()
    .join();
}

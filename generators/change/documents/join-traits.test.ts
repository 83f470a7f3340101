import { diffDocuments } from "./diff-documents.ts";
import { Files } from "./files.ts";
import { readDocument } from "./read-document.ts";

type Tree = Record<string, unknown>;

const read = (document: object, name: string) => readDocument(Files.of(JSON.stringify(document), name), name);
const found = (before: object, after: object) =>
  diffDocuments(read(before, "before.json"), read(after, "after.json")).map(
    ({ rule, subject }) => `${rule} ${subject}`,
  );

const HEADERS = { type: "object", properties: { trace: { type: "string", maxLength: 9 } } };
const message = { payload: { type: "string" }, traits: [{ $ref: "#/components/messageTraits/traced" }] };
const components = {
  messageTraits: { traced: { headers: HEADERS, bindings: { $ref: "#/components/messageBindings/keyed" } } },
  messageBindings: { keyed: { kafka: { key: { $ref: "#/components/schemas/Key" } } } },
  operationTraits: { slow: { bindings: { $ref: "#/components/operationBindings/acked" } } },
  operationBindings: { acked: { amqp: { ack: true } } },
  channelBindings: { wide: { ws: { method: "GET" } } },
  serverBindings: { kept: { mqtt: { keepAlive: 60 } } },
  schemas: { Key: { type: "string" } },
};
const channel = { address: "notes", bindings: { $ref: "#/components/channelBindings/wide" } };

const THIRD = {
  asyncapi: "3.0.0",
  info: { title: "Notes", version: "1" },
  servers: { one: { host: "a", protocol: "mqtt", bindings: { $ref: "#/components/serverBindings/kept" } } },
  channels: { notes: { ...channel, messages: { note: { $ref: "#/components/messages/note" } } } },
  operations: {
    hear: {
      action: "receive",
      channel: { $ref: "#/channels/notes" },
      traits: [{ $ref: "#/components/operationTraits/slow" }],
    },
  },
  components: { ...components, messages: { note: message } },
};
const SECOND = {
  asyncapi: "2.6.0",
  info: { title: "Notes", version: "1" },
  servers: { one: { url: "a", protocol: "mqtt", bindings: { $ref: "#/components/serverBindings/kept" } } },
  channels: {
    notes: {
      bindings: channel.bindings,
      publish: {
        message: { $ref: "#/components/messages/note" },
        traits: [{ $ref: "#/components/operationTraits/slow" }],
      },
    },
  },
  components: { ...components, messages: { note: { ...message, name: "note" } } },
};

function withAt(document: object, path: string, value: unknown): object {
  const made = structuredClone(document) as Tree;
  const steps = path.split("/");
  const parent = steps.slice(0, -1).reduce<unknown>((at, step) => (at as Tree)[step], made) as Tree;
  parent[steps.at(-1)!] = value;
  return made;
}

describe.each([
  ["AsyncAPI 3", THIRD],
  ["AsyncAPI 2", SECOND],
])("What traits and bindings of %s say", (_, document) => {
  it.each([
    ["components/messageTraits/traced/headers/properties/trace/maxLength", 3, /^max-length-/],
    ["components/messageTraits/traced/headers/required", ["trace"], /^(required|property)/],
    ["components/messageBindings/keyed/kafka/key", { type: "number" }, /^message-bindings/],
    ["components/schemas/Key/type", "integer", /^message-bindings/],
    ["components/operationBindings/acked/amqp/ack", false, /^operation-bindings/],
    ["components/channelBindings/wide/ws/method", "POST", /bindings/],
    ["components/serverBindings/kept/mqtt/keepAlive", 5, /bindings/],
  ])("is a change of whatever has them: %s", (path, value, rule) => {
    const changed = withAt(document, path, value);
    for (const rules of [found(document, changed), found(changed, document)])
      expect(rules.some((each) => rule.test(each)) || rules).toBe(true);
    expect(found(changed, changed)).toEqual([]);
  });

  it("is nothing else than what is said without them", () => {
    const plain = withAt(document, "components/messages/note", {
      ...(document === SECOND ? { name: "note" } : {}),
      payload: { type: "string" },
      headers: HEADERS,
      bindings: { kafka: { key: { type: "string" } } },
    });
    expect(found(document, plain)).toEqual(["shared-part-added shared messageTraits traced"]);
  });
});

it("goes before what a message says itself in AsyncAPI 2, and after it in AsyncAPI 3", () => {
  const own = { headers: { type: "object", properties: { trace: { type: "string", maxLength: 4 } } } };
  const bound = (document: object, value: number) =>
    withAt(
      withAt(document, "components/messages/note/headers", own.headers),
      "components/messageTraits/traced/headers/properties/trace/maxLength",
      value,
    );
  expect(found(bound(THIRD, 9), bound(THIRD, 3))).toEqual([]);
  expect(found(bound(SECOND, 9), bound(SECOND, 3)).some((each) => each.startsWith("max-length-"))).toBe(true);
});

it("that nobody can read is named, and so is one that leads into itself", () => {
  const away = withAt(THIRD, "components/messages/note/traits", [{ $ref: "https://example.org/traits.json" }]);
  expect(found(THIRD, away).length).toBeGreaterThan(0);
  expect(read(away, "away.json").files.unread).toEqual(["https://example.org/traits.json"]);
  const round = withAt(THIRD, "components/schemas/Key", { properties: { key: { $ref: "#/components/schemas/Key" } } });
  expect(found(THIRD, round).some((each) => each.startsWith("message-bindings"))).toBe(true);
});

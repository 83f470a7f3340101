import { addressOf, doorOf, doorsOf, frameKey, isAsked } from "../../model/http/frames.ts";
import type { EventDeclaration, Ir, OperationDeclaration } from "../../model/ir.ts";
import { asciiName, sortedBy } from "../../model/names/names.ts";
import type { Described } from "../artifact.ts";
import { MessageKeys } from "./message-keys.ts";
import { objectSchema, referredSchemas, schemaName, typeSchema, type Schema } from "./json-schema.ts";

type Json = Record<string, unknown>;

const ID: Schema = { type: "string", maxLength: 64, description: "Chosen by the client; the answer carries the same." };

/** The document of asyncapi.yaml: frames of the socket and events in the queues (AsyncAPI 3.1); none where there are none. */
export function describeMessages(ir: Ir): Described | undefined {
  const channels = sortedBy(
    ir.operations.filter((each) => each.binding.kind === "channel"),
    frameKey,
  );
  const own = channels.filter((each) => doorOf(each) === undefined);
  const events = sortedBy(ir.events, (each) => each.type);
  if (channels.length + events.length === 0) return undefined;
  const messages: Json = {};
  const operations: Json = {};
  const keys = new MessageKeys(ir);
  for (const each of own) addFrame(each, messages, operations, keys);
  if (own.some(isAsked)) messages[keys.error] = errorMessage(ir, own);
  const socketMessages = Object.keys(messages);
  const doors = addDoors(ir, channels, messages, operations, keys);
  const queues: Json = {};
  for (const priority of ["chat", "presence", "analytics"] as const) {
    const waiting = events.filter((each) => each.priority === priority);
    if (waiting.length === 0) continue;
    queues[`events-${priority}`] = {
      address: `events-${priority}`,
      title: `Queue of ${priority} events`,
      servers: [{ $ref: "#/servers/queue" }],
      messages: references(waiting.map((each) => keys.event(each))),
    };
    for (const each of waiting) addEvent(each, messages, operations, keys);
  }
  const document = {
    asyncapi: "3.1.0",
    info: {
      title: `${ir.service.title} frames and events`,
      version: ir.service.version,
      ...(ir.service.doc === "" ? {} : { description: ir.service.doc }),
      ...(ir.service.license === null ? {} : { license: ir.service.license }),
    },
    defaultContentType: "application/json",
    servers: {
      ...(channels.length === 0
        ? {}
        : { socket: { host: "localhost:3000", protocol: "ws", description: "The server that serves the client." } }),
      ...(events.length === 0
        ? {}
        : {
            queue: {
              host: "localhost",
              protocol: "bullmq",
              description: "BullMQ on PostgreSQL or Redis; one job carries a batch of envelopes.",
            },
          }),
    },
    channels: {
      ...(own.length === 0
        ? {}
        : { socket: socketAt(ir.service.socket?.path ?? "/socket", "The socket", socketMessages) }),
      ...doors,
      ...queues,
    },
    operations,
    components: { messages, schemas: referredSchemas(ir, [messages]) },
  };
  return { document, from: [...channels, ...events].map((each) => each.id).sort() };
}

function socketAt(address: string, title: string, messages: readonly string[]): Json {
  return {
    address,
    title,
    servers: [{ $ref: "#/servers/socket" }],
    messages: references(messages),
    bindings: {
      ws: {
        method: "GET",
        query: {
          type: "object",
          properties: { ticket: { type: "string", description: "What lets one in, once." } },
        },
        headers: {
          type: "object",
          properties: {
            "Sec-WebSocket-Protocol": {
              type: "string",
              description: "Instead of a ticket: `bearer, <access token>`, of which `bearer` is answered.",
            },
          },
        },
      },
    },
  };
}

/** The sockets at other addresses than that of the service, each with all that is said there. */
function addDoors(
  ir: Ir,
  channels: readonly OperationDeclaration[],
  messages: Json,
  operations: Json,
  keys: MessageKeys,
): Json {
  return Object.fromEntries(
    doorsOf(ir).map((door) => {
      const frames = channels.filter((each) => doorOf(each) === door);
      const channel = channelOf(door);
      const refusal = keys.refusals.get(door)!;
      for (const each of frames) addFrame(each, messages, operations, keys);
      messages[refusal] = FLAT_REFUSAL;
      // What is refused is said without being asked for, and never of one frame alone.
      operations[`refuse-${channel}`] = {
        action: "send",
        title: FLAT_REFUSAL.title,
        summary: FLAT_REFUSAL.summary,
        channel: { $ref: `#/channels/${channel}` },
        messages: [{ $ref: `#/channels/${channel}/messages/${refusal}` }],
      };
      return [channel, socketAt(door, `The socket at ${door}`, [...frames.map((each) => keys.frame(each)), refusal])];
    }),
  );
}

const FLAT_REFUSAL = {
  name: "error",
  title: "A frame was refused",
  summary: "Why a frame was refused that came before. The socket stays open.",
  payload: {
    type: "object",
    required: ["error"],
    properties: {
      error: { type: "string" },
      code: { type: "string", description: "Of a frame that could be read." },
    },
    additionalProperties: false,
  },
};

const channelOf = (door: string | undefined) =>
  door === undefined ? "socket" : `socket${door.replaceAll(/[^A-Za-z0-9]+/g, "-")}`;

function references(keys: readonly string[]): Json {
  return Object.fromEntries(keys.map((key) => [key, { $ref: `#/components/messages/${key}` }]));
}

function addFrame(operation: OperationDeclaration, messages: Json, operations: Json, keys: MessageKeys): void {
  const address = addressOf(operation);
  const asked = isAsked(operation);
  const title = operation.doc.split(/[.:]\s|\n/)[0]!.replace(/\.$/, "");
  messages[keys.frame(operation)] = {
    name: address,
    title,
    summary: operation.doc,
    payload:
      doorOf(operation) === undefined
        ? frameSchema(address, asked ? ID : null, objectSchema(operation.input))
        : flatSchema(address, objectSchema(operation.input)),
  };
  const channel = channelOf(doorOf(operation));
  const reply = `${address}.reply`;
  if (asked && operation.output !== null) {
    messages[keys.reply(operation)] = {
      name: reply,
      title: `Answer to ${address}`,
      payload: frameSchema(reply, ID, typeSchema(operation.output, {})),
    };
  }
  operations[asciiName(operation.name)] = {
    action: asked ? "receive" : "send",
    title,
    summary: operation.doc,
    ...endingOf(operation),
    channel: { $ref: `#/channels/${channel}` },
    messages: [{ $ref: `#/channels/${channel}/messages/${keys.frame(operation)}` }],
    ...(asked && operation.output !== null
      ? {
          reply: {
            channel: { $ref: `#/channels/${channel}` },
            messages: [
              { $ref: `#/channels/${channel}/messages/${keys.reply(operation)}` },
              { $ref: `#/channels/${channel}/messages/${keys.error}` },
            ],
          },
        }
      : {}),
  };
}

function endingOf({ feature, sunset }: OperationDeclaration): Json {
  return {
    ...(feature === undefined ? {} : { "x-feature": feature }),
    ...(sunset === undefined ? {} : { "x-deprecated": { since: sunset.deprecatedAt, sunset: sunset.endsAt } }),
  };
}

function frameSchema(type: string, id: Schema | null, body: Schema): Schema {
  return {
    type: "object",
    required: ["type", "body"],
    properties: { type: { const: type }, ...(id === null ? {} : { id }), body },
    additionalProperties: false,
  };
}

/** The type stands among the fields. */
function flatSchema(type: string, body: Schema): Schema {
  const { required = [], properties = {} } = body as { required?: readonly string[]; properties?: Json };
  return {
    ...body,
    required: ["type", ...required],
    properties: { type: { const: type }, ...properties },
    additionalProperties: false,
  };
}

function errorMessage(ir: Ir, channels: readonly OperationDeclaration[]): Json {
  const ids = [...new Set(channels.flatMap((each) => each.errors))].sort();
  const oneOf = ids.map((id) => ({ $ref: `#/components/schemas/${schemaName(id)}` }));
  const body = oneOf.length === 0 ? { type: "object" } : { oneOf };
  return {
    name: "error",
    title: "A frame was refused",
    summary: "The error of the frame with the same id; without an id, of a frame that could not be read.",
    payload: {
      type: "object",
      required: ["type", "id", "body"],
      properties: { type: { const: "error" }, id: { anyOf: [ID, { type: "null" }] }, body },
      additionalProperties: false,
    },
  };
}

function addEvent(event: EventDeclaration, messages: Json, operations: Json, keys: MessageKeys): void {
  messages[keys.event(event)] = {
    name: event.type,
    title: event.name,
    summary: event.doc,
    payload: {
      type: "object",
      required: ["id", "type", "occurredAt", "partitionKey", "schemaVersion", "payload", "privacy"],
      properties: {
        id: { type: "string", description: "ULID; tells repeats." },
        type: { const: event.type },
        occurredAt: { type: "string", format: "date-time" },
        partitionKey: {
          type: "string",
          description: `\`${event.partitionKey.prefix}:\` and \`${event.partitionKey.property}\`; events of one key are handled in order.`,
        },
        schemaVersion: { const: event.version },
        payload: objectSchema(event.properties),
        privacy: {
          type: "object",
          required: ["containsPII", "classification"],
          properties: { containsPII: { type: "boolean" }, classification: { type: "string" } },
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    },
  };
  const operation = {
    channel: { $ref: `#/channels/events-${event.priority}` },
    messages: [{ $ref: `#/channels/events-${event.priority}/messages/${keys.event(event)}` }],
  };
  operations[`publish-${event.type}`] = { action: "send", title: `${event.name} happened`, ...operation };
  operations[`react-to-${event.type}`] = { action: "receive", title: `Reactions to ${event.name}`, ...operation };
}

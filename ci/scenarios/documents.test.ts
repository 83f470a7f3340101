import { readFileSync } from "node:fs";
import { WebSocket } from "ws";
import { parse } from "yaml";
import { makeSubmission } from "../../services/testing/make-submission.ts";
import { Person } from "../../services/testing/person.ts";
import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TransportAnswer, TransportRequest } from "../../generated/client/runtime.ts";
import { misfits } from "./schema-fit.ts";
import type { Schema } from "./schema-fit.ts";

interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface OpenApi {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, Answer>> }>>>
  >;
}

interface Operation {
  readonly action: "send" | "receive";
  readonly messages: readonly { readonly $ref: string }[];
  readonly reply?: { readonly messages: readonly { readonly $ref: string }[] };
}

interface AsyncApi {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly channels: Readonly<Record<string, { readonly address: string }>>;
  readonly components: {
    readonly messages: Readonly<Record<string, { readonly name: string; readonly payload: Schema }>>;
  };
}

const openApi = read<OpenApi>("openapi.yaml");
const asyncApi = read<AsyncApi>("asyncapi.yaml");

function read<Document>(name: string): Document {
  return parse(readFileSync(new URL(`../../generated/docs/${name}`, import.meta.url), "utf8")) as Document;
}

const socketOperations = Object.values(asyncApi.operations).filter(({ messages }) =>
  messages.every(({ $ref }) => $ref.startsWith("#/channels/socket/")),
);

/** The frames that a party may send, by their type, with the schema of the whole frame. */
function framesOf(action: "send" | "receive"): Map<string, Schema> {
  const references = socketOperations.filter((each) => each.action === action).flatMap((each) => each.messages);
  const replies = action === "send" ? socketOperations.flatMap((each) => each.reply?.messages ?? []) : [];
  const messages = [...references, ...replies].map(
    ({ $ref }) => asyncApi.components.messages[$ref.split("/").at(-1)!]!,
  );
  return new Map(messages.map(({ name, payload }) => [name, payload]));
}

/** Somebody who compares every answer with the document. */
class Comparing extends Person {
  readonly problems: string[] = [];

  override async request(request: TransportRequest): Promise<TransportAnswer> {
    const answer = await super.request(request);
    const path = request.path.split("?")[0]!;
    const template = Object.keys(openApi.paths).find(
      (each) =>
        new RegExp(`^${each.replaceAll(/\{\w+\}/g, "[^/]+").replaceAll(".", "\\.")}$`).test(path) &&
        openApi.paths[each]![request.method.toLowerCase()],
    );
    const documented = template && openApi.paths[template]![request.method.toLowerCase()]!.responses[answer.status];
    if (!documented) this.problems.push(`${request.method} ${path}: ${answer.status} is not documented`);
    else if (documented.content?.["application/json"]) {
      const { schema } = documented.content["application/json"];
      this.problems.push(...misfits(openApi, schema, answer.body, `${request.method} ${path}: `));
    } else if (documented.content === undefined && answer.body !== undefined) {
      this.problems.push(`${request.method} ${path}: a body is not documented`);
    }
    return answer;
  }
}

let platform: TestPlatform;

beforeAll(async () => {
  platform = await startTestPlatform();
}, 60_000);

afterAll(async () => {
  await platform?.stop();
}, 30_000);

describe("the running server and its two documents", () => {
  it("has exactly the routes of openapi.yaml, and the one that serves the client", () => {
    const documented = Object.entries(openApi.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`),
    );
    // HEAD comes with GET (RFC 9110, section 9.3.2).
    const running = platform.running.routes.filter((route) => !route.startsWith("HEAD "));
    expect(running.toSorted()).toEqual([...documented, "GET /*"].toSorted());
  });

  it("reads exactly the frames that asyncapi.yaml lets a client send, at its address", async () => {
    const person = await Person.signUp(platform.origin, "reader");
    const socket = await person.connect();
    const others = [...framesOf("send").keys(), "nonsense", "events-chat", "error", "__proto__", "toString"];
    for (const type of [...framesOf("receive").keys(), ...others]) {
      socket.sendText(JSON.stringify({ type, id: `try-${type}`, body: { unknown: 1 } }));
      const answer = await socket.until((frame) => "id" in frame && frame.id === `try-${type}`);
      const known = !JSON.stringify(answer).includes("this type of frame is not known");
      expect([type, known]).toEqual([type, framesOf("receive").has(type)]);
    }
    await socket.close();
    expect(asyncApi.channels.socket!.address).toBe("/v1/socket");
  });

  it("answers and sends only what the documents say, through a whole story", async () => {
    const [alice, bob] = [new Comparing(platform.origin), new Comparing(platform.origin)];
    const password = "correct horse battery staple";
    alice.tokens = await alice.identity.signUpWithPassword({ username: "alice", password, deviceName: "a" });
    bob.tokens = await bob.identity.signUpWithPassword({ username: "bob", password, deviceName: "b" });
    await alice.publishKeys();
    await bob.publishKeys();

    const seen: unknown[] = [];
    const raw = await Promise.all([alice, bob].map((person) => listen(person, seen)));
    const { conversationId } = await alice.conversations.openDirectConversation({ accountId: bob.accountId });
    const submission = makeSubmission(conversationId, [bob.deviceId]);
    raw[0]!.send(JSON.stringify({ type: "message.submit", id: "1", body: submission }));
    await until(() => seen.some((frame) => JSON.stringify(frame).includes("message.new")));
    raw[1]!.send(JSON.stringify({ type: "message.received", id: "2", body: { conversationId, sequence: 1 } }));
    raw[1]!.send(JSON.stringify({ type: "message.received", id: "3", body: { conversationId, sequence: 9 } }));
    raw[1]!.send(JSON.stringify({ type: "typing.update", body: { conversationId, typing: true } }));
    raw[0]!.send(JSON.stringify({ type: "session.ping", id: "4", body: {} }));

    await alice.keys.claimPrekeyBundles({ accountId: bob.accountId, deviceIds: [bob.deviceId] });
    await alice.keys.readPrekeyStock();
    await alice.keys.listAccountDevices({ accountId: bob.accountId });
    await alice.conversations.listConversations({});
    await alice.conversations.readConversation({ conversationId });
    await alice.messaging.readHistory({ conversationId });
    await bob.messaging.catchUp({ positions: [] });
    await alice.identity.searchPeople({ query: "bo" });
    await alice.identity.readProfile({ accountId: bob.accountId });
    await alice.identity.readOwnAccount();
    await alice.identity.beginPasskeySignIn();
    await alice.identity.beginPasskeySignUp({ username: "carol" });
    await expect(
      alice.messaging.postMessage({ ...submission, keys: [], messageId: "01ARZ3NDEKTSV4RRFFQ69G5FAV" }),
    ).rejects.toThrow();
    await expect(alice.identity.signUpWithPassword({ username: "bob", password, deviceName: "x" })).rejects.toThrow();
    await expect(alice.identity.signUpWithPassword({ username: "b", password, deviceName: "x" })).rejects.toThrow();
    bob.tokens = await bob.identity.refreshSession({ refreshToken: bob.tokens.refreshToken });

    const expected = [
      "conversation.new",
      "keys.low",
      "message.delivered",
      "message.new",
      "session.ready",
      "typing.changed",
    ];
    const replies = ["error", "message.received.reply", "message.submit.reply", "session.ping.reply"];
    const types = () => new Set(seen.map((frame) => (frame as { type: string }).type));
    await until(() => [...expected, ...replies].every((type) => types().has(type)));
    await bob.identity.signOut();
    for (const socket of raw) socket.close();

    const frames = framesOf("send");
    const problems = seen.flatMap((frame) => {
      const { type } = frame as { type: string };
      const schema = frames.get(type);
      return schema ? misfits(asyncApi, schema, frame, type) : [`${type} is not documented`];
    });
    expect([...alice.problems, ...bob.problems, ...problems]).toEqual([]);
  });
});

async function listen(person: Person, seen: unknown[]): Promise<WebSocket> {
  const { ticket } = await person.identity.issueSocketTicket();
  const socket = new WebSocket(`${platform.origin.replace("http", "ws")}/v1/socket?ticket=${ticket}`);
  await new Promise<void>((resolve) => {
    socket.on("message", (data) => {
      seen.push(JSON.parse(String(data)));
      resolve();
    });
  });
  return socket;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

import { connect } from "node:net";
import { errorFromBody } from "../../generated/contracts/errors.ts";
import { makeSubmission, someId } from "../../services/testing/make-submission.ts";
import { Person } from "../../services/testing/person.ts";
import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";
import { BAD_ADDRESSES, BAD_BODIES, BAD_CREDENTIALS, BAD_MESSAGES, NOT_YOURS } from "./bad-requests.ts";
import type { BadRequest, Cast } from "./bad-requests.ts";
import { decode } from "./decode-answer.ts";

// Must be the same before and after: nothing that is refused leaves a trace.
const TABLES = [
  "accounts",
  "passkeys",
  "devices",
  "sessions",
  "conversations",
  "conversation_members",
  "messages",
  "delivery_cursors",
  "device_identities",
  "one_time_prekeys",
];

let platform: TestPlatform;
let cast: Cast;

beforeAll(async () => {
  platform = await startTestPlatform();
  const { origin } = platform;
  const [alice, bob, mallory, keyless] = await Promise.all([
    Person.signUp(origin, "alice"),
    Person.signUp(origin, "bob"),
    Person.signUp(origin, "mallory"),
    Person.signUp(origin, "keyless", { keys: false }),
  ]);
  const { conversationId } = await alice.conversations.openDirectConversation({ accountId: bob.accountId });
  cast = { alice, bob, mallory, keyless, conversationId };
}, 60_000);

afterAll(async () => {
  await platform?.stop();
}, 30_000);

async function ask({ method, path, body, type = "application/json", token }: BadRequest) {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers["content-type"] = type;
  if (token !== undefined) headers.authorization = token;
  const init = { method, headers, ...(body === undefined ? {} : { body: body as BodyInit }) };
  return decode(await fetch(platform.origin + path, init));
}

async function written(): Promise<number[]> {
  return Promise.all(TABLES.map((table) => platform.count(table)));
}

describe("bad input over HTTP ends in a declared error and writes nothing", () => {
  const refusals = [...BAD_BODIES, ...BAD_CREDENTIALS, ...NOT_YOURS, ...BAD_ADDRESSES, ...BAD_MESSAGES];

  it.each(refusals)("refuses %s", async (_what, request, status, code) => {
    const before = await written();
    const answer = await ask(request(cast));
    const body = expect.objectContaining({ code, message: expect.any(String) });
    expect(answer).toEqual({ status, body });
    expect(errorFromBody(answer.body)?.status).toBe(status);
    expect(await written()).toEqual(before);
  });
});

/** Says words to the server's port, and what came back until it closed. */
function say(words: string): Promise<string> {
  const { hostname, port } = new URL(platform.origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let heard = "";
    socket.setEncoding("utf8").on("data", (text) => (heard += String(text)));
    socket.once("close", () => resolve(heard)).once("error", reject);
    socket.write(words);
  });
}

describe("what is no request of HTTP ends in a declared error too, and in the end of its connection", () => {
  it.each([
    ["no words of it", "hello\r\n\r\n", "invalid-input"],
    ["a method that there is not", "LOOK / HTTP/1.1\r\nHost: here\r\n\r\n", "invalid-input"],
    ["a version that there is not", "GET / HTTP/9.9\r\nHost: here\r\n\r\n", "invalid-input"],
    ["a header without a name", "GET /health HTTP/1.1\r\n: here\r\n\r\n", "invalid-input"],
    ["a control character in a header", "GET /health HTTP/1.1\r\nHost: he\0re\r\n\r\n", "invalid-input"],
    [
      "two lengths",
      "POST /v1/accounts HTTP/1.1\r\nHost: here\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
      "invalid-input",
    ],
    [
      "a length that is no number",
      "POST /v1/accounts HTTP/1.1\r\nHost: here\r\nContent-Length: x\r\n\r\n{}",
      "invalid-input",
    ],
    [
      "a length and chunks",
      "POST /v1/accounts HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}",
      "invalid-input",
    ],
    [
      "headers without an end",
      `GET /health HTTP/1.1\r\nHost: here\r\nX-Long: ${"y".repeat(20_000)}\r\n\r\n`,
      "payload-too-large",
    ],
  ])("refuses %s", async (_what, words, code) => {
    const heard = await say(words);
    const [head = "", body = ""] = heard.split("\r\n\r\n");
    const refusal = errorFromBody(JSON.parse(body));
    expect(refusal?.code).toBe(code);
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${refusal?.status} `));
    expect(head).toMatch(/\r\nContent-Type: application\/json; charset=utf-8\r\n/);
  });
});

describe("bad input over a socket ends in a declared error, writes nothing and leaves the socket open", () => {
  const frames: readonly [string, () => string, string][] = [
    ["a frame that is no JSON", () => "{", "invalid-input"],
    ["a frame that is no object", () => "[]", "invalid-input"],
    ["a frame of no type", () => JSON.stringify({ id: "bad", body: {} }), "invalid-input"],
    ["a frame of a type that only the server sends", () => frame("message.new", {}), "invalid-input"],
    [
      "a frame with more than a frame has",
      () => JSON.stringify({ type: "session.ping", id: "bad", body: {}, more: 1 }),
      "invalid-input",
    ],
    [
      "a frame with an id that is no text",
      () => JSON.stringify({ type: "session.ping", id: {}, body: {} }),
      "invalid-input",
    ],
    ["a body with unknown fields", () => frame("session.ping", { more: 1 }), "invalid-input"],
    ["a message without its fields", () => frame("message.submit", {}), "invalid-input"],
    [
      "a message that leaves out a device",
      () => frame("message.submit", makeSubmission(cast.conversationId, [])),
      "device-list-stale",
    ],
    ["a message to a conversation of others", () => frame("message.submit", makeSubmission(someId(), [])), "forbidden"],
    [
      "a confirmation of what does not exist",
      () => frame("message.received", { conversationId: cast.conversationId, sequence: 5 }),
      "sequence-unknown",
    ],
    [
      "typing in a conversation of others",
      () => frame("typing.update", { conversationId: someId(), typing: true }),
      "forbidden",
    ],
  ];

  function frame(type: string, body: unknown): string {
    return JSON.stringify({ type, id: "bad", body });
  }

  it.each(frames)("refuses %s", async (_what, make, code) => {
    const before = await written();
    const socket = await cast.alice.connect();
    socket.sendText(make());
    const answer = await socket.until((each) => each.type === "error");
    expect(answer).toMatchObject({ error: { code } });
    expect((await socket.api.ping()).serverTime).toBeDefined();
    await socket.close();
    expect(await written()).toEqual(before);
  });

  it("closes a socket whose frame is larger than any frame may be, with 1009", async () => {
    const socket = await cast.alice.connect();
    socket.sendText("x".repeat(2 ** 20 + 1));
    expect((await socket.closed).code).toBe(1009);
  });
});

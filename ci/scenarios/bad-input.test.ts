import { makeSubmission, someId } from "../../services/testing/make-submission.ts";
import { Person } from "../../services/testing/person.ts";
import { startTestPlatform } from "../../services/testing/start-test-platform.ts";
import type { TestPlatform } from "../../services/testing/start-test-platform.ts";
import { errorFromBody } from "../../generated/contracts/errors.ts";
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
let alice: Person;
let bob: Person;
let mallory: Person;
let keyless: Person;
let conversationId: string;

beforeAll(async () => {
  platform = await startTestPlatform();
  const { origin } = platform;
  alice = await Person.signUp(origin, "alice");
  bob = await Person.signUp(origin, "bob");
  mallory = await Person.signUp(origin, "mallory");
  keyless = await Person.signUp(origin, "keyless", { keys: false });
  ({ conversationId } = await alice.conversations.openDirectConversation({ accountId: bob.accountId }));
}, 60_000);

afterAll(async () => {
  await platform?.stop();
}, 30_000);

interface Attempt {
  readonly method?: string;
  readonly path: string;
  readonly body?: string | Buffer;
  readonly type?: string | null;
  readonly token?: string;
}

async function attempt({ method = "POST", path, body, type = "application/json", token }: Attempt) {
  const headers: Record<string, string> = {};
  if (type !== null && body !== undefined) headers["content-type"] = type;
  if (token !== undefined) headers.authorization = token;
  const init = { method, headers, ...(body === undefined ? {} : { body: body as BodyInit }) };
  return decode(await fetch(platform.origin + path, init));
}

const bearer = (person: Person) => `Bearer ${person.tokens!.accessToken}`;
const submission = (change: object) =>
  JSON.stringify({ ...withoutConversation(makeSubmission(conversationId, [bob.deviceId])), ...change });

function withoutConversation({ conversationId: _left, ...rest }: ReturnType<typeof makeSubmission>): object {
  return rest;
}

async function written(): Promise<number[]> {
  return Promise.all(TABLES.map((table) => platform.count(table)));
}

const messages = () => `/v1/conversations/${conversationId}/messages`;

/** What is refused, with the status and code that the specification declares for it. */
const REFUSALS: readonly [string, () => Attempt | Promise<Attempt>, number, string][] = [
  ["malformed JSON", () => ({ path: "/v1/sessions", body: "{" }), 400, "invalid-input"],
  ["no body where one is due", () => ({ path: "/v1/sessions" }), 400, "invalid-input"],
  ["an empty JSON body", () => ({ path: "/v1/sessions", body: "" }), 400, "invalid-input"],
  ["a list as a body", () => ({ path: "/v1/sessions", body: "[]" }), 400, "invalid-input"],
  ["null as a body", () => ({ path: "/v1/sessions", body: "null" }), 400, "invalid-input"],
  [
    "a prototype in a body",
    () => ({ path: "/v1/sessions", body: '{"__proto__":{"admin":true}}' }),
    400,
    "invalid-input",
  ],
  [
    "a body of another media type",
    () => ({ path: "/v1/sessions", body: "a=b", type: "application/x-www-form-urlencoded" }),
    415,
    "unsupported-media-type",
  ],
  [
    "plain text as a body",
    () => ({ path: "/v1/sessions", body: "{}", type: "text/plain" }),
    415,
    "unsupported-media-type",
  ],
  [
    "a body that is too large",
    () => ({ path: "/v1/sessions", body: `"${"x".repeat(2 ** 20)}"` }),
    413,
    "payload-too-large",
  ],
  [
    "bytes that are no UTF-8",
    () => ({ path: "/v1/sessions", body: Buffer.from([0x22, 0xff, 0xfe, 0x22]) }),
    400,
    "invalid-input",
  ],
  [
    "unknown fields",
    () => ({
      path: "/v1/sessions",
      body: JSON.stringify({ username: "alice", password: "x", deviceName: "d", admin: true }),
    }),
    400,
    "invalid-input",
  ],
  [
    "wrong types",
    () => ({ path: "/v1/sessions", body: JSON.stringify({ username: ["alice"], password: 1, deviceName: null }) }),
    400,
    "invalid-input",
  ],
  [
    "a username with a NUL in it",
    () => ({
      path: "/v1/accounts",
      body: JSON.stringify({ username: "a\u0000b", password: "correct horse battery", deviceName: "d" }),
    }),
    400,
    "invalid-input",
  ],
  [
    "a name with a NUL in it",
    () => ({
      path: "/v1/accounts",
      body: JSON.stringify({
        username: "nulname",
        displayName: "a\u0000b",
        password: "correct horse battery",
        deviceName: "d",
      }),
    }),
    400,
    "invalid-input",
  ],
  [
    "a name with half a surrogate pair in it",
    () => ({
      path: "/v1/accounts",
      body: JSON.stringify({
        username: "halfname",
        displayName: "a\ud800b",
        password: "correct horse battery",
        deviceName: "d",
      }),
    }),
    400,
    "invalid-input",
  ],
  [
    "a taken username",
    () => ({
      path: "/v1/accounts",
      body: JSON.stringify({ username: "ALICE", password: "correct horse battery", deviceName: "d" }),
    }),
    409,
    "username-taken",
  ],
  [
    "a weak password",
    () => ({
      path: "/v1/accounts",
      body: JSON.stringify({ username: "weak", password: "aaaaaaaaaaaaaaaa", deviceName: "d" }),
    }),
    422,
    "password-too-weak",
  ],
  [
    "a wrong password",
    () => ({ path: "/v1/sessions", body: JSON.stringify({ username: "alice", password: "wrong", deviceName: "d" }) }),
    401,
    "invalid-credentials",
  ],
  [
    "an unknown person's password",
    () => ({ path: "/v1/sessions", body: JSON.stringify({ username: "nobody", password: "wrong", deviceName: "d" }) }),
    401,
    "invalid-credentials",
  ],
  [
    "an unknown refresh token",
    () => ({ path: "/v1/sessions/refreshes", body: JSON.stringify({ refreshToken: "x" }) }),
    401,
    "invalid-refresh-token",
  ],
  [
    "a passkey for no challenge",
    () => ({
      path: "/v1/sessions/passkeys",
      body: JSON.stringify({
        deviceName: "d",
        credential: {
          id: "AA",
          rawId: "AA",
          type: "public-key",
          clientExtensionResults: {},
          response: { clientDataJSON: "AA", authenticatorData: "AA", signature: "AA" },
        },
      }),
    }),
    401,
    "passkey-refused",
  ],
  ["no token", () => ({ method: "GET", path: "/v1/me" }), 401, "unauthenticated"],
  ["a token that is none", () => ({ method: "GET", path: "/v1/me", token: "Bearer nonsense" }), 401, "unauthenticated"],
  ["another scheme", () => ({ method: "GET", path: "/v1/me", token: "Basic YTpi" }), 401, "unauthenticated"],
  [
    "a token without a signature",
    () => ({ method: "GET", path: "/v1/me", token: unsigned(alice) }),
    401,
    "unauthenticated",
  ],
  [
    "a token with another signature",
    () => ({ method: "GET", path: "/v1/me", token: `${bearer(alice).slice(0, -4)}AAAA` }),
    401,
    "unauthenticated",
  ],
  [
    "a refresh token as a token",
    () => ({ method: "GET", path: "/v1/me", token: `Bearer ${alice.tokens!.refreshToken}` }),
    401,
    "unauthenticated",
  ],
  ["no token, before a word about the input", () => ({ path: messages(), body: "{}" }), 401, "unauthenticated"],
  [
    "another's conversation",
    () => ({ path: messages(), token: bearer(mallory), body: submission({}) }),
    403,
    "forbidden",
  ],
  ["another's history", () => ({ method: "GET", path: messages(), token: bearer(mallory) }), 403, "forbidden"],
  [
    "reading another's conversation",
    () => ({ method: "GET", path: `/v1/conversations/${conversationId}`, token: bearer(mallory) }),
    403,
    "forbidden",
  ],
  [
    "a conversation that does not exist",
    () => ({ method: "GET", path: `/v1/conversations/${someId()}`, token: bearer(alice) }),
    403,
    "forbidden",
  ],
  [
    "a device that is not one's own",
    () => ({ method: "DELETE", path: `/v1/me/devices/${bob.deviceId}`, token: bearer(alice) }),
    404,
    "device-not-found",
  ],
  [
    "a device without keys that sends",
    () => ({ path: messages(), token: bearer(keyless), body: submission({}) }),
    403,
    "forbidden",
  ],
  [
    "a conversation id that is none",
    () => ({ method: "GET", path: "/v1/conversations/xyz", token: bearer(alice) }),
    400,
    "invalid-input",
  ],
  [
    "SQL in an address",
    () => ({ method: "GET", path: "/v1/people/'%20OR%201=1", token: bearer(alice) }),
    400,
    "invalid-input",
  ],
  [
    "an address that cannot be decoded",
    () => ({ method: "GET", path: "/v1/people/%E0%A4%A", token: bearer(alice) }),
    400,
    "invalid-input",
  ],
  [
    "a limit beyond the allowed",
    () => ({ method: "GET", path: `${messages()}?limit=101`, token: bearer(alice) }),
    400,
    "invalid-input",
  ],
  [
    "a limit that is no whole number",
    () => ({ method: "GET", path: `${messages()}?limit=1.5`, token: bearer(alice) }),
    400,
    "invalid-input",
  ],
  [
    "a limit twice",
    () => ({ method: "GET", path: `${messages()}?limit=1&limit=2`, token: bearer(alice) }),
    400,
    "invalid-input",
  ],
  [
    "an unknown query parameter",
    () => ({ method: "GET", path: `${messages()}?order=up`, token: bearer(alice) }),
    400,
    "invalid-input",
  ],
  [
    "a cursor that this server did not make",
    () => ({ method: "GET", path: "/v1/conversations?cursor=1.2", token: bearer(alice) }),
    400,
    "invalid-input",
  ],
  [
    "a conversation with oneself",
    () => ({
      path: "/v1/conversations/direct",
      token: bearer(alice),
      body: JSON.stringify({ accountId: alice.accountId }),
    }),
    422,
    "cannot-talk-to-yourself",
  ],
  [
    "a conversation with nobody",
    () => ({ path: "/v1/conversations/direct", token: bearer(alice), body: JSON.stringify({ accountId: someId() }) }),
    404,
    "account-not-found",
  ],
  [
    "a profile of nobody",
    () => ({ method: "GET", path: `/v1/people/${someId()}`, token: bearer(alice) }),
    404,
    "account-not-found",
  ],
  [
    "a message id that is no ULID",
    () => ({ path: messages(), token: bearer(alice), body: submission({ messageId: "01ARZ3NDEKTSV4RRFFQ69G5FAU!" }) }),
    400,
    "invalid-input",
  ],
  [
    "a ciphertext that is no base64",
    () => ({ path: messages(), token: bearer(alice), body: submission({ ciphertext: "***" }) }),
    400,
    "invalid-input",
  ],
  [
    "a ciphertext that is too short",
    () => ({ path: messages(), token: bearer(alice), body: submission({ ciphertext: "AAAA" }) }),
    400,
    "invalid-input",
  ],
  [
    "a ciphertext that is too long",
    () => ({
      path: messages(),
      token: bearer(alice),
      body: submission({ ciphertext: Buffer.alloc(98_305).toString("base64") }),
    }),
    400,
    "invalid-input",
  ],
  [
    "a moment that is none",
    () => ({
      path: messages(),
      token: bearer(alice),
      body: submission({ meta: { sentAt: "2026-13-45T00:00:00Z", clientSequence: 1 } }),
    }),
    400,
    "invalid-input",
  ],
  [
    "a moment without a zone",
    () => ({
      path: messages(),
      token: bearer(alice),
      body: submission({ meta: { sentAt: "2026-02-03T00:00:00", clientSequence: 1 } }),
    }),
    400,
    "invalid-input",
  ],
  [
    "a count beyond what is safe",
    () => ({
      path: messages(),
      token: bearer(alice),
      body: submission({ meta: { sentAt: "2026-02-03T00:00:00Z", clientSequence: 2 ** 53 } }),
    }),
    400,
    "invalid-input",
  ],
  [
    "a count as a text",
    () => ({
      path: messages(),
      token: bearer(alice),
      body: submission({ meta: { sentAt: "2026-02-03T00:00:00Z", clientSequence: "1" } }),
    }),
    400,
    "invalid-input",
  ],
  [
    "a device named twice",
    () => ({
      path: messages(),
      token: bearer(alice),
      body: submission({
        keys: [
          { deviceId: bob.deviceId, wrappedKey: "AAAA" },
          { deviceId: bob.deviceId, wrappedKey: "BBBB" },
        ],
      }),
    }),
    400,
    "invalid-input",
  ],
  [
    "a message that leaves out a device",
    () => ({ path: messages(), token: bearer(alice), body: submission({ keys: [] }) }),
    409,
    "device-list-stale",
  ],
  [
    "the conversation in the body too",
    () => ({ path: messages(), token: bearer(alice), body: submission({ conversationId }) }),
    400,
    "invalid-input",
  ],
  [
    "keys with a wrong signature",
    () => ({ method: "PUT", path: "/v1/keys/device", token: bearer(keyless), body: forgedKeys() }),
    422,
    "bad-key-signature",
  ],
  [
    "bundles of nobody",
    () => ({
      path: `/v1/people/${someId()}/prekey-bundles`,
      token: bearer(alice),
      body: JSON.stringify({ deviceIds: [someId()] }),
    }),
    404,
    "keys-not-found",
  ],
  ["a path that does not exist", () => ({ method: "GET", path: "/v1/nothing" }), 404, "not-found"],
  ["a method that a path does not have", () => ({ method: "DELETE", path: "/v1/sessions" }), 404, "not-found"],
];

function unsigned(person: Person): string {
  const [, payload] = person.tokens!.accessToken.split(".");
  const header = Buffer.from(JSON.stringify({ alg: "none", typ: "JWT" })).toString("base64url");
  return `Bearer ${header}.${payload}.`;
}

function forgedKeys(): string {
  const bytes = (length: number) => Buffer.alloc(length, 7).toString("base64");
  const prekey = (length: number) => ({ prekeyId: 1, publicKey: bytes(length), signature: bytes(64) });
  return JSON.stringify({
    masterKey: bytes(32),
    signingKey: bytes(32),
    agreementKey: bytes(32),
    identitySignature: bytes(64),
    signedPrekey: prekey(32),
    lastResortKemPrekey: prekey(1568),
    oneTimePrekeys: [],
    oneTimeKemPrekeys: [],
  });
}

describe("bad input over HTTP ends in a declared error and writes nothing", () => {
  it.each(REFUSALS)("refuses %s", async (_what, make, status, code) => {
    const before = await written();
    const answer = await attempt(await make());
    expect([answer.status, answer.body]).toEqual([
      status,
      expect.objectContaining({ code, message: expect.any(String) }),
    ]);
    expect(errorFromBody(answer.body)?.status).toBe(status);
    expect(await written()).toEqual(before);
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
      () => frame("message.submit", makeSubmission(conversationId, [])),
      "device-list-stale",
    ],
    ["a message to a conversation of others", () => frame("message.submit", makeSubmission(someId(), [])), "forbidden"],
    [
      "a confirmation of what does not exist",
      () => frame("message.received", { conversationId, sequence: 5 }),
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
    const socket = await alice.connect();
    socket.sendText(make());
    const answer = await socket.until((each) => each.type === "error");
    expect(answer).toMatchObject({ error: { code } });
    expect((await socket.api.ping()).serverTime).toBeDefined();
    await socket.close();
    expect(await written()).toEqual(before);
  });

  it("closes a socket whose frame is larger than any frame may be, with 1009", async () => {
    const socket = await alice.connect();
    socket.sendText("x".repeat(2 ** 20 + 1));
    expect((await socket.closed).code).toBe(1009);
  });
});

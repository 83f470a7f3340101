import { makeSubmission, someId } from "../../services/testing/make-submission.ts";
import type { Person } from "../../services/testing/person.ts";

/** The people of the story: Alice and Bob share a conversation, Mallory is a stranger, one has published no keys. */
export interface Cast {
  readonly alice: Person;
  readonly bob: Person;
  readonly mallory: Person;
  readonly keyless: Person;
  readonly conversationId: string;
}

export interface BadRequest {
  readonly method: string;
  readonly path: string;
  readonly body?: string | Buffer;
  readonly type?: string;
  readonly token?: string;
}

/** What is wrong, how to ask it, and the status and code that the specification declares for it. */
export type Refusal = readonly [what: string, request: (cast: Cast) => BadRequest, status: number, code: string];

type Body = object | string | Buffer;

function get(path: string, token?: string): BadRequest {
  return { method: "GET", path, ...(token === undefined ? {} : { token }) };
}

function post(path: string, body: Body, more: Partial<BadRequest> = {}): BadRequest {
  const text = typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return { method: "POST", path, body: text, ...more };
}

const as = (person: Person) => `Bearer ${person.tokens!.accessToken}`;
const signIn = (body: Body, type?: string) => () => post("/v1/sessions", body, type === undefined ? {} : { type });
const signUp = (change: object) => () =>
  post("/v1/accounts", { username: "new_one", password: "correct horse battery", deviceName: "d", ...change });
const messagesOf = ({ conversationId }: Cast) => `/v1/conversations/${conversationId}/messages`;
const history = (query: string) => (cast: Cast) => get(messagesOf(cast) + query, as(cast.alice));

/** Alice's message to Bob with something changed. */
function send(change: object | ((cast: Cast) => object), sender: "alice" | "mallory" | "keyless" = "alice") {
  return (cast: Cast): BadRequest => {
    const { conversationId: _inThePath, ...submission } = makeSubmission(cast.conversationId, [cast.bob.deviceId]);
    const changed = { ...submission, ...(typeof change === "function" ? change(cast) : change) };
    return post(messagesOf(cast), changed, { token: as(cast[sender]) });
  };
}

const meta = (change: object) => send({ meta: { sentAt: "2026-11-05T12:00:00Z", clientSequence: 1, ...change } });

/** Bodies and media types. */
export const BAD_BODIES: readonly Refusal[] = [
  ["malformed JSON", signIn("{"), 400, "invalid-input"],
  ["no body where one is due", () => ({ method: "POST", path: "/v1/sessions" }), 400, "invalid-input"],
  ["an empty JSON body", signIn(""), 400, "invalid-input"],
  ["a list as a body", signIn("[]"), 400, "invalid-input"],
  ["null as a body", signIn("null"), 400, "invalid-input"],
  ["a prototype in a body", signIn('{"__proto__":{"admin":true}}'), 400, "invalid-input"],
  ["a form as a body", signIn("a=b", "application/x-www-form-urlencoded"), 415, "unsupported-media-type"],
  ["plain text as a body", signIn("{}", "text/plain"), 415, "unsupported-media-type"],
  ["a body that is too large", signIn(`"${"x".repeat(2 ** 20)}"`), 413, "payload-too-large"],
  ["bytes that are no UTF-8", signIn(Buffer.from([0x22, 0xff, 0xfe, 0x22])), 400, "invalid-input"],
  ["unknown fields", signUp({ admin: true }), 400, "invalid-input"],
  ["wrong types", signIn({ username: ["alice"], password: 1, deviceName: null }), 400, "invalid-input"],
  ["a username with a NUL in it", signUp({ username: "a\u0000b" }), 400, "invalid-input"],
  ["a name with a NUL in it", signUp({ displayName: "a\u0000b" }), 400, "invalid-input"],
  ["a name with half a surrogate pair in it", signUp({ displayName: "a\ud800b" }), 400, "invalid-input"],
];

const credential = {
  id: "AA",
  rawId: "AA",
  type: "public-key",
  clientExtensionResults: {},
  response: { clientDataJSON: "AA", authenticatorData: "AA", signature: "AA" },
};

/** Names, passwords and tokens. */
export const BAD_CREDENTIALS: readonly Refusal[] = [
  ["a taken username", signUp({ username: "ALICE" }), 409, "username-taken"],
  ["a username that looks like a taken one", signUp({ username: "aIice" }), 409, "username-looks-alike"],
  ["a weak password", signUp({ password: "aaaaaaaaaaaaaaaa" }), 422, "password-too-weak"],
  ["a wrong password", signIn({ username: "alice", password: "x", deviceName: "d" }), 401, "invalid-credentials"],
  ["a stranger's password", signIn({ username: "nobody", password: "x", deviceName: "d" }), 401, "invalid-credentials"],
  [
    "an unknown refresh token",
    () => post("/v1/sessions/refreshes", { refreshToken: "x" }),
    401,
    "invalid-refresh-token",
  ],
  [
    "a passkey for no challenge",
    () => post("/v1/sessions/passkeys", { deviceName: "d", credential }),
    401,
    "passkey-refused",
  ],
  ["no token", () => get("/v1/me"), 401, "unauthenticated"],
  ["a token that is none", () => get("/v1/me", "Bearer nonsense"), 401, "unauthenticated"],
  ["another scheme", () => get("/v1/me", "Basic YTpi"), 401, "unauthenticated"],
  ["a token without a signature", ({ alice }) => get("/v1/me", unsigned(alice)), 401, "unauthenticated"],
  ["another's signature", ({ alice, bob }) => get("/v1/me", spliced(alice, bob)), 401, "unauthenticated"],
  ["a refresh token", ({ alice }) => get("/v1/me", `Bearer ${alice.tokens!.refreshToken}`), 401, "unauthenticated"],
  ["no token before bad input", (cast) => post(messagesOf(cast), {}), 401, "unauthenticated"],
];

/** What belongs to others or to nobody. */
export const NOT_YOURS: readonly Refusal[] = [
  ["sending into another's conversation", send({}, "mallory"), 403, "forbidden"],
  ["another's history", (cast) => get(messagesOf(cast), as(cast.mallory)), 403, "forbidden"],
  [
    "another's conversation",
    ({ mallory, conversationId }) => get(`/v1/conversations/${conversationId}`, as(mallory)),
    403,
    "forbidden",
  ],
  ["no conversation at all", ({ alice }) => get(`/v1/conversations/${someId()}`, as(alice)), 403, "forbidden"],
  ["a sender without keys", send({}, "keyless"), 403, "forbidden"],
  [
    "another's device",
    ({ alice, bob }) => ({ method: "DELETE", path: `/v1/me/devices/${bob.deviceId}`, token: as(alice) }),
    404,
    "device-not-found",
  ],
  ["a profile of nobody", ({ alice }) => get(`/v1/people/${someId()}`, as(alice)), 404, "account-not-found"],
  ["a conversation with oneself", ({ alice }) => openWith(alice, alice.accountId), 422, "cannot-talk-to-yourself"],
  ["a conversation with nobody", ({ alice }) => openWith(alice, someId()), 404, "account-not-found"],
  [
    "bundles of nobody",
    ({ alice }) => post(`/v1/people/${someId()}/prekey-bundles`, { deviceIds: [someId()] }, { token: as(alice) }),
    404,
    "keys-not-found",
  ],
  ["a path that does not exist", () => get("/v1/nothing"), 404, "not-found"],
  ["a method that a path does not have", () => ({ method: "DELETE", path: "/v1/sessions" }), 404, "not-found"],
];

/** Addresses and their parameters. */
export const BAD_ADDRESSES: readonly Refusal[] = [
  ["a conversation id that is none", ({ alice }) => get("/v1/conversations/xyz", as(alice)), 400, "invalid-input"],
  ["SQL in an address", ({ alice }) => get("/v1/people/'%20OR%201=1", as(alice)), 400, "invalid-input"],
  ["an address that cannot be decoded", ({ alice }) => get("/v1/people/%E0%A4%A", as(alice)), 400, "invalid-input"],
  ["a limit beyond the allowed", history("?limit=101"), 400, "invalid-input"],
  ["a limit that is no whole number", history("?limit=1.5"), 400, "invalid-input"],
  ["a limit twice", history("?limit=1&limit=2"), 400, "invalid-input"],
  ["an unknown query parameter", history("?order=up"), 400, "invalid-input"],
  ["a foreign cursor", ({ alice }) => get("/v1/conversations?cursor=1.2", as(alice)), 400, "invalid-input"],
];

/** Messages and keys. */
export const BAD_MESSAGES: readonly Refusal[] = [
  ["a message id that is no ULID", send({ messageId: "01ARZ3NDEKTSV4RRFFQ69G5FAU!" }), 400, "invalid-input"],
  ["a ciphertext that is no base64", send({ ciphertext: "***" }), 400, "invalid-input"],
  ["a ciphertext that is too short", send({ ciphertext: "AAAA" }), 400, "invalid-input"],
  ["a ciphertext that is too long", send({ ciphertext: base64(98_305) }), 400, "invalid-input"],
  ["a moment that is none", meta({ sentAt: "2026-13-45T00:00:00Z" }), 400, "invalid-input"],
  ["a moment without a zone", meta({ sentAt: "2026-11-05T12:00:00" }), 400, "invalid-input"],
  ["a count beyond what is safe", meta({ clientSequence: 2 ** 53 }), 400, "invalid-input"],
  ["a count as a text", meta({ clientSequence: "1" }), 400, "invalid-input"],
  ["a device named twice", send(({ bob }) => ({ keys: [wrapped(bob), wrapped(bob)] })), 400, "invalid-input"],
  ["the conversation in the body too", send(({ conversationId }) => ({ conversationId })), 400, "invalid-input"],
  ["a message that leaves out a device", send({ keys: [] }), 409, "device-list-stale"],
  [
    "keys with a wrong signature",
    ({ keyless }) => ({ ...post("/v1/keys/device", forgedKeys(), { token: as(keyless) }), method: "PUT" }),
    422,
    "bad-key-signature",
  ],
];

function openWith(person: Person, accountId: string): BadRequest {
  return post("/v1/conversations/direct", { accountId }, { token: as(person) });
}

function unsigned(person: Person): string {
  const [, payload] = person.tokens!.accessToken.split(".");
  return `Bearer ${Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url")}.${payload}.`;
}

function spliced(claimed: Person, signer: Person): string {
  const [header, payload] = claimed.tokens!.accessToken.split(".");
  return `Bearer ${header}.${payload}.${signer.tokens!.accessToken.split(".")[2]}`;
}

function wrapped(person: Person): object {
  return { deviceId: person.deviceId, wrappedKey: "AAAA" };
}

function base64(length: number): string {
  return Buffer.alloc(length, 7).toString("base64");
}

function forgedKeys(): object {
  const prekey = (length: number) => ({ prekeyId: 1, publicKey: base64(length), signature: base64(64) });
  return {
    masterKey: base64(32),
    signingKey: base64(32),
    agreementKey: base64(32),
    identitySignature: base64(64),
    signedPrekey: prekey(32),
    lastResortKemPrekey: prekey(1568),
    oneTimePrekeys: [],
    oneTimeKemPrekeys: [],
  };
}

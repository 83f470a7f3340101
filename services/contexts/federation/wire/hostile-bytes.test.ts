import fc from "fast-check";
import { codecRuns, hostileBytes } from "../../../../web/crypto/testing/hostile-bytes.ts";
import { PeerServer, pythonJson, relayOf } from "../testing/peer-server.ts";
import { readDescriptor } from "./descriptor.ts";
import { readKeyHistory } from "./key-history.ts";
import { readPeerEvent } from "./peer-event.ts";
import { isSignedBy } from "./request-signature.ts";
import { publicBytesOf, publicKeyOf, readServerKey } from "./server-keys.ts";
import { readStrictObject } from "./strict-json.ts";
import { readLookup } from "./user-lookup.ts";

const NAME = "peer.example.org";
const peer = new PeerServer(NAME);
const key = publicBytesOf(peer.key);
const sound = (value: object) => Buffer.from(pythonJson(value));
const RUNS = { numRuns: codecRuns };

const SOUND = {
  event: sound(relayOf(NAME, "chat.example.org", "msg-1")),
  descriptor: sound({
    domain: NAME,
    signing_key_public: key.toString("base64"),
    api_base_url: `https://${NAME}`,
    protocol_version: 1,
    features: ["destination"],
  }),
  history: sound({
    domain: NAME,
    keys: [{ public_key: key.toString("base64"), valid_from: "2026-11-01T00:00:00Z", valid_until: null }],
  }),
  lookup: sound({
    found: true,
    username: "alice",
    user_id: "7a0f4c86-52c6-4a0e-9d6a-1f6b3a3f0001",
    server_domain: NAME,
  }),
};

/** Any bytes, and any JSON. */
const said = (bytes: Uint8Array) =>
  fc.oneof(
    hostileBytes([bytes]),
    fc.json().map((text) => new TextEncoder().encode(text)),
  );

describe("Whatever another server says", () => {
  it("is an event, or one of four refusals", () => {
    const kinds = ["Invalid JSON body", "Missing event_id", "Missing event type", "Invalid event"];
    expect(readPeerEvent(SOUND.event).kind).toBe("event");
    fc.assert(
      fc.property(said(SOUND.event), (bytes) => {
        const read = readPeerEvent(bytes);
        if (read.kind === "refused") expect(kinds).toContain(read.detail);
        else expect(read.event.eventId).toBe(JSON.parse(Buffer.from(bytes).toString()).event_id);
      }),
      RUNS,
    );
  });

  it("is a descriptor of the server that was asked, or a problem", () => {
    expect(readDescriptor(SOUND.descriptor, NAME)).toMatchObject({ name: NAME });
    fc.assert(
      fc.property(said(SOUND.descriptor), (bytes) => {
        const read = readDescriptor(bytes, NAME);
        if (typeof read === "string") expect(read).not.toBe("");
        else expect([read.name, read.signingKey.length]).toEqual([NAME, 32]);
      }),
      RUNS,
    );
  });

  it("is a history of its keys, and an answer to who has a name, or nothing", () => {
    expect(readKeyHistory(SOUND.history, NAME)).toHaveLength(1);
    expect(readLookup(SOUND.lookup, "Alice", NAME)).toMatchObject({ username: "alice" });
    fc.assert(
      fc.property(said(SOUND.history), (bytes) => {
        for (const { publicKey } of readKeyHistory(bytes, NAME) ?? []) expect(publicKey).toHaveLength(32);
      }),
      RUNS,
    );
    fc.assert(
      fc.property(said(SOUND.lookup), (bytes) => {
        const read = readLookup(bytes, "alice", NAME);
        if (typeof read !== "string") expect(read.username.toLowerCase()).toBe("alice");
      }),
      RUNS,
    );
  });

  it("is read as JSON only if everybody reads the same in it", () => {
    fc.assert(
      fc.property(said(SOUND.event), (bytes) => {
        const read = readStrictObject(bytes);
        if (read !== undefined) expect(read).toEqual(JSON.parse(new TextDecoder().decode(bytes)));
      }),
      RUNS,
    );
  });

  it("is a key and a signature in one spelling each, or none", () => {
    const text = fc.oneof(
      fc.string(),
      fc.base64String(),
      hostileBytes([Buffer.from(key.toString("base64"))]).map((bytes) => Buffer.from(bytes).toString("latin1")),
    );
    const request = { method: "GET" as const, path: "/", timestamp: "1", body: new Uint8Array() };
    fc.assert(
      fc.property(text, (each) => {
        const read = readServerKey(each);
        if (read !== undefined) expect(read.toString("base64")).toBe(each);
        expect(isSignedBy(publicKeyOf(key), request, each)).toBe(false);
      }),
      RUNS,
    );
  });
});

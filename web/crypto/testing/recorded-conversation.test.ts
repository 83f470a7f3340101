import { readFileSync } from "node:fs";
import { decodeBase64url } from "../encoding/base64url.ts";
import { openContent } from "../messages/content.ts";
import { openPrimitives } from "../primitives/open-primitives.ts";
import { unwrapContentKey } from "../sessions/unwrap-content-key.ts";
import { Seeded } from "./machine/seeded.ts";
import { recordConversation } from "./record-conversation.ts";
import type { RecordedConversation } from "./record-conversation.ts";
import { primitives } from "./test-primitives.ts";

const file = new URL("../../../specs/vectors/tenchat1/conversation.json", import.meta.url);
const recorded = JSON.parse(readFileSync(file, "utf8")) as RecordedConversation;
const bytes = decodeBase64url;

type Name = "alice" | "bob";

function deviceOf(name: Name) {
  const device = recorded.devices[name];
  const identity = {
    accountId: device.accountId,
    deviceId: device.deviceId,
    masterKey: bytes(device.masterKey),
    signingKey: bytes(device.signingKey),
    agreementKey: bytes(device.agreementKey),
    identitySignature: bytes(device.identitySignature),
  };
  const secret = (pairs: readonly { prekeyId: number; privateKey: string }[]) => async (id: number) => {
    const found = pairs.find(({ prekeyId }) => prekeyId === id);
    return found && bytes(found.privateKey);
  };
  const keys = {
    identity,
    signingPrivateKey: bytes(device.signingPrivateKey),
    agreementPrivateKey: bytes(device.agreementPrivateKey),
  };
  const { signedPrekeys, oneTimePrekeys, kemPrekeys } = device;
  const prekeys = { signed: secret(signedPrekeys), oneTime: secret(oneTimePrekeys), kem: secret(kemPrekeys) };
  return { keys, prekeys, sender: { accountId: device.accountId, deviceId: device.deviceId } };
}

async function open(to: Name, wrapped: string, sessions: RecordedConversation["states"]["bob"]) {
  const [own, sender] = [deviceOf(to), deviceOf(to === "bob" ? "alice" : "bob")];
  const expectedMasterKey = sender.keys.identity.masterKey;
  const input = { own: own.keys, prekeys: own.prekeys, sender: sender.sender, expectedMasterKey };
  return unwrapContentKey(await primitives, { ...input, sessions, wrapped: bytes(wrapped) });
}

describe("the conversation that version 0.1.0 recorded", () => {
  it("comes out byte for byte of the same random source", async () => {
    const p = await openPrimitives({ randomBytes: new Seeded(1).bytes, subtle: globalThis.crypto.subtle });
    expect(JSON.parse(JSON.stringify(await recordConversation(p)))).toEqual(recorded);
  });

  it("is opened by Bob from the first message on, and its last one out of the state that was stored", async () => {
    let sessions: RecordedConversation["states"]["bob"] = null;
    const [first, , , , last] = recorded.messages;
    const opened = await open("bob", first?.wrapped ?? "", sessions);
    expect(opened.contentKey).toEqual(bytes(first?.contentKey ?? ""));
    sessions = recorded.states.bob;
    expect((await open("bob", last?.wrapped ?? "", sessions)).contentKey).toEqual(bytes(last?.contentKey ?? ""));
  });

  it("holds nothing hostile that opens, and the state stays as it was", async () => {
    expect(recorded.hostile.length).toBeGreaterThan(20);
    const before = JSON.stringify(recorded.states.bob);
    for (const { what, wrapped } of recorded.hostile) {
      const outcome = await open("bob", wrapped, recorded.states.bob).then(
        () => "opened",
        (error: { kind?: string }) => error.kind,
      );
      expect([what, outcome]).toEqual([what, "open-failed"]);
    }
    expect(JSON.stringify(recorded.states.bob)).toBe(before);
  });

  it("holds a content that opens in its context", async () => {
    const { context, ciphertext, contentKey, plaintext } = recorded.content;
    const opened = await openContent(await primitives, context, bytes(ciphertext), bytes(contentKey));
    expect(new TextDecoder().decode(opened)).toBe(plaintext);
  });
});

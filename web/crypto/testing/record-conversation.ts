import { encodeBase64url as text } from "../encoding/base64url.ts";
import { fromUtf8, utf8 } from "../encoding/bytes.ts";
import { safetyNumber } from "../keys/safety-number.ts";
import { openContent, sealContent } from "../messages/content.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { lowOrderKeys, withHeader, withMessageOf } from "./forgeries.ts";
import { ScriptedDevice } from "./scripted-device.ts";

export const recordedContext = {
  conversationId: "conversation",
  messageId: "message",
  senderAccountId: "account-alice",
  senderDeviceId: "device-alice",
  contentType: "text/plain",
  protocolVersion: 1,
};

const contentKey = (number: number) => new Uint8Array(64).fill(number);

function recordedDevice(device: ScriptedDevice) {
  const { identity, signingPrivateKey, agreementPrivateKey } = device.keys;
  const pairs = (map: ReadonlyMap<number, { publicKey: Uint8Array; privateKey: Uint8Array }>) =>
    Array.from(map, ([prekeyId, { publicKey, privateKey }]) => ({
      prekeyId,
      publicKey: text(publicKey),
      privateKey: text(privateKey),
    }));
  return {
    accountId: identity.accountId,
    deviceId: identity.deviceId,
    masterPrivateKey: text(device.master.privateKey),
    masterKey: text(identity.masterKey),
    signingPrivateKey: text(signingPrivateKey),
    signingKey: text(identity.signingKey),
    agreementPrivateKey: text(agreementPrivateKey),
    agreementKey: text(identity.agreementKey),
    identitySignature: text(identity.identitySignature),
    signedPrekeys: pairs(device.signed),
    oneTimePrekeys: pairs(device.oneTime),
    kemPrekeys: pairs(device.kem),
  };
}

/** Everything of `tenchat1` once, by a random source that is the same each time; `specs/vectors/tenchat1` holds what comes. */
export async function recordConversation(p: Primitives) {
  const [alice, bob] = [await ScriptedDevice.create(p, "alice"), await ScriptedDevice.create(p, "bob")];
  const devices = { alice: recordedDevice(alice), bob: recordedDevice(bob) };
  const messages: { from: "alice" | "bob"; wrapped: string; contentKey: string }[] = [];
  const say = async (from: "alice" | "bob", number: number) => {
    const wrapped = await (from === "alice" ? alice : bob).send(contentKey(number));
    messages.push({ from, wrapped: text(wrapped), contentKey: text(contentKey(number)) });
    return wrapped;
  };
  await alice.start(bob);
  const first = await say("alice", 1);
  await bob.receive(alice, first);
  const answer = await say("bob", 2);
  await alice.receive(bob, answer);
  const skipped = await alice.send(contentKey(3));
  const ahead = await say("alice", 4);
  await bob.receive(alice, ahead);
  messages.push({ from: "alice", wrapped: text(skipped), contentKey: text(contentKey(3)) });
  await bob.receive(alice, skipped);
  const states = { alice: alice.sessions, bob: bob.sessions };
  const next = await alice.send(contentKey(5));
  const flip = (at: number) => next.with(at, (next[at] ?? 0) ^ 1);
  const hostile: Readonly<Record<string, Uint8Array>> = {
    "a bit of the tag": flip(next.length - 1),
    "a bit of the nonce": flip(62),
    "a bit of the session id": flip(2),
    "another generation": flip(21),
    "version 2": next.with(0, 2),
    "flag 2": next.with(1, 2),
    "one byte less": next.slice(0, -1),
    "one byte more": Uint8Array.from([...next, 0]),
    "number 2^31": withHeader(next, () => ({ n: 2 ** 31 })),
    "25,001 skipped": withHeader(next, ({ n }) => ({ n: n + 25_001 })),
    "1,001 skipped": withHeader(next, ({ n }) => ({ n: n + 1_001 })),
    "one skipped that was not": withHeader(next, ({ n }) => ({ n: n + 1 })),
    "a first message once more": first,
    "a skipped message once more": skipped,
    "Bob's own message": answer,
    "the message of another chain": withMessageOf(next, first),
    ...Object.fromEntries(lowOrderKeys.map((dh, at) => [`low-order key ${at + 1}`, withHeader(next, () => ({ dh }))])),
  };
  messages.push({ from: "alice", wrapped: text(next), contentKey: text(contentKey(5)) });
  const plaintext = utf8("hello");
  const sealed = await sealContent(p, recordedContext, plaintext);
  return {
    devices,
    messages,
    states,
    hostile: Object.entries(hostile).map(([what, wrapped]) => ({ what, to: "bob", wrapped: text(wrapped) })),
    content: {
      context: recordedContext,
      contentKey: text(sealed.contentKey),
      plaintext: fromUtf8(await openContent(p, recordedContext, sealed.ciphertext, sealed.contentKey)),
      ciphertext: text(sealed.ciphertext),
    },
    safetyNumber: safetyNumber(alice.master.publicKey, bob.master.publicKey),
  };
}

export type RecordedConversation = Awaited<ReturnType<typeof recordConversation>>;

import { p2pPython } from "../dialects/p2p-python.ts";
import { tenchat1 } from "../dialects/tenchat-1.ts";
import { decodeBase64url } from "../encoding/base64url.ts";
import { concatBytes, equalBytes } from "../encoding/bytes.ts";
import { sidesOf } from "../testing/interop-x3dh.ts";
import { readInteropVectors } from "../testing/read-vectors.ts";
import { interopChecks } from "../testing/run-interop-vectors.ts";
import { ScriptedDevice } from "../testing/scripted-device.ts";
import { primitives } from "../testing/test-primitives.ts";
import { initiate } from "./initiate.ts";
import { respond } from "./respond.ts";

const vectors = readInteropVectors();

it("P2P-060 a forged signature of the signed prekey stops the handshake before any secret is used", async () => {
  const p = await primitives;
  const used: string[] = [];
  const watched = { ...p, x25519: async () => (used.push("x25519"), new Uint8Array(32).fill(1)) };
  for (const recorded of vectors.x3dh.x3dh) {
    const { own, peer } = sidesOf(recorded);
    for (let at = 0; at < 64; at++) {
      const signature = peer.signedPrekey.signature.map((byte, index) => (index === at ? byte ^ 1 : byte));
      const forged = { ...peer, signedPrekey: { ...peer.signedPrekey, signature } };
      await expect(initiate(watched, p2pPython, own, forged)).rejects.toMatchObject({
        kind: "verification-failed",
        message: "Invalid signed prekey signature",
      });
    }
  }
  expect(used).toEqual([]);
});

it("P2P-061 X3DH is equal on both sides with and without a one-time prekey, and its associated data is IK_A ‖ IK_B", async () => {
  const recorded = vectors.x3dh.x3dh;
  expect(recorded.map(({ bob }) => bob.one_time_prekey_public !== null)).toEqual([true, false, true]);
  const checks = interopChecks(vectors, globalThis.crypto.subtle).filter(({ name }) => /both sides agree/.test(name));
  expect(checks).toHaveLength(3);
  for (const check of checks) await check.run();

  const p = await primitives;
  for (const one of recorded) {
    const { own, peer } = sidesOf(one);
    const { associatedData } = await initiate(p, p2pPython, own, peer);
    const both = concatBytes(
      decodeBase64url(one.alice.identity_x25519_public),
      decodeBase64url(one.bob.identity_x25519_public),
    );
    expect(equalBytes(associatedData, both)).toBe(true);
  }
});

describe("our own handshake", () => {
  async function parties() {
    const p = await primitives;
    const [alice, bob] = [await ScriptedDevice.create(p, "alice"), await ScriptedDevice.create(p, "bob")];
    const own = { identity: alice.keys.identity, agreementPrivateKey: alice.keys.agreementPrivateKey };
    const pair = (map: Map<number, { publicKey: Uint8Array; privateKey: Uint8Array }>, id: number) => {
      const found = map.get(id);
      if (!found) throw new Error("The prekey is missing.");
      return { publicKey: found.publicKey, privateKey: found.privateKey };
    };
    const bundle = bob.claim();
    const answer = {
      identity: bob.keys.identity,
      agreementPrivateKey: bob.keys.agreementPrivateKey,
      signedPrekey: pair(bob.signed, bundle.signedPrekey.prekeyId),
      oneTimePrekey: pair(bob.oneTime, bundle.oneTimePrekey?.prekeyId ?? 0),
      kemSeed: pair(bob.kem, bundle.kemPrekey.prekeyId).privateKey,
    };
    return { p, own, bundle, answer };
  }

  it("is equal on both sides with and without a one-time prekey", async () => {
    const { p, own, bundle, answer } = await parties();
    for (const withOneTime of [true, false]) {
      const offered = withOneTime ? bundle : { ...bundle, oneTimePrekey: null };
      const held = withOneTime ? answer : { ...answer, oneTimePrekey: null };
      const sent = await initiate(p, tenchat1, own, offered);
      const received = await respond(p, tenchat1, held, { initiator: own.identity, ...sent });
      expect(received.sharedKey).toEqual(sent.sharedKey);
      expect(received.associatedData).toEqual(sent.associatedData);
    }
  });

  it("comes to another key when any secret or public value of it differs", async () => {
    const { p, own, bundle, answer } = await parties();
    const sent = await initiate(p, tenchat1, own, bundle);
    const other = await p.generateX25519();
    const first = { initiator: own.identity, ephemeralKey: sent.ephemeralKey, kemCiphertext: sent.kemCiphertext };
    const flipped = (first.kemCiphertext ?? new Uint8Array(0)).map((byte, at) => (at === 9 ? byte ^ 1 : byte));
    const attempts = [
      respond(p, tenchat1, { ...answer, signedPrekey: other }, first),
      respond(p, tenchat1, { ...answer, oneTimePrekey: other }, first),
      respond(p, tenchat1, { ...answer, oneTimePrekey: null }, first),
      respond(p, tenchat1, { ...answer, kemSeed: (await p.generateMlKem()).privateKey }, first),
      respond(p, tenchat1, { ...answer, agreementPrivateKey: other.privateKey }, first),
      respond(p, tenchat1, answer, { ...first, ephemeralKey: other.publicKey }),
      respond(p, tenchat1, answer, { ...first, kemCiphertext: flipped }),
      respond(p, tenchat1, answer, { ...first, initiator: { ...own.identity, agreementKey: other.publicKey } }),
    ];
    for (const attempt of attempts) expect((await attempt).sharedKey).not.toEqual(sent.sharedKey);
    const renamed = await respond(p, tenchat1, answer, {
      ...first,
      initiator: { ...own.identity, accountId: "account-mallory" },
    });
    expect(renamed.sharedKey).toEqual(sent.sharedKey);
    expect(renamed.associatedData).not.toEqual(sent.associatedData);
  });

  it("refuses a bundle without a KEM prekey, and a KEM prekey whose signature is another one's", async () => {
    const { p, own, bundle } = await parties();
    await expect(initiate(p, tenchat1, own, { ...bundle, kemPrekey: null })).rejects.toMatchObject({
      kind: "invalid-input",
    });
    const kemPrekey = { ...bundle.kemPrekey, signature: bundle.signedPrekey.signature };
    await expect(initiate(p, tenchat1, own, { ...bundle, kemPrekey })).rejects.toMatchObject({
      kind: "verification-failed",
    });
  });
});

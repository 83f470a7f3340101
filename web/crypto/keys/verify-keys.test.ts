import { ed25519 } from "@noble/curves/ed25519.js";
import { openVerifier } from "../primitives/open-verifier.ts";
import { ScriptedDevice } from "../testing/scripted-device.ts";
import { primitives } from "../testing/test-primitives.ts";
import { generateOneTimePrekeys, generateSignedPrekey, publicHalf } from "./generate-prekeys.ts";
import { identityBytes, prekeyBytes } from "./signed-bytes.ts";
import {
  isWellFormedOneTimePrekey,
  verifyBundle,
  verifyDeviceIdentity,
  verifyKemPrekey,
  verifySignedPrekey,
} from "./verify-keys.ts";

function flip(bytes: Uint8Array, at = 0): Uint8Array {
  return bytes.with(at, (bytes[at] ?? 0) ^ 1);
}

describe.each([
  ["WebCrypto", globalThis.crypto.subtle],
  ["noble alone", undefined],
])("what a service checks with %s", (_name, subtle) => {
  async function setting() {
    const p = await primitives;
    const device = await ScriptedDevice.create(p, "alice");
    return { v: await openVerifier(subtle), p, device, identity: device.keys.identity, bundle: device.claim() };
  }

  it("accepts a bundle as the client made it", async () => {
    const { v, bundle } = await setting();
    expect(await verifyBundle(v, bundle)).toBe(true);
    expect(await verifyBundle(v, { ...bundle, oneTimePrekey: null })).toBe(true);
  });

  it("refuses a bundle in which one part is another device's", async () => {
    const { v, bundle, p } = await setting();
    const other = (await ScriptedDevice.create(p, "mallory")).claim();
    expect(await verifyBundle(v, { ...bundle, identity: other.identity })).toBe(false);
    expect(await verifyBundle(v, { ...bundle, signedPrekey: other.signedPrekey })).toBe(false);
    expect(await verifyBundle(v, { ...bundle, kemPrekey: other.kemPrekey })).toBe(false);
    expect(await verifyBundle(v, { ...bundle, oneTimePrekey: { prekeyId: 1, publicKey: new Uint8Array(0) } })).toBe(
      false,
    );
  });

  it("refuses an identity in which any field differs from what the master key signed", async () => {
    const { v, identity, p } = await setting();
    const stranger = await ScriptedDevice.create(p, "mallory");
    const wrong = [
      { ...identity, accountId: "account-b" },
      { ...identity, deviceId: "device-b" },
      { ...identity, accountId: "" },
      { ...identity, deviceId: "d".repeat(65) },
      { ...identity, masterKey: stranger.master.publicKey },
      { ...identity, signingKey: flip(identity.signingKey) },
      { ...identity, agreementKey: flip(identity.agreementKey) },
      { ...identity, agreementKey: identity.agreementKey.slice(1) },
      { ...identity, identitySignature: flip(identity.identitySignature, 63) },
      { ...identity, identitySignature: new Uint8Array(0) },
      { ...identity, masterKey: new Uint8Array(0) },
    ];
    for (const one of wrong) expect(await verifyDeviceIdentity(v, one)).toBe(false);
    expect(await verifyDeviceIdentity(v, identity)).toBe(true);
  });

  it("refuses keys of small order, with which nobody could begin a session, however well they are signed", async () => {
    const { v, p, device, identity, bundle } = await setting();
    const smallOrder = [
      "0".repeat(64),
      `01${"0".repeat(62)}`,
      "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
      "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
      `ec${"f".repeat(60)}7f`,
    ].map((hex) => new Uint8Array(Buffer.from(hex, "hex")));
    const { privateKey } = await p.generateX25519();
    for (const publicKey of smallOrder) {
      await expect(p.x25519(privateKey, publicKey)).rejects.toThrow();
      expect(isWellFormedOneTimePrekey({ prekeyId: 1, publicKey })).toBe(false);
      const prekey = { prekeyId: 1, publicKey };
      const signature = await p.signEd25519(device.keys.signingPrivateKey, prekeyBytes("signed", identity, prekey));
      expect(await verifySignedPrekey(v, identity, { ...prekey, signature })).toBe(false);
      const weak = { ...identity, agreementKey: publicKey };
      const identitySignature = await p.signEd25519(device.master.privateKey, identityBytes(weak));
      expect(await verifyDeviceIdentity(v, { ...weak, identitySignature })).toBe(false);
      expect(await verifyBundle(v, { ...bundle, oneTimePrekey: prekey })).toBe(false);
    }
  });

  it("refuses a prekey as another kind, under another id or from another device", async () => {
    const { v, identity, bundle, p } = await setting();
    const { signedPrekey, kemPrekey } = bundle;
    const stranger = (await ScriptedDevice.create(p, "mallory")).keys.identity;
    expect(await verifySignedPrekey(v, identity, signedPrekey)).toBe(true);
    expect(await verifyKemPrekey(v, identity, kemPrekey)).toBe(true);
    expect(await verifyKemPrekey(v, identity, signedPrekey)).toBe(false);
    expect(prekeyBytes("signed", identity, signedPrekey)).not.toEqual(prekeyBytes("kem", identity, signedPrekey));
    expect(await verifySignedPrekey(v, identity, { ...signedPrekey, prekeyId: 2 })).toBe(false);
    expect(await verifySignedPrekey(v, identity, { ...signedPrekey, prekeyId: 0 })).toBe(false);
    expect(await verifySignedPrekey(v, { ...identity, deviceId: "device-b" }, signedPrekey)).toBe(false);
    expect(await verifySignedPrekey(v, stranger, signedPrekey)).toBe(false);
    expect(await verifySignedPrekey(v, identity, { ...signedPrekey, publicKey: flip(signedPrekey.publicKey) })).toBe(
      false,
    );
    expect(await verifyKemPrekey(v, identity, { ...kemPrekey, publicKey: flip(kemPrekey.publicKey) })).toBe(false);
  });

  it("refuses keys that are not well-formed although they are signed", async () => {
    const { v, p, device } = await setting();
    const nonCanonical = new Uint8Array(32).fill(0xff);
    const [oneTime] = await generateOneTimePrekeys(p, 7, 1);
    if (!oneTime) throw new Error("Nothing was generated.");
    expect(isWellFormedOneTimePrekey(publicHalf(oneTime))).toBe(true);
    expect(isWellFormedOneTimePrekey({ prekeyId: 1, publicKey: nonCanonical })).toBe(false);
    expect(isWellFormedOneTimePrekey({ prekeyId: 2 ** 32, publicKey: oneTime.publicKey })).toBe(false);
    const unsigned = { ...device.keys.identity, agreementKey: nonCanonical };
    const identitySignature = await p.signEd25519(device.master.privateKey, identityBytes(unsigned));
    expect(await verifyDeviceIdentity(v, { ...unsigned, identitySignature })).toBe(false);
    await expect(generateSignedPrekey(p, device.keys, 0)).rejects.toMatchObject({ kind: "invalid-input" });
  });

  it("refuses a master key of small order, under which one signature would fit every device", async () => {
    const { v, identity } = await setting();
    const identityPoint = new Uint8Array(32).with(0, 1);
    const scalarZero = new Uint8Array(64).with(0, 1);
    // R and A are both the neutral point and S is 0: the equation of RFC 8032 holds for any message.
    expect(ed25519.verify(scalarZero, Uint8Array.of(1), identityPoint)).toBe(true);
    const forged = { ...identity, masterKey: identityPoint, identitySignature: scalarZero };
    expect(await verifyDeviceIdentity(v, forged)).toBe(false);
  });
});

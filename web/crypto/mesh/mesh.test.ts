import {
  constants,
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  sign,
  verify,
} from "node:crypto";
import type { KeyObject } from "node:crypto";
import { CryptoError } from "../errors.ts";
import { primitives } from "../testing/test-primitives.ts";
import { generateMeshKey, openMeshKey } from "./own-key.ts";
import type { MeshOwnKey } from "./own-key.ts";
import { openUnderPassphrase, sealUnderPassphrase } from "./passphrase-seal.ts";
import { readMeshPublicKey } from "./public-key.ts";
import type { MeshPublicKey } from "./public-key.ts";

// The second judge: node:crypto, written from the decisions alone, with nothing of this room in it.
const oaep = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: "sha256" };
const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };

function openByNode(key: KeyObject, sealed: Uint8Array): Buffer {
  if (sealed[0] !== 1) throw new Error("another version");
  const secret = privateDecrypt({ key, ...oaep }, sealed.subarray(1, 513));
  const decipher = createDecipheriv("aes-256-gcm", secret, sealed.subarray(513, 525));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(525, -16)), decipher.final()]);
}

function sealByNode(key: KeyObject, padded: Uint8Array, secret = randomBytes(32)): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", secret, nonce);
  const sealed = Buffer.concat([cipher.update(padded), cipher.final(), cipher.getAuthTag()]);
  return Buffer.concat([Buffer.from([1]), publicEncrypt({ key, ...oaep }, secret), nonce, sealed]);
}

const subtle = globalThis.crypto.subtle;
const random = (length: number) => globalThis.crypto.getRandomValues(new Uint8Array(length));
const read = (spki: Uint8Array) => readMeshPublicKey(subtle, random, spki);
const refused = (work: Promise<unknown>) =>
  work.then(
    () => "taken",
    (error: CryptoError) => error.kind,
  );

let pkcs8: Uint8Array;
let own: MeshOwnKey;
let shown: MeshPublicKey;
let nodePrivate: KeyObject;
let nodePublic: KeyObject;

beforeAll(async () => {
  pkcs8 = await generateMeshKey(subtle);
  own = await openMeshKey(subtle, pkcs8);
  shown = await read(own.spki);
  nodePrivate = createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
  nodePublic = createPublicKey(nodePrivate);
}, 120_000);

describe("JA-015 the hybrid of RSA-4096", () => {
  it("has the public key in the private one, as node:crypto writes it", () => {
    expect(Buffer.from(own.spki).equals(nodePublic.export({ format: "der", type: "spki" }))).toBe(true);
  });

  it("seals what node:crypto opens, in the sizes of the padding", async () => {
    for (const [length, size] of [
      [0, 256],
      [255, 256],
      [256, 1_024],
      [1_023, 1_024],
      [4_000, 4_096],
      [65_535, 65_536],
    ] as const) {
      const content = randomBytes(length);
      const sealed = await shown.seal(content);
      expect(sealed).toHaveLength(1 + 512 + 12 + size + 16);
      const padded = openByNode(nodePrivate, sealed);
      expect(padded.subarray(0, length + 1).equals(Buffer.concat([content, Buffer.from([0x80])]))).toBe(true);
      expect(padded.subarray(length + 1).every((byte) => byte === 0)).toBe(true);
    }
  });

  it("opens what node:crypto sealed", async () => {
    const padded = Buffer.alloc(256);
    padded.write("hello");
    padded[5] = 0x80;
    expect(Buffer.from(await own.open(sealByNode(nodePublic, padded))).toString()).toBe("hello");
  });

  it("never seals under the same key or nonce", async () => {
    const [one, other] = [await shown.seal(Uint8Array.of(1)), await shown.seal(Uint8Array.of(1))];
    expect(Buffer.from(one).subarray(1, 525).equals(Buffer.from(other).subarray(1, 525))).toBe(false);
  });

  it("signs what node:crypto verifies, and verifies what it signed", async () => {
    const content = randomBytes(64);
    expect(verify("sha256", content, { key: nodePublic, ...pss }, await own.sign(content))).toBe(true);
    const theirs = sign("sha256", content, { key: nodePrivate, ...pss });
    expect(await shown.verifies(content, theirs)).toBe(true);
    expect(await shown.verifies(randomBytes(64), theirs)).toBe(false);
    expect(await shown.verifies(content, theirs.subarray(1))).toBe(false);
    expect(await shown.verifies(content, new Uint8Array())).toBe(false);
  });

  it("opens nothing that was changed, cut, padded otherwise or sealed under a shorter key, and says of all the same", async () => {
    const sealed = await shown.seal(Buffer.from("hello"));
    for (const at of [0, 1, 300, 512, 513, 524, 525, 600, sealed.length - 1]) {
      const changed = sealed.slice();
      changed[at]! ^= 1;
      expect(await refused(own.open(changed))).toBe("open-failed");
    }
    for (const length of [0, 1, 513, 541, sealed.length - 1])
      expect(await refused(own.open(sealed.slice(0, length)))).toBe("open-failed");
    const odd = Buffer.alloc(300);
    odd[0] = 0x80;
    expect(await refused(own.open(sealByNode(nodePublic, odd)))).toBe("open-failed");
    const short = Buffer.concat([Buffer.from([1]), publicEncrypt({ key: nodePublic, ...oaep }, randomBytes(16))]);
    expect(await refused(own.open(Buffer.concat([short, sealed.slice(513)])))).toBe("open-failed");
  });

  it("takes no key of another length, exponent, kind or spelling", async () => {
    const der = { publicKeyEncoding: { format: "der", type: "spki" } } as const;
    const secret = { privateKeyEncoding: { format: "der", type: "pkcs8" } } as const;
    const shorter = generateKeyPairSync("rsa", { modulusLength: 2_048, ...der, ...secret });
    const curve = generateKeyPairSync("ed25519", { ...der, ...secret });
    const three = generateKeyPairSync("rsa", { modulusLength: 4_096, publicExponent: 3, ...der, ...secret });
    const trailing = Buffer.concat([own.spki, Buffer.from([0])]);
    for (const spki of [
      shorter.publicKey,
      three.publicKey,
      curve.publicKey,
      trailing,
      own.spki.slice(1),
      new Uint8Array(),
    ])
      expect(await refused(read(spki))).toBe("invalid-input");
    for (const other of [shorter.privateKey, curve.privateKey, own.spki, new Uint8Array()])
      expect(await refused(openMeshKey(subtle, other))).toBe("invalid-input");
  });
});

describe("JA-016 what is sealed under a passphrase", () => {
  it("opens with it, however it was typed, and with no other, and not when it was changed or bound elsewhere", async () => {
    const p = await primitives;
    const [content, bound] = [Buffer.from("secret"), Buffer.from("here")];
    const sealed = await sealUnderPassphrase(p, "caf\u00e9 au lait", content, bound);
    expect(Buffer.from(await openUnderPassphrase(p, "cafe\u0301 au lait", sealed, bound)).toString()).toBe("secret");
    expect(await refused(openUnderPassphrase(p, "cafe au lait", sealed, bound))).toBe("open-failed");
    expect(await refused(openUnderPassphrase(p, "caf\u00e9 au lait", sealed, Buffer.from("there")))).toBe(
      "open-failed",
    );
    expect(await refused(openUnderPassphrase(p, "caf\u00e9 au lait", sealed.slice(0, 20), bound))).toBe("open-failed");
    sealed[20]! ^= 1;
    expect(await refused(openUnderPassphrase(p, "caf\u00e9 au lait", sealed, bound))).toBe("open-failed");
  }, 60_000);
});

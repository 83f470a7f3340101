import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  createPublicKey,
  generateKeyPairSync,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
  sign,
  verify,
  webcrypto,
} from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { Packet } from "../../../generated/contracts/mesh/types.ts";
import type { MeshOwnKey } from "../../crypto/anonymous.ts";
import {
  readContactFile,
  readGroupFile,
  readKeyFile,
  writeContactFile,
  writeGroupFile,
  writeKeyFile,
} from "./files.ts";
import type { InnerMessage } from "./inner-message.ts";
import { openMeshCrypto } from "./mesh-crypto.ts";
import type { MeshCrypto } from "./mesh-crypto.ts";
import type { MeshProblem } from "./mesh-problem.ts";
import { openPacket, sealPacket } from "./packet.ts";

/** A client of Jasper by node:crypto and the documents alone: nothing of ours is in it. */
class PlainClient {
  readonly secret: KeyObject;
  readonly key: string;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 4_096 });
    this.secret = privateKey;
    this.key = publicKey.export({ format: "der", type: "spki" }).toString("base64");
  }

  pack(recipient: string, inner: object, signer: PlainClient = this): Packet {
    const message = seal(recipient, Buffer.from(JSON.stringify(inner)));
    const hash = createHash("sha256").update(message, "utf8").digest("hex");
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    const signed = sign("sha256", Buffer.from(hash), { key: signer.secret, padding, saltLength: 32 });
    return { recipient, message, hash, signature: seal(recipient, signed) };
  }

  unpack({ message, hash, signature }: Packet): { readonly inner: InnerMessage; readonly isSigned: boolean } {
    const inner = JSON.parse(this.#open(message).toString()) as InnerMessage;
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    const key = keyOf(inner.sender);
    return {
      inner,
      isSigned: verify("sha256", Buffer.from(hash), { key, padding, saltLength: 32 }, this.#open(signature)),
    };
  }

  #open(text: string): Buffer {
    const bytes = Buffer.from(text, "base64");
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const key = privateDecrypt({ key: this.secret, padding, oaepHash: "sha256" }, bytes.subarray(1, 513));
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(513, 525));
    decipher.setAuthTag(bytes.subarray(-16));
    const padded = Buffer.concat([decipher.update(bytes.subarray(525, -16)), decipher.final()]);
    return padded.subarray(0, padded.lastIndexOf(0x80));
  }
}

function keyOf(key: string): KeyObject {
  return createPublicKey({ key: Buffer.from(key, "base64"), format: "der", type: "spki" });
}

function seal(recipient: string, content: Buffer): string {
  const padded = Buffer.alloc([256, 1_024, 4_096, 16_384, 65_536].find((size) => size > content.length)!);
  content.copy(padded);
  padded[content.length] = 0x80;
  const [key, nonce] = [randomBytes(32), randomBytes(12)];
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const sealed = Buffer.concat([cipher.update(padded), cipher.final(), cipher.getAuthTag()]);
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const wrapped = publicEncrypt({ key: keyOf(recipient), padding, oaepHash: "sha256" }, key);
  return Buffer.concat([Buffer.from([1]), wrapped, nonce, sealed]).toString("base64");
}

const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => "taken",
    (error: MeshProblem) => error.kind,
  );

let crypto: MeshCrypto;
let own: MeshOwnKey;
let key: string;
let privateKey: string;
let plain: PlainClient;
let mallory: PlainClient;

beforeAll(async () => {
  const random = (length: number) => webcrypto.getRandomValues(new Uint8Array(length));
  crypto = await openMeshCrypto({ subtle: webcrypto.subtle as SubtleCrypto, randomBytes: random });
  const made = generateKeyPairSync("rsa", { modulusLength: 4_096 });
  const pkcs8 = made.privateKey.export({ format: "der", type: "pkcs8" });
  [key, privateKey] = [
    made.publicKey.export({ format: "der", type: "spki" }).toString("base64"),
    pkcs8.toString("base64"),
  ];
  own = await crypto.ownKey(pkcs8);
  [plain, mallory] = [new PlainClient(), new PlainClient()];
}, 120_000);

const inner = (sender: string, more: Partial<InnerMessage> = {}): InnerMessage => ({
  sender,
  channel_id: "0b7f2c5e-7d64-4f0e-9f0a-1d2c3b4a5e6f",
  type: "MESSAGE",
  content: "hello",
  id: "m1",
  timestamp: "2026-12-01T10:00:00.000Z",
  ...more,
});

describe("JA-011 JA-015 a packet", () => {
  it("is opened and verified by a client that knows the documents alone", async () => {
    const packet = await sealPacket(crypto, own, plain.key, inner(key, { content: "grüße 👋" }));
    expect(Object.keys(packet).toSorted()).toEqual(["hash", "message", "recipient", "signature"]);
    expect(packet.recipient).toBe(plain.key);
    expect(packet.hash).toBe(createHash("sha256").update(packet.message).digest("hex"));
    expect(plain.unpack(packet)).toEqual({ inner: inner(key, { content: "grüße 👋" }), isSigned: true });
  });

  it("of such a client is opened here", async () => {
    const said = { ...inner(plain.key, { channel_id: "0B7F2C5E-7D64-4F0E-9F0A-1D2C3B4A5E6F" }), more: 1 };
    expect(await openPacket(crypto, own, key, plain.pack(key, said))).toEqual({
      kind: "opened",
      inner: inner(plain.key),
    });
  });

  it("hides how long a text is, but for its class", async () => {
    const lengths = await Promise.all(
      ["", "a", "a".repeat(50)].map(async (content) => {
        const { message, signature } = await sealPacket(crypto, own, plain.key, inner(key, { content }));
        return [message.length, signature.length];
      }),
    );
    expect(new Set(lengths.map(String)).size).toBe(1);
  });

  it("has at most what a relay takes, and says so of what is longer", async () => {
    const room = 65_535 - Buffer.byteLength(JSON.stringify(inner(key, { content: "" })));
    const packet = await sealPacket(crypto, own, plain.key, inner(key, { content: "a".repeat(room) }));
    expect(Buffer.from(packet.message, "base64").length).toBeLessThanOrEqual(98_304);
    const longer = inner(key, { content: "a".repeat(room + 1) });
    expect(await kindOf(sealPacket(crypto, own, plain.key, longer))).toBe("message-too-long");
  });

  it("that somebody signed in another's name, changed, or took from elsewhere, is not taken for theirs", async () => {
    const good = plain.pack(key, inner(plain.key));
    const other = plain.pack(key, inner(plain.key, { content: "other" }));
    const toMallory = plain.pack(mallory.key, inner(plain.key));
    const cases: unknown[] = [
      mallory.pack(key, inner(plain.key)),
      { ...good, signature: other.signature },
      { ...good, signature: good.message },
      { ...good, message: other.message },
      { ...good, hash: other.hash },
      { ...good, recipient: undefined },
      // Mallory passes on what was sealed for them, under their own outer key.
      { ...toMallory, recipient: key },
      {},
      null,
      "packet",
    ];
    for (const each of cases) expect(await openPacket(crypto, own, key, each)).toEqual({ kind: "unproven" });
    expect(await openPacket(crypto, own, key, toMallory)).toEqual({ kind: "false" });
  });

  it("with what is no message inside is none, whoever signed it", async () => {
    const wrong: object[] = [
      { type: "message" },
      { channel_id: "general" },
      { id: "" },
      { id: 7 },
      { id: "i".repeat(129) },
      { content: null },
      { timestamp: "yesterday" },
      { timestamp: "2026-12-01" },
      { timestamp: 1_796_119_200 },
      { sender: `${plain.key}\n` },
      { sender: undefined },
    ];
    for (const each of wrong) {
      const packet = plain.pack(key, { ...inner(plain.key), ...each });
      expect([each, await openPacket(crypto, own, key, packet)]).toEqual([each, { kind: "unproven" }]);
    }
    expect(await openPacket(crypto, own, key, plain.pack(key, [1]))).toEqual({ kind: "unproven" });
  });
});

describe("JA-016 the files of the anonymous mode", () => {
  const passphrase = "correct horse battery";

  it("a key file lets whoever has the passphrase in, and holds nothing of the private key otherwise", async () => {
    const identity = { name: "Ada", publicKey: key, privateKey };
    const text = await writeKeyFile(crypto, identity, passphrase);
    expect(text).not.toContain(privateKey.slice(40, 80));
    expect(await readKeyFile(crypto, text, passphrase)).toEqual(identity);
    expect(await kindOf(readKeyFile(crypto, text, "correct horse batterz"))).toBe("passphrase-wrong");
    expect(await kindOf(writeKeyFile(crypto, identity, "eleven char"))).toBe("passphrase-short");
    // Whoever is given one by mistake does not keep it as if it were what they had asked for.
    expect(await kindOf(readContactFile(crypto, text))).toBe("contact-is-key-file");
    expect(await kindOf(readContactFile(crypto, JSON.stringify({ ...identity, name: "Ada" })))).toBe(
      "contact-is-key-file",
    );
    const changed = JSON.stringify({ ...(JSON.parse(text) as object), name: "Eve" });
    expect(await kindOf(readKeyFile(crypto, changed, passphrase))).toBe("passphrase-wrong");
    for (const damaged of ["", "{}", "[]", "null", text.slice(0, -5), text.replace("mesh-key-1", "mesh-key-9")])
      expect(await kindOf(readKeyFile(crypto, damaged, passphrase))).toBe("key-file-damaged");
  }, 60_000);

  it("a contact file says a name and a key, whoever wrote it", async () => {
    const contact = { name: "Ada", publicKey: key };
    expect(JSON.parse(writeContactFile({ ...contact, ...{ privateKey } }))).toEqual(contact);
    const theirs = JSON.stringify({ ...contact, name: " A\u202eda\n ", picture: "data:image/png;base64,AA==" });
    expect(await readContactFile(crypto, theirs)).toEqual(contact);
    for (const wrong of [
      { name: "Ada" },
      { publicKey: key },
      { name: "\u200b", publicKey: key },
      { name: "A", publicKey: "AAAA" },
    ])
      expect(await kindOf(readContactFile(crypto, JSON.stringify(wrong)))).toBe("contact-file-damaged");
  });

  it("a group file says the channel and who is in it", async () => {
    const members = [plain, mallory].map((each, at) => ({ name: `m${at}`, publicKey: each.key }));
    const group = { channelId: "0b7f2c5e-7d64-4f0e-9f0a-1d2c3b4a5e6f", name: "Loom", members };
    expect(await readGroupFile(crypto, writeGroupFile(group))).toEqual(group);
    for (const wrong of [
      { channelId: "x" },
      { members: null },
      { members: [null] },
      { members: [members[0], members[0]] },
      { members: [{ ...members[0], privateKey: "AAAA" }, members[1]] },
    ])
      expect(await kindOf(readGroupFile(crypto, JSON.stringify({ ...group, ...wrong })))).toBe("group-file-damaged");
  });
});

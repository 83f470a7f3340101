import { createDecipheriv, createHash, createPublicKey, randomBytes, webcrypto } from "node:crypto";
import { validatePacket } from "../../../generated/contracts/mesh/validators.ts";
import { check } from "../../../generated/contracts/runtime/check.ts";
import { filePartLength, largestFile } from "./file-link.ts";
import { sealFile } from "./file-parts.ts";
import type { SealedFile } from "./file-parts.ts";
import { openMeshCrypto } from "./mesh-crypto.ts";
import type { MeshCrypto } from "./mesh-crypto.ts";

const random = (length: number) => new Uint8Array(randomBytes(length));
const original = random(2 * filePartLength + 321);

let crypto: MeshCrypto;
let sealed: SealedFile;

beforeAll(async () => {
  crypto = await openMeshCrypto({ subtle: webcrypto.subtle as SubtleCrypto, randomBytes: random });
  sealed = await sealFile({ crypto, randomBytes: random }, "heron.jpg", original);
}, 120_000);

describe("a file that is sealed", () => {
  it("is opened by node:crypto with what the link says and protocol.md alone", () => {
    const [, name, size, secret, ...hashes] = /^\[(.+)\]\(tenchat-file:(\d+)\.([\w-]+)\.(.+)\)$/
      .exec(sealed.content)!
      .flatMap((each, at) => (at === 4 ? each.split(".") : [each]));
    const parts = hashes.map((hash) => {
      const { message } = sealed.packets.find((each) => each.hash === hash)!;
      expect(createHash("sha256").update(message, "utf8").digest("hex")).toBe(hash);
      const bytes = Buffer.from(message, "base64");
      expect(bytes[0]).toBe(1);
      const open = createDecipheriv("aes-256-gcm", Buffer.from(secret!, "base64url"), bytes.subarray(513, 525));
      open.setAuthTag(bytes.subarray(-16));
      const padded = Buffer.concat([open.update(bytes.subarray(525, -16)), open.final()]);
      return padded.subarray(0, padded.lastIndexOf(0x80));
    });
    expect([name, Number(size)]).toEqual(["heron.jpg", original.length]);
    expect(Buffer.concat(parts).equals(original)).toBe(true);
  });

  it("is in packets that are built as any others: a true key, sizes as messages have them, and a relay takes them", () => {
    const longest = 1 + 512 + 12 + 65_536 + 16;
    for (const packet of sealed.packets) {
      expect(check(validatePacket, packet).ok).toBe(true);
      const key = createPublicKey({ key: Buffer.from(packet.recipient, "base64"), format: "der", type: "spki" });
      expect(key.asymmetricKeyDetails).toMatchObject({ modulusLength: 4096, publicExponent: 65_537n });
      expect(Buffer.from(packet.message, "base64").length).toBe(
        packet === sealed.packets[2] ? 1 + 512 + 12 + 1024 + 16 : longest,
      );
      // As long as RSA's 512 bytes, padded and sealed.
      expect(Buffer.from(packet.signature, "base64").length).toBe(1 + 512 + 12 + 1024 + 16);
      expect(packet.message).not.toContain(Buffer.from(original.subarray(0, 60)).toString("base64"));
    }
  });

  it("is refused where there is nothing in it, or too much", async () => {
    const parts = { crypto, randomBytes: random };
    await expect(sealFile(parts, "empty", new Uint8Array())).rejects.toMatchObject({ kind: "file-empty" });
    const large = new Uint8Array(largestFile + 1);
    await expect(sealFile(parts, "large", large)).rejects.toMatchObject({ kind: "file-too-large" });
  });
});

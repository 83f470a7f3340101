import { createCipheriv, createDecipheriv, createHmac, createPrivateKey, createPublicKey } from "node:crypto";
import { decapsulate, diffieHellman, hash, hkdfSync, randomBytes, sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { checkedPrimitives } from "../../web/crypto/primitives/checked-primitives.ts";
import { softwarePrimitives } from "../../web/crypto/primitives/software-primitives.ts";
import type { Primitives } from "../../web/crypto/primitives/primitives.ts";

const tagLength = 16;
const bytes = (buffer: Buffer | ArrayBuffer) => new Uint8Array(buffer);

type Curve = "x25519" | "ed25519";
const privateKey = (curve: Curve, key: Uint8Array): KeyObject =>
  createPrivateKey({ key, format: "raw-private", asymmetricKeyType: curve });
const publicKey = (curve: Curve, key: Uint8Array): KeyObject =>
  createPublicKey({ key, format: "raw-public", asymmetricKeyType: curve });
const mlKemKey = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: seed, format: "raw-seed", asymmetricKeyType: "ml-kem-1024" });
const publicHalf = (key: KeyObject) => bytes(createPublicKey(key).export({ format: "raw-public" }));

/**
 * The same algorithms by Node's own functions, which answer at once. WebCrypto hands each to another thread: on its way there
 * and back a step takes several times as long as it does itself, and a history is nothing but such steps, one after the other.
 */
export function nodePrimitives(): Primitives {
  const random = (length: number) => bytes(randomBytes(length));
  return checkedPrimitives({
    ...softwarePrimitives(random),
    sha256: (data) => bytes(hash("sha256", data, "buffer")),
    hmacSha256: async (key, data) => bytes(createHmac("sha256", key).update(data).digest()),
    hkdfSha256: async (ikm, salt, info, length) => bytes(hkdfSync("sha256", ikm, salt, info, length)),
    async sealAesGcm(key, nonce, plaintext, associatedData) {
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      cipher.setAAD(associatedData);
      return bytes(Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]));
    },
    async openAesGcm(key, nonce, sealed, associatedData) {
      const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagLength });
      decipher.setAAD(associatedData);
      decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
      const opened = decipher.update(sealed.subarray(0, sealed.length - tagLength));
      return bytes(Buffer.concat([opened, decipher.final()]));
    },
    x25519: async (own, peer) =>
      bytes(diffieHellman({ privateKey: privateKey("x25519", own), publicKey: publicKey("x25519", peer) })),
    x25519PublicKey: async (own) => publicHalf(privateKey("x25519", own)),
    mlKemPublicKey: async (seed) => publicHalf(mlKemKey(seed)),
    async decapsulateMlKem(seed, ciphertext) {
      const own = mlKemKey(seed);
      return { sharedSecret: bytes(decapsulate(own, ciphertext)), publicKey: publicHalf(own) };
    },
    async generateEd25519() {
      const seed = random(32);
      return { privateKey: seed, publicKey: publicHalf(privateKey("ed25519", seed)) };
    },
    signEd25519: async (own, message) => bytes(sign(null, message, privateKey("ed25519", own))),
    verifyEd25519: async (of, message, signature) => verify(null, message, publicKey("ed25519", of), signature),
  });
}

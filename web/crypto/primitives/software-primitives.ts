import { gcm } from "@noble/ciphers/aes.js";
import { ed25519, x25519 } from "@noble/curves/ed25519.js";
import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { ml_kem1024 } from "@noble/post-quantum/ml-kem.js";
import type { Primitives } from "./primitives.ts";
import { walkHmacSha256 } from "./walk-hmac.ts";

/** The seed is kept and the 3,168-byte decapsulation key made again at each use: a millisecond for a fiftieth of the room. */
function mlKemPublicKey(seed: Uint8Array): Uint8Array {
  const { publicKey, secretKey } = ml_kem1024.keygen(seed);
  secretKey.fill(0);
  return publicKey;
}

/** Everything in JavaScript: for hosts without WebCrypto or without one of its algorithms. */
export function softwarePrimitives(randomBytes: (length: number) => Uint8Array): Primitives {
  return {
    randomBytes,
    sha256: (data) => sha256(data),
    hmacSha256: async (key, data) => hmac(sha256, key, data),
    walkHmacSha256,
    hkdfSha256: async (ikm, salt, info, length) => hkdf(sha256, ikm, salt, info, length),
    sealAesGcm: async (key, nonce, plaintext, associatedData) => gcm(key, nonce, associatedData).encrypt(plaintext),
    openAesGcm: async (key, nonce, sealed, associatedData) => gcm(key, nonce, associatedData).decrypt(sealed),
    generateX25519: async () => {
      const privateKey = randomBytes(32);
      return { privateKey, publicKey: x25519.getPublicKey(privateKey) };
    },
    x25519PublicKey: async (privateKey) => x25519.getPublicKey(privateKey),
    x25519: async (privateKey, publicKey) => x25519.getSharedSecret(privateKey, publicKey),
    generateEd25519: async () => {
      const privateKey = randomBytes(32);
      return { privateKey, publicKey: ed25519.getPublicKey(privateKey) };
    },
    signEd25519: async (privateKey, message) => ed25519.sign(message, privateKey),
    // The RFC 8032 rules, not ZIP 215: what the native implementations refuse is refused here.
    verifyEd25519: async (publicKey, message, signature) =>
      ed25519.verify(signature, message, publicKey, { zip215: false }),
    generateMlKem: async () => {
      const privateKey = randomBytes(64);
      return { privateKey, publicKey: mlKemPublicKey(privateKey) };
    },
    mlKemPublicKey: async (privateKey) => mlKemPublicKey(privateKey),
    encapsulateMlKem: async (publicKey) => {
      const { cipherText, sharedSecret } = ml_kem1024.encapsulate(publicKey, randomBytes(32));
      return { ciphertext: cipherText, sharedSecret };
    },
    decapsulateMlKem: async (privateKey, ciphertext) => {
      const { publicKey, secretKey } = ml_kem1024.keygen(privateKey);
      try {
        return { sharedSecret: ml_kem1024.decapsulate(ciphertext, secretKey), publicKey };
      } finally {
        secretKey.fill(0);
      }
    },
  };
}

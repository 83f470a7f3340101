import { invalidInput, openFailed } from "../errors.ts";
import { isCanonicalX25519, isStrongEd25519, isWellFormedMlKem } from "./public-key-checks.ts";
import type { Primitives, Verifier } from "./primitives.ts";
import { longestInput } from "./walk-hmac.ts";

function expectLength(bytes: Uint8Array, length: number, what: string): void {
  if (!(bytes instanceof Uint8Array) || bytes.length !== length) {
    throw invalidInput(`${what} must have ${length} bytes.`);
  }
}

/** A stranger's key or signature that makes an implementation throw is a bad one, nothing else. */
export function checkedVerifier(inner: Verifier): Verifier {
  return {
    async verifyEd25519(publicKey, message, signature) {
      if (publicKey.length !== 32 || signature.length !== 64 || !isStrongEd25519(publicKey)) return false;
      return inner.verifyEd25519(publicKey, message, signature).catch(() => false);
    },
  };
}

/** Puts the length checks and refusals that must hold for every implementation in front of one. */
export function checkedPrimitives(inner: Primitives): Primitives {
  const randomBytes = (length: number): Uint8Array => {
    const bytes = inner.randomBytes(length);
    expectLength(bytes, length, "What the random source returns");
    return bytes;
  };
  const generate = async (length: number, publicKeyOf: (privateKey: Uint8Array) => Promise<Uint8Array>) => {
    const privateKey = randomBytes(length);
    return { privateKey, publicKey: await publicKeyOf(privateKey) };
  };
  return {
    ...checkedVerifier(inner),
    randomBytes,
    sha256: inner.sha256,
    hmacSha256: inner.hmacSha256,
    walkHmacSha256(key, input, steps) {
      expectLength(key, 32, "The key of a chain");
      if (input.length > longestInput) throw invalidInput(`The input of a step may have ${longestInput} bytes.`);
      return inner.walkHmacSha256(key, input, steps);
    },
    async hkdfSha256(ikm, salt, info, length) {
      // RFC 5869 section 2.3.
      if (!Number.isInteger(length) || length < 1 || length > 255 * 32)
        throw invalidInput("HKDF gives 1 to 8,160 bytes.");
      return inner.hkdfSha256(ikm, salt, info, length);
    },
    async sealAesGcm(key, nonce, plaintext, associatedData) {
      expectLength(key, 32, "An AES-256-GCM key");
      expectLength(nonce, 12, "An AES-GCM nonce");
      return inner.sealAesGcm(key, nonce, plaintext, associatedData);
    },
    async openAesGcm(key, nonce, sealed, associatedData) {
      expectLength(key, 32, "An AES-256-GCM key");
      expectLength(nonce, 12, "An AES-GCM nonce");
      if (sealed.length < 16) throw openFailed();
      return inner.openAesGcm(key, nonce, sealed, associatedData).catch(() => {
        throw openFailed();
      });
    },
    generateX25519: () => generate(32, inner.x25519PublicKey),
    async x25519PublicKey(privateKey) {
      expectLength(privateKey, 32, "An X25519 private key");
      return inner.x25519PublicKey(privateKey);
    },
    async x25519(privateKey, publicKey) {
      expectLength(privateKey, 32, "An X25519 private key");
      expectLength(publicKey, 32, "An X25519 public key");
      if (!isCanonicalX25519(publicKey)) throw openFailed();
      const shared = await inner.x25519(privateKey, publicKey).catch(() => {
        throw openFailed();
      });
      // RFC 7748 section 6.1: an all-zero result comes of a low-order key and would be known to everybody.
      if (shared.every((byte) => byte === 0)) throw openFailed();
      return shared;
    },
    generateEd25519: inner.generateEd25519,
    async signEd25519(privateKey, message) {
      expectLength(privateKey, 32, "An Ed25519 private key");
      return inner.signEd25519(privateKey, message);
    },
    generateMlKem: () => generate(64, inner.mlKemPublicKey),
    async mlKemPublicKey(privateKey) {
      expectLength(privateKey, 64, "An ML-KEM-1024 seed");
      return inner.mlKemPublicKey(privateKey);
    },
    async encapsulateMlKem(publicKey) {
      expectLength(publicKey, 1568, "An ML-KEM-1024 public key");
      // FIPS 203 section 7.2, in our own words: what a stranger sent must fail as everything of theirs does.
      if (!isWellFormedMlKem(publicKey)) throw invalidInput("The ML-KEM-1024 public key is malformed.");
      return inner.encapsulateMlKem(publicKey);
    },
    async decapsulateMlKem(privateKey, ciphertext) {
      expectLength(privateKey, 64, "An ML-KEM-1024 seed");
      expectLength(ciphertext, 1568, "An ML-KEM-1024 ciphertext");
      return inner.decapsulateMlKem(privateKey, ciphertext);
    },
  };
}

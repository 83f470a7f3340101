import { ed25519 } from "@noble/curves/ed25519.js";
import { ml_kem1024 } from "@noble/post-quantum/ml-kem.js";

/** u < 2^255 - 19 with the top bit clear: the one encoding of each coordinate, so that a key cannot be respelled. */
export function isCanonicalX25519(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32) return false;
  const [first = 0] = publicKey;
  const last = publicKey[31] ?? 0;
  if (last > 0x7f) return false;
  return !(last === 0x7f && first >= 0xed && publicKey.subarray(1, 31).every((byte) => byte === 0xff));
}

/** A canonical point that is not of small order: under a small-order key one signature fits many messages. */
export function isSafeEd25519(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32) return false;
  try {
    return !ed25519.Point.fromBytes(publicKey, false).isSmallOrder();
  } catch {
    return false;
  }
}

/** Length and modulus check of FIPS 203 section 7.2. */
export function isWellFormedMlKem(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 1568) return false;
  try {
    ml_kem1024.prepare(publicKey).clean();
    return true;
  } catch {
    return false;
  }
}

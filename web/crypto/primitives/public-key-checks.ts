import { ed25519 } from "@noble/curves/ed25519.js";

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

/** The modulus of ML-KEM, and how many bytes of an ML-KEM-1024 key are pairs of 12-bit numbers below it. */
const modulus = 3_329;
const encodedLength = 1_536;

/** Length and modulus check of FIPS 203 section 7.2. */
export function isWellFormedMlKem(publicKey: Uint8Array): boolean {
  if (publicKey.length !== encodedLength + 32) return false;
  for (let at = 0; at < encodedLength; at += 3) {
    const [low = 0, middle = 0, high = 0] = publicKey.subarray(at, at + 3);
    if ((low | ((middle & 15) << 8)) >= modulus || ((middle >> 4) | (high << 4)) >= modulus) return false;
  }
  return true;
}

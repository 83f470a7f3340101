import { ed25519 } from "@noble/curves/ed25519.js";
import { bytesToHex } from "@noble/curves/utils.js";

/** Below 2^255 - 19 with the top bit clear: the one encoding of each coordinate, so that a key cannot be respelled. */
export function isCanonicalX25519(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32) return false;
  const [first = 0] = publicKey;
  const last = publicKey[31] ?? 0;
  if (last > 0x7f) return false;
  return !(last === 0x7f && first >= 0xed && publicKey.subarray(1, 31).every((byte) => byte === 0xff));
}

/** The coordinates of small order: what is multiplied with one of them is zero, which every handshake refuses. */
const smallOrderX25519: ReadonlySet<string> = new Set([
  "0".repeat(64),
  `01${"0".repeat(62)}`,
  "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
  "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
  `ec${"f".repeat(60)}7f`,
]);

/** A canonical coordinate that is not of small order. Whoever published another could be written to by nobody. */
export function isSafeX25519(publicKey: Uint8Array): boolean {
  return isCanonicalX25519(publicKey) && !smallOrderX25519.has(bytesToHex(publicKey));
}

/** The y of the eight points of small order, each of which two encodings have: the top bit is the sign of x. */
const smallOrderEd25519: ReadonlySet<string> = new Set([
  "0".repeat(64),
  `01${"0".repeat(62)}`,
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  `ec${"f".repeat(60)}7f`,
]);

/**
 * The one encoding of a y that no point of small order has: under a small-order key one signature fits many messages.
 * Whether it is a point at all, every verification finds out by itself; to look for it before each would double its work.
 */
export function isStrongEd25519(publicKey: Uint8Array): boolean {
  // A copy: `slice` of a Buffer is none.
  const y = Uint8Array.from(publicKey);
  y[31] = (y[31] ?? 0) & 0x7f;
  return isCanonicalX25519(y) && !smallOrderEd25519.has(bytesToHex(y));
}

/** The same, and a point: for a key by which nothing is verified yet. */
export function isSafeEd25519(publicKey: Uint8Array): boolean {
  if (!isStrongEd25519(publicKey)) return false;
  try {
    ed25519.Point.fromBytes(publicKey, false);
    return true;
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

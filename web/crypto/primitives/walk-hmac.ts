import { _SHA256 } from "@noble/hashes/sha2.js";

const blockLength = 64;
const keyLength = 32;
/** What finds room in one block with its end: a byte behind it and eight of length (FIPS 180-4, section 5.1.1). */
export const longestInput = blockLength - 9;

const hasher = new _SHA256();
const [a, b, c, d, e, f, g, h] = hasher["get"]();

function block(filler: number): DataView {
  return new DataView(new Uint8Array(blockLength).fill(filler).buffer);
}

/** The second and last block of a hash whose first one is a key. */
function lastBlock(bytes: Uint8Array): DataView {
  const last = block(0);
  new Uint8Array(last.buffer).set(bytes);
  last.setUint8(bytes.length, 0x80);
  last.setUint32(blockLength - 4, (blockLength + bytes.length) * 8);
  return last;
}

/** The hash of two blocks. The state is the initial one before and after, so that nothing of it stays. */
function hashInto(to: DataView, at: number, first: DataView, second: DataView): void {
  hasher["process"](first, 0);
  hasher["process"](second, 0);
  to.setInt32(at, hasher["A"]);
  to.setInt32(at + 4, hasher["B"]);
  to.setInt32(at + 8, hasher["C"]);
  to.setInt32(at + 12, hasher["D"]);
  to.setInt32(at + 16, hasher["E"]);
  to.setInt32(at + 20, hasher["F"]);
  to.setInt32(at + 24, hasher["G"]);
  to.setInt32(at + 28, hasher["H"]);
  hasher["set"](a, b, c, d, e, f, g, h);
}

/**
 * HMAC-SHA256 (RFC 2104) of one input under a key, under what comes of it, and so on. Steps of chains are the one thing that
 * a stranger can make us do a thousand times before anything is authenticated: the way into WebCrypto costs ten times as
 * much as a step. What is the same in all of them is laid out once here, and noble's compression of a block, four times a
 * step, is nearly all that is left: half of what its hash takes as a whole. The published vectors hold it to both.
 */
export function walkHmacSha256(key: Uint8Array, input: Uint8Array, steps: number): Uint8Array {
  const walked = new Uint8Array(keyLength * (steps + 1));
  const keys = new DataView(walked.buffer);
  const [innerKey, outerKey] = [block(0x36), block(0x5c)];
  const [inner, outer] = [lastBlock(input), lastBlock(new Uint8Array(keyLength))];
  walked.set(key);
  for (let at = 0; at < keyLength * steps; at += keyLength) {
    for (let word = 0; word < keyLength; word += 4) {
      const ofKey = keys.getInt32(at + word);
      innerKey.setInt32(word, ofKey ^ 0x36363636);
      outerKey.setInt32(word, ofKey ^ 0x5c5c5c5c);
    }
    hashInto(outer, 0, innerKey, inner);
    hashInto(keys, at + keyLength, outerKey, outer);
  }
  hasher["roundClean"]();
  for (const secret of [innerKey, outerKey, outer]) new Uint8Array(secret.buffer).fill(0);
  return walked;
}

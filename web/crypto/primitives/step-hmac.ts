import { sha256 } from "@noble/hashes/sha2.js";

const blockLength = 64;

/**
 * HMAC-SHA256 (RFC 2104) under keys that fill no more than a block, as two plain calls of the hash. Chain steps are the
 * one thing that a stranger can make us do a thousand times before anything is authenticated: the way into WebCrypto
 * costs ten times as much as the step itself, and the general HMAC twice. The published vectors hold it to both.
 */
export function stepHmacSha256(key: Uint8Array, data: Uint8Array): Uint8Array {
  const inner = new Uint8Array(blockLength + data.length).fill(0x36, 0, blockLength);
  const outer = new Uint8Array(blockLength + 32).fill(0x5c, 0, blockLength);
  for (let at = 0; at < key.length; at++) {
    const byte = key[at] ?? 0;
    inner[at] = byte ^ 0x36;
    outer[at] = byte ^ 0x5c;
  }
  inner.set(data, blockLength);
  outer.set(sha256(inner), blockLength);
  const tag = sha256(outer);
  inner.fill(0);
  outer.fill(0);
  return tag;
}

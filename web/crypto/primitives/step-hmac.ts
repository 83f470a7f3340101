import { sha256 } from "@noble/hashes/sha2.js";

const blockLength = 64;
// One of each for all steps: a thousand of them in a row must not leave thousands of arrays behind.
const fresh = sha256.create();
const hasher = sha256.create();
const pad = new Uint8Array(blockLength);
const digest = new Uint8Array(32);

function fillPad(key: Uint8Array, filler: number): void {
  pad.fill(filler);
  for (let at = 0; at < key.length; at++) pad[at] = (key[at] ?? 0) ^ filler;
}

/** The hash before anything was put into it, without making another one. */
function renewed(): typeof hasher {
  const { _cloneInto: cloneInto } = fresh;
  return cloneInto.call(fresh, hasher);
}

/**
 * HMAC-SHA256 (RFC 2104) under keys that fill no more than a block, by two runs of the hash and nothing else. Chain steps
 * are the one thing that a stranger can make us do a thousand times before anything is authenticated: the way into
 * WebCrypto costs ten times as much as the step itself, and the general HMAC more than twice. The published vectors hold
 * it to both.
 */
export function stepHmacSha256(key: Uint8Array, data: Uint8Array): Uint8Array {
  const tag = new Uint8Array(32);
  fillPad(key, 0x36);
  renewed().update(pad).update(data).digestInto(digest);
  fillPad(key, 0x5c);
  renewed().update(pad).update(digest).digestInto(tag);
  pad.fill(0);
  digest.fill(0);
  return tag;
}

import { hash } from "node:crypto";

// In one call each: an object for every leaf takes longer than its hash.
const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  hash("sha256", Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part))), "buffer");

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The Merkle tree hash of RFC 6962, section 2.1, over leaves in the given order. */
export function merkleRoot(leaves: readonly (string | Uint8Array)[]): Buffer {
  if (leaves.length === 0) return sha256("");
  if (leaves.length === 1) return sha256(LEAF, leaves[0]!);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(NODE, merkleRoot(leaves.slice(0, split)), merkleRoot(leaves.slice(split)));
}

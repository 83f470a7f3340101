import { hash } from "node:crypto";

/** The Merkle tree hash of RFC 6962, section 2.1, over leaves in the given order. */
export function merkleRoot(leaves: readonly (string | Uint8Array)[]): Buffer {
  return leaves.length === 0 ? hash("sha256", "", "buffer") : rootBetween(leaves, 0, leaves.length);
}

function rootBetween(leaves: readonly (string | Uint8Array)[], from: number, to: number): Buffer {
  if (to - from === 1) return hashLeaf(leaves[from]!);
  let split = 1;
  while (split * 2 < to - from) split *= 2;
  const node = Buffer.allocUnsafe(65);
  node[0] = 1;
  node.set(rootBetween(leaves, from, from + split), 1);
  node.set(rootBetween(leaves, from + split, to), 33);
  return hash("sha256", node, "buffer");
}

// In one call each: an object for every leaf, as `createHash` makes it, takes longer than its hash.
function hashLeaf(leaf: string | Uint8Array): Buffer {
  return hash("sha256", typeof leaf === "string" ? `\0${leaf}` : Buffer.concat([Uint8Array.of(0), leaf]), "buffer");
}

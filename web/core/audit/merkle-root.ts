import { hex } from "./hex.ts";
import type { AuditedArtifact } from "./manifest.ts";

type Hash = (data: Uint8Array) => Uint8Array;

const encoder = new TextEncoder();

/** The root over `path LF sha256 LF` of artifacts in path order, as fingerprints.json defines it. */
export function rootOf(artifacts: readonly AuditedArtifact[], sha256: Hash): string {
  return hex(
    merkleRoot(
      artifacts.map(({ path, sha256: digest }) => encoder.encode(`${path}\n${digest}\n`)),
      sha256,
    ),
  );
}

/** RFC 6962, section 2.1. The prefixes keep a node from passing for a leaf. */
export function merkleRoot(leaves: readonly Uint8Array[], sha256: Hash): Uint8Array {
  if (leaves.length === 0) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return sha256(Uint8Array.of(0, ...leaves[0]!));
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const left = merkleRoot(leaves.slice(0, split), sha256);
  return sha256(Uint8Array.of(1, ...left, ...merkleRoot(leaves.slice(split), sha256)));
}

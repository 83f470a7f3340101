import { hex } from "./hex.ts";
import type { AuditedManifest } from "./manifest.ts";

type Hash = (data: Uint8Array) => Uint8Array;

const encoder = new TextEncoder();

/** The root over everything that fingerprints.json says, as it defines it: a leaf of each entry of each part. */
export function rootOf(
  { artifacts, declarations, generator, governance, specs }: AuditedManifest,
  sha256: Hash,
): string {
  // The fields stand in the order of their names, which makes their JSON canonical.
  const leaves = [
    ...leavesOf(
      "artifacts",
      artifacts.map(({ path, bytes, emitter, from, sha256: digest }) => [
        path,
        { bytes, emitter, from, sha256: digest },
      ]),
    ),
    ...leavesOf(
      "declarations",
      [...declarations].map(([id, { sha256: digest, source }]) => [id, { sha256: digest, source }]),
    ),
    ...leavesOf("generator", [...generator]),
    ...leavesOf("governance", [...governance]),
    ...leavesOf("specs", [...specs]),
  ];
  return hex(merkleRoot(leaves, sha256));
}

function leavesOf(part: string, entries: readonly (readonly [name: string, value: unknown])[]): Uint8Array[] {
  return entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => encoder.encode(`${part}\n${name}\n${JSON.stringify(value)}\n`));
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

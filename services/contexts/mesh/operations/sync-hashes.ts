import type { MeshOperations } from "../../../../generated/server/mesh/operations.ts";
import type { MeshParts } from "../mesh-parts.ts";
import { answerComparison } from "../reconcile/comparison.ts";
import type { PullBack } from "../relays/pull-back.ts";

/** Tells another relay what it lacks. One that says all that it holds is asked for what is lacking here. */
export function syncHashes({ packets: { held } }: MeshParts, pullBack: PullBack): MeshOperations["syncHashes"] {
  return async ({ hashes, comparison }, { actor: { address } }) => {
    await held.refresh();
    if (comparison !== undefined) return answerComparison(held.tree, (id) => held.of(id)!.hash, comparison);
    const theirs = new Set(hashes ?? []);
    pullBack.from(address, [...theirs]);
    return { hashes: [...held.hashes].filter((hash) => !theirs.has(hash)) };
  };
}

import type { InteropCheck } from "./interop-check.ts";
import { disorderChecks } from "./interop-disorder.ts";
import { doubleRatchetChecks } from "./interop-double-ratchet.ts";
import type { InteropVectors } from "./interop-vectors.ts";
import { x3dhChecks } from "./interop-x3dh.ts";

/** Everything the recordings of encrypted-p2p-chat ask for, by name. Pass `subtle` to prove the native primitives. */
export function interopChecks(vectors: InteropVectors, subtle?: SubtleCrypto): InteropCheck[] {
  return [x3dhChecks, doubleRatchetChecks, disorderChecks].flatMap((checks) => checks(vectors, subtle));
}

/** Runs all of them; the same entry in Node and in a browser. */
export async function runInteropVectors(
  vectors: InteropVectors,
  subtle?: SubtleCrypto,
): Promise<{ passed: number; failed: string[] }> {
  const failed: string[] = [];
  const checks = interopChecks(vectors, subtle);
  for (const check of checks) {
    await check.run().catch((error: unknown) => {
      failed.push(`${check.name}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  return { passed: checks.length - failed.length, failed };
}

import { disorderChecks } from "./interop-disorder.ts";
import { doubleRatchetChecks } from "./interop-double-ratchet.ts";
import type { InteropVectors } from "./interop-vectors.ts";
import { x3dhChecks } from "./interop-x3dh.ts";

export type InteropCheck = { readonly name: string; readonly run: () => Promise<void> };

/** Plain-data comparison that also runs in a browser. */
export function expectSame(what: string, actual: unknown, expected: unknown): void {
  const [shown, wanted] = [JSON.stringify(sorted(actual)), JSON.stringify(sorted(expected))];
  if (shown !== wanted) throw new Error(`${what}: ${shown} instead of ${wanted}`);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}

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

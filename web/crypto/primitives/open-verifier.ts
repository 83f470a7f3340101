import type { Verifier } from "./primitives.ts";

/** Ed25519 checks, native where `subtle` has them. Pass `globalThis.crypto.subtle`. */
export async function openVerifier(_subtle?: SubtleCrypto): Promise<Verifier> {
  throw new Error("Not built yet.");
}

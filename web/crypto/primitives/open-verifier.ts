import { ed25519 } from "@noble/curves/ed25519.js";
import { checkedVerifier } from "./checked-primitives.ts";
import { findEd25519 } from "./native-support.ts";
import type { Verifier } from "./primitives.ts";

/** Ed25519 checks, native where `subtle` has them. Pass `globalThis.crypto.subtle`. */
export async function openVerifier(subtle?: SubtleCrypto): Promise<Verifier> {
  const native = subtle && (await findEd25519(subtle));
  const software: Verifier = {
    verifyEd25519: async (publicKey, message, signature) =>
      ed25519.verify(signature, message, publicKey, { zip215: false }),
  };
  return checkedVerifier(native ?? software);
}

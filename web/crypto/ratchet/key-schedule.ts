import type { Dialect } from "../dialects/dialect.ts";
import type { Primitives } from "../primitives/primitives.ts";

/** In bytes. */
export const chainKeyLength = 32;

/** KDF_RK of the Double Ratchet specification, section 5.2. */
export async function advanceRoot(
  p: Primitives,
  dialect: Dialect,
  rootKey: Uint8Array,
  dhOutput: Uint8Array,
): Promise<{ rootKey: Uint8Array; chainKey: Uint8Array }> {
  const both = await p.hkdfSha256(dhOutput, rootKey, dialect.ratchet.rootInfo, 64);
  return { rootKey: both.slice(0, 32), chainKey: both.slice(32) };
}

/** The first half of KDF_CK of the Double Ratchet specification, section 5.2. */
export function messageKeyOf(p: Primitives, dialect: Dialect, chainKey: Uint8Array): Uint8Array {
  return p.walkHmacSha256(chainKey, dialect.ratchet.messageKeyInput, 1).subarray(chainKeyLength);
}

/** The other half. Both can be had apart, as a message key is of use only once its message is known to be genuine. */
export function nextChainKey(p: Primitives, dialect: Dialect, chainKey: Uint8Array): Uint8Array {
  return p.walkHmacSha256(chainKey, dialect.ratchet.chainKeyInput, 1).subarray(chainKeyLength);
}

/** The chain keys of the next `steps` messages, one behind the other, and the one that the chain has come to then. */
export type Walked = { readonly passed: Uint8Array; readonly reached: Uint8Array };

export function walkChain(p: Primitives, dialect: Dialect, chainKey: Uint8Array, steps: number): Walked {
  const walked = p.walkHmacSha256(chainKey, dialect.ratchet.chainKeyInput, steps);
  const end = chainKeyLength * steps;
  return { passed: walked.subarray(0, end), reached: walked.subarray(end) };
}

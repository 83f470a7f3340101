import type { Dialect } from "../dialects/dialect.ts";
import type { Primitives } from "../primitives/primitives.ts";

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
  return p.stepHmacSha256(chainKey, dialect.ratchet.messageKeyInput);
}

/** The other half. Both can be had apart, as a message key is of use only once its message is known to be genuine. */
export function nextChainKey(p: Primitives, dialect: Dialect, chainKey: Uint8Array): Uint8Array {
  return p.stepHmacSha256(chainKey, dialect.ratchet.chainKeyInput);
}

/** The chain keys of `steps` messages from the given one on, and behind them the one that the chain has come to. */
export function walkChain(p: Primitives, dialect: Dialect, chainKey: Uint8Array, steps: number): Uint8Array[] {
  const walked = [chainKey];
  let at = chainKey;
  for (let step = 0; step < steps; step++) {
    at = nextChainKey(p, dialect, at);
    walked.push(at);
  }
  return walked;
}

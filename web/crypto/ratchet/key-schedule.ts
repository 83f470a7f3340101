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

/** KDF_CK of the Double Ratchet specification, section 5.2. */
export async function advanceChain(
  p: Primitives,
  dialect: Dialect,
  chainKey: Uint8Array,
): Promise<{ chainKey: Uint8Array; messageKey: Uint8Array }> {
  const [next, messageKey] = await Promise.all([
    p.hmacSha256(chainKey, dialect.ratchet.chainKeyInput),
    p.hmacSha256(chainKey, dialect.ratchet.messageKeyInput),
  ]);
  return { chainKey: next, messageKey };
}

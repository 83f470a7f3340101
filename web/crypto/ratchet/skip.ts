import type { Dialect } from "../dialects/dialect.ts";
import { decodeBase64url, encodeBase64url } from "../encoding/base64url.ts";
import { openFailed } from "../errors.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { advanceChain } from "./key-schedule.ts";
import { maximumSkip, maximumStored } from "./limits.ts";
import type { RatchetState, SkippedKey } from "./ratchet-state.ts";

/** Adds keys behind the stored ones; the oldest give way. */
export function storeSkipped(stored: readonly SkippedKey[], added: readonly SkippedKey[]): readonly SkippedKey[] {
  return added.length === 0 ? stored : [...stored, ...added].slice(-maximumStored);
}

/**
 * SkipMessageKeys: moves the receiving chain up to message `until` and keeps the keys passed over. The counter moves with
 * the chain; a reference that leaves it behind fails at the very next message.
 */
export async function skipTo(
  p: Primitives,
  dialect: Dialect,
  state: RatchetState,
  until: number,
): Promise<RatchetState> {
  if (state.receivingChain === null || state.dhPeer === null || until <= state.received) return state;
  if (until - state.received > maximumSkip) throw openFailed();
  let chain = decodeBase64url(state.receivingChain);
  const added: SkippedKey[] = [];
  for (let n = state.received; n < until; n++) {
    const { chainKey, messageKey } = await advanceChain(p, dialect, chain);
    added.push({ dh: state.dhPeer, n, key: encodeBase64url(messageKey) });
    chain = chainKey;
  }
  return {
    ...state,
    receivingChain: encodeBase64url(chain),
    received: until,
    skipped: storeSkipped(state.skipped, added),
  };
}

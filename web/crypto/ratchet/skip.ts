import type { Dialect } from "../dialects/dialect.ts";
import { encodeBase64url } from "../encoding/base64url.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { messageKeyOf } from "./key-schedule.ts";
import { maximumStored } from "./limits.ts";
import type { SkippedKey } from "./ratchet-state.ts";

/** Adds keys behind the stored ones; the oldest give way. */
export function storeSkipped(stored: readonly SkippedKey[], added: readonly SkippedKey[]): readonly SkippedKey[] {
  return added.length === 0 ? stored : [...stored, ...added].slice(-maximumStored);
}

/** What SkipMessageKeys keeps of messages that were passed over: their keys out of their chain keys, from `first` on. */
export function skippedKeys(
  p: Primitives,
  dialect: Dialect,
  dh: string,
  first: number,
  chainKeys: readonly Uint8Array[],
): SkippedKey[] {
  return chainKeys.map((chainKey, at) => {
    const messageKey = messageKeyOf(p, dialect, chainKey);
    const key = encodeBase64url(messageKey);
    messageKey.fill(0);
    return { dh, n: first + at, key };
  });
}

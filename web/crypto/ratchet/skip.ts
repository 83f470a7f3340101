import type { Dialect } from "../dialects/dialect.ts";
import { encodeBase64url } from "../encoding/base64url.ts";
import type { Primitives } from "../primitives/primitives.ts";
import { chainKeyLength, messageKeyOf } from "./key-schedule.ts";
import { maximumStored } from "./limits.ts";
import type { SkippedKey } from "./ratchet-state.ts";

/** Adds keys behind the stored ones; the oldest give way. */
export function storeSkipped(stored: readonly SkippedKey[], added: readonly SkippedKey[]): readonly SkippedKey[] {
  return added.length === 0 ? stored : [...stored, ...added].slice(-maximumStored);
}

/** What SkipMessageKeys keeps of messages that were `passed` over (`walkChain`), of which the first has the number `first`. */
export function skippedKeys(
  p: Primitives,
  dialect: Dialect,
  dh: string,
  first: number,
  passed: Uint8Array,
): SkippedKey[] {
  return Array.from({ length: passed.length / chainKeyLength }, (_, at) => {
    const chainKey = passed.subarray(chainKeyLength * at, chainKeyLength * (at + 1));
    const messageKey = messageKeyOf(p, dialect, chainKey);
    const key = encodeBase64url(messageKey);
    messageKey.fill(0);
    return { dh, n: first + at, key };
  });
}

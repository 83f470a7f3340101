import type { EphemeralStore } from "../../../kernel/ephemeral/ephemeral-store.ts";

/** Clears short-lived values that nobody took. They could not be taken any more; this only gives the room back. */
export function removeExpiredValues(ephemeral: EphemeralStore) {
  return (): Promise<void> => ephemeral.removeExpired();
}

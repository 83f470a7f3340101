/** JA-005: how long a packet is held, from when it came; `@retain` of the specification says the same. */
export const HELD_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;

/** And for how long it is known that it was here. */
export const SEEN_MILLISECONDS = 2 * HELD_MILLISECONDS;

/** What came after this is still held. */
export function heldSince(now: Date): Date {
  return new Date(now.getTime() - HELD_MILLISECONDS);
}

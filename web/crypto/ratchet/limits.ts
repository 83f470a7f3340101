/**
 * A message may lie so many ahead, what is missing of the chain before it and of its own taken together: each costs a
 * step before we know whether the message is genuine, and a key to store once it is.
 */
export const maximumSkip = 1_000;
/** What begins a session may ask for fewer: its handshake costs about as much as the rest of the steps. */
export const maximumSkipAtFirst = 500;
/** Keys of skipped messages kept over all chains of all sessions with one device; the oldest give way. */
export const maximumStored = 2_000;
/** Numbers travel in four bytes. */
export const maximumNumber = 0xffff_ffff;

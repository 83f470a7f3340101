/** A message may be so many ahead of the last one of its chain; each one skipped costs a key to store. */
export const maximumSkip = 1_000;
/** Keys of skipped messages kept over all chains of a session; the oldest give way. */
export const maximumStored = 2_000;
/** Numbers travel in four bytes. */
export const maximumNumber = 0xffff_ffff;

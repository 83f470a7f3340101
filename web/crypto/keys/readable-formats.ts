/** The highest content format that this version reads; it reads those before as well. */
export const readableFormats = 2;

/** Ids of signed prekeys count in the lower three bytes. */
const counted = 2 ** 24;

/**
 * Up to which content format a device reads: the highest byte of its signed prekey's id says so. Those of 0.1.0 counted
 * from 1, and read format 1. A statement of its own could be left out by a server, and the device would look like one of
 * 0.1.0; the id is under the signature without which no session begins, and 0.1.0 takes it as any other.
 */
export function formatsReadBy(signedPrekeyId: number): number {
  return Math.max(1, Math.floor(signedPrekeyId / counted));
}

/** The id after those that were given, `next` being the one that would follow them. */
export function nextSignedPrekeyId(next: number): number {
  return Math.max(next, readableFormats * counted + 1);
}

/** The highest content format that this version reads; it reads those before as well. */
export const readableFormats = 2;

/** The lower three bytes of a signed prekey's id. */
const counted = 2 ** 24;
const hour = 3_600_000;
/** From here on they are the hour in which it was signed, since 1970; those of versions before only count, from 1. */
const earliestHour = 400_000;

/**
 * Up to which content format a device reads: the highest byte of its signed prekey's id says so. Those of 0.1.0 counted
 * from 1, and read format 1. A statement of its own could be left out by a server, and the device would look like one of
 * 0.1.0; the id is under the signature without which no session begins, and 0.1.0 takes it as any other.
 */
export function formatsReadBy(signedPrekeyId: number): number {
  return Math.max(1, Math.floor(signedPrekeyId / counted));
}

/**
 * The id of a signed prekey that is made now, `next` being the one that would follow those before: never a lower one, or
 * the hour, where its clock is not behind those. So the time stands under the signature too, and no server makes an old
 * one look new.
 */
export function nextSignedPrekeyId(next: number, now: number): number {
  const hours = Math.min(Math.max(Math.floor(now / hour), 1), counted - 1);
  return Math.max(next, readableFormats * counted + hours);
}

/** When it was signed, by its device's clock, to the hour; null of one that does not say. */
export function signedPrekeyMadeAt(signedPrekeyId: number): number | null {
  const hours = signedPrekeyId % counted;
  return hours < earliestHour ? null : hours * hour;
}

/** When what a key signed is accepted. */
export interface Validity {
  readonly validFrom: Date;

  /** Null: until another key takes its place. */
  readonly validUntil: Date | null;
}

/** For how long what an earlier key signed is accepted after another has taken its place. */
export const GRACE_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;

/** Whether a key counts at a moment. */
export function isValidAt({ validFrom, validUntil }: Validity, now: Date): boolean {
  return validFrom <= now && (validUntil === null || now < validUntil);
}

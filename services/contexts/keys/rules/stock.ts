/** Below this many of either kind a device is asked for more. */
export const LOW_STOCK = 20;

/** Of each kind; more would only fill the database. */
export const MOST_KEPT = 400;

/** Of each kind, of one device, to one account in an hour: a tenth of what a device keeps here. */
export const MOST_TAKEN = 10;

export interface Stock {
  readonly oneTimePrekeys: number;
  readonly oneTimeKemPrekeys: number;
}

export function isLow({ oneTimePrekeys, oneTimeKemPrekeys }: Stock): boolean {
  return oneTimePrekeys < LOW_STOCK || oneTimeKemPrekeys < LOW_STOCK;
}

/**
 * Which of the offered one-time prekeys are taken: those with ids above every id taken before, while there is room. An
 * id at or below may belong to a key that was handed out, and handing it out again would let two handshakes share it.
 */
export function admitPrekeys<P extends { readonly prekeyId: number }>(
  offered: readonly P[],
  highestTaken: number,
  kept: number,
): P[] {
  const fresh = new Map<number, P>();
  for (const prekey of offered) {
    if (prekey.prekeyId > highestTaken && !fresh.has(prekey.prekeyId)) fresh.set(prekey.prekeyId, prekey);
  }
  return [...fresh.values()]
    .sort((one, other) => one.prekeyId - other.prekeyId)
    .slice(0, Math.max(0, MOST_KEPT - kept));
}

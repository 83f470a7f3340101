/** A relay of a list: how busy it said that it is, from 0 to 100, where it said so. */
export interface LoadedRelay {
  readonly load?: number;
}

/** The same relays, those with the lowest load first (JA-014), and last those that say nothing of it. */
export function byLoad<R extends LoadedRelay>(relays: readonly R[]): R[] {
  return relays.toSorted((one, other) => (one.load ?? Infinity) - (other.load ?? Infinity) || 0);
}

/** Numbers that are the same for the same seed (mulberry32). */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  /** So many of a list, of each kind one before there is a second; all of them where there are no more. */
  some<T>(of: readonly T[], most: number, kindOf: (each: T) => string): readonly T[] {
    if (of.length <= most) return of;
    const kinds = [...Map.groupBy(of, kindOf).values()].map((each) => [...each]);
    const chosen: T[] = [];
    while (chosen.length < most)
      for (const kind of kinds) {
        if (kind.length === 0 || chosen.length === most) continue;
        chosen.push(kind.splice(this.below(kind.length), 1)[0]!);
      }
    return chosen;
  }
}

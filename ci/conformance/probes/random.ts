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

  /** So many of a list, in their order; all of them where there are no more. */
  some<T>(of: readonly T[], most: number): readonly T[] {
    if (of.length <= most) return of;
    const left = of.map((_each, at) => at);
    const chosen = new Set<number>();
    while (chosen.size < most) chosen.add(left.splice(this.below(left.length), 1)[0]!);
    return of.filter((_each, at) => chosen.has(at));
  }
}

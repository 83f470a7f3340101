import { gen, nat, sample, type GeneratorValue } from "fast-check";

/** Where a writer takes its decisions from: the same seed, the same decisions. */
export class Draw {
  readonly #value: GeneratorValue;

  constructor(value: GeneratorValue) {
    this.#value = value;
  }

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    // Drawn from a large space: fast-check prefers the ends of a space, which for a list would be its first entry.
    return this.#value(nat, { max: 999_983 }) % limit;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<T>(of: readonly T[]): T {
    return of[this.below(of.length)]!;
  }

  /** So many, each made by the function. */
  some<T>(from: number, to: number, make: (at: number) => T): T[] {
    return Array.from({ length: from + this.below(to - from + 1) }, (_each, at) => make(at));
  }
}

export function draws(seed: number, count: number): Draw[] {
  return sample(gen(), { seed, numRuns: count }).map((value) => new Draw(value));
}

/** A row becomes visible at most so long after a later one. */
const LATE_MILLISECONDS = 60_000;

/** More than are ever under way at once. */
const MOST_MISSING = 10_000;

/**
 * Which numbers of a table that only grows have been seen: all up to the newest, but for those that are missing. A number is
 * given before its row is committed, so that another process's row may come into sight behind later ones.
 */
export class SeenNumbers {
  readonly #now: () => number;
  readonly #missingSince = new Map<number, number>();
  #newest = 0;

  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  get newest(): number {
    return this.#newest;
  }

  /** Those that may still come. */
  missing(): readonly number[] {
    const now = this.#now();
    for (const [number, since] of this.#missingSince)
      if (since < now - LATE_MILLISECONDS) this.#missingSince.delete(number);
    return [...this.#missingSince.keys()];
  }

  add(number: number): void {
    this.#missingSince.delete(number);
    const from = Math.max(this.#newest + 1, number - MOST_MISSING);
    for (let between = from; between < number; between++) this.#missingSince.set(between, this.#now());
    this.#newest = Math.max(this.#newest, number);
  }
}

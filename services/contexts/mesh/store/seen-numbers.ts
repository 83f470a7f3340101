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

  /** Those to be asked for: however late one is, it may have come since. */
  missing(): readonly number[] {
    return [...this.#missingSince.keys()];
  }

  /** What was asked for at that moment and is missing still comes no more, where it was late by then. */
  giveUp(askedFor: readonly number[], at: number): void {
    for (const number of askedFor)
      if ((this.#missingSince.get(number) ?? at) < at - LATE_MILLISECONDS) this.#missingSince.delete(number);
  }

  /** One that was read in the order of numbers: what lies before it and was not read comes late, or is none. */
  read(number: number): void {
    this.#missingSince.delete(number);
    const from = Math.max(this.#newest + 1, number - MOST_MISSING);
    for (let between = from; between < number; between++) this.#missingSince.set(between, this.#now());
    this.#newest = Math.max(this.#newest, number);
  }

  /**
   * One that was given to this process, however many others have been given meanwhile and not read: where these are more
   * than are ever under way they are read from the first on, and this one once more.
   */
  add(number: number): void {
    if (number - this.#newest <= MOST_MISSING) this.read(number);
  }
}

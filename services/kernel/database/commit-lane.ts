interface Waiting<Entry, Result> {
  readonly entry: Entry;
  /** By the clock of `performance`. */
  readonly since: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** How much the last commit says of the next. */
const NEWEST = 0.2;

/**
 * Group commit without a timer: one commit is in flight at a time, and what arrives meanwhile shares the next one.
 * Entries are committed in the order they came. A lone entry waits for nothing.
 */
export class CommitLane<Entry, Result> {
  readonly #commit: (entries: readonly Entry[]) => Promise<readonly Result[]>;
  readonly #maximumBatch: number;
  #waiting: Waiting<Entry, Result>[] = [];
  #running: Promise<void> | undefined;
  /** Milliseconds of a commit, the last ones counting most. */
  #usual = 0;

  constructor(commit: (entries: readonly Entry[]) => Promise<readonly Result[]>, maximumBatch: number) {
    this.#commit = commit;
    this.#maximumBatch = maximumBatch;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /**
   * Milliseconds that whoever comes now will wait about: for as many commits as there are batches before them, each as long
   * as the last ones took. Or as long as somebody has waited already, where nothing has been committed in that time.
   */
  get lag(): number {
    const first = this.#waiting[0];
    if (first === undefined) return 0;
    const batches = Math.floor(this.#waiting.length / this.#maximumBatch) + 1;
    return Math.max(performance.now() - first.since, batches * this.#usual);
  }

  /** Resolves with the entry's result after the commit that it was part of. */
  append(entry: Entry): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, since: performance.now(), resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing is waiting or under way. */
  async drained(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.slice(0, this.#maximumBatch);
      this.#waiting = this.#waiting.slice(this.#maximumBatch);
      await this.#settle(batch);
    }
    this.#running = undefined;
  }

  async #settle(batch: readonly Waiting<Entry, Result>[]): Promise<void> {
    const began = performance.now();
    try {
      const results = await this.#commit(batch.map((waiting) => waiting.entry));
      this.#usual += (performance.now() - began - this.#usual) * NEWEST;
      batch.forEach((waiting, index) => waiting.resolve(results[index]!));
    } catch (error) {
      batch.forEach((waiting) => waiting.reject(error));
    }
  }
}

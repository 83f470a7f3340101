interface Waiting<Entry, Result> {
  readonly entry: Entry;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit without a timer: one commit is in flight at a time, and what arrives meanwhile shares the next one.
 * Entries are committed in the order they came. A lone entry waits for nothing.
 */
export class CommitLane<Entry, Result> {
  readonly #commit: (entries: readonly Entry[]) => Promise<readonly Result[]>;
  readonly #maximumBatch: number;
  #waiting: Waiting<Entry, Result>[] = [];
  #running: Promise<void> | undefined;

  constructor(commit: (entries: readonly Entry[]) => Promise<readonly Result[]>, maximumBatch: number) {
    this.#commit = commit;
    this.#maximumBatch = maximumBatch;
  }

  get length(): number {
    return this.#waiting.length;
  }

  /** Resolves with the entry's result after the commit that it was part of. */
  append(entry: Entry): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject });
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
    try {
      const results = await this.#commit(batch.map((waiting) => waiting.entry));
      batch.forEach((waiting, index) => waiting.resolve(results[index]!));
    } catch (error) {
      batch.forEach((waiting) => waiting.reject(error));
    }
  }
}

/** Who waits: the known devices of one account, or whoever comes from an address. */
export interface Waiter {
  readonly group: string;
  readonly known: boolean;
}

type Line = { readonly group: string; readonly known: boolean; readonly waiting: ((go: boolean) => void)[] };

/**
 * Lets so many pieces of work run at a time. Groups take turns, known ones every other time at least, so that nobody
 * waits for all that another group has in store; when the waiting room is full, the longest line loses its last one to
 * whoever comes anew, and no known one leaves for a stranger.
 */
export class FairTurns {
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  /** In the order of their turns. */
  readonly #lines = new Map<string, Line>();
  #running = 0;
  #waiting = 0;
  #knownWasNext = false;

  constructor(atOnce: number, mostWaiting: number) {
    this.#atOnce = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  /** Undefined where there is no room even to wait. */
  async run<Result>(waiter: Waiter, work: () => Promise<Result>): Promise<Result | undefined> {
    if (this.#running < this.#atOnce) this.#running += 1;
    else if (!(await this.#wait(waiter))) return undefined;
    try {
      return await work();
    } finally {
      // The place is handed over, so that `running` changes only when nobody wants it.
      if (!this.#admitNext()) this.#running -= 1;
    }
  }

  #wait({ group, known }: Waiter): Promise<boolean> {
    const line = this.#lines.get(group) ?? { group, known, waiting: [] };
    if (this.#waiting >= this.#mostWaiting && !this.#makeRoom(line)) return Promise.resolve(false);
    this.#lines.set(group, line);
    this.#waiting += 1;
    return new Promise((resolve) => line.waiting.push(resolve));
  }

  /** Sends away the last one of the longest line, if that line is longer than this one would be; strangers first. */
  #makeRoom(arriving: Line): boolean {
    const stranger = this.#longest(false);
    const longest = arriving.known ? (stranger ?? this.#longest(true)) : stranger;
    if (longest === undefined) return false;
    if (longest.known === arriving.known && longest.waiting.length <= arriving.waiting.length + 1) return false;
    longest.waiting.pop()!(false);
    this.#left(longest);
    return true;
  }

  #longest(known: boolean): Line | undefined {
    const lines = [...this.#lines.values()].filter((line) => line.known === known);
    return lines.toSorted((a, b) => b.waiting.length - a.waiting.length)[0];
  }

  #admitNext(): boolean {
    const lines = [...this.#lines.values()];
    const preferred = this.#knownWasNext ? lines[0] : lines.find((line) => line.known);
    const line = preferred ?? lines[0];
    if (line === undefined) return false;
    this.#knownWasNext = line.known;
    const next = line.waiting.shift()!;
    // To the end: the other groups have their turns first.
    this.#lines.delete(line.group);
    this.#lines.set(line.group, line);
    this.#left(line);
    next(true);
    return true;
  }

  #left(line: Line): void {
    this.#waiting -= 1;
    if (line.waiting.length === 0) this.#lines.delete(line.group);
  }
}

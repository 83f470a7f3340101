import type { Timers } from "./host.ts";

/** Does what somebody else asks for: at once, and then, however often they ask, once in a while. */
export class Sparingly {
  readonly #timers: Timers;
  readonly #now: () => number;
  readonly #pause: number;
  readonly #work: () => void;
  #last: number | null = null;
  #cancel: (() => void) | null = null;

  /** `pause` in milliseconds. */
  constructor(timers: Timers, now: () => number, pause: number, work: () => void) {
    this.#timers = timers;
    this.#now = now;
    this.#pause = pause;
    this.#work = work;
  }

  ask(): void {
    if (this.#cancel !== null) return;
    // A clock that was put back is no reason to wait for longer.
    const since = this.#last === null ? this.#pause : Math.abs(this.#now() - this.#last);
    if (since >= this.#pause) return this.#do();
    this.#cancel = this.#timers.after(this.#pause - since, () => this.#do());
  }

  stop(): void {
    this.#cancel?.();
  }

  #do(): void {
    this.#cancel = null;
    this.#last = this.#now();
    this.#work();
  }
}

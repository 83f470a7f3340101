import type { Timers } from "./host.ts";

/** A clock may be set, and a machine may sleep: it is looked at so often while something waits. */
const longestWait = 60_000;
const retryAfter = 5_000;

interface Parts {
  readonly timers: Timers;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly report: (error: unknown) => void;
}

/**
 * Sees to what is due at moments: `sweep` does what is due by now and names what is still to come by `at`. It is called at
 * the soonest of those, sooner where that is far away, and again where it has failed.
 */
export class Alarm {
  readonly #parts: Parts;
  readonly #sweep: () => Promise<void>;
  #cancel: (() => void) | undefined;
  /** The soonest that is known to wait. */
  #next = Infinity;
  #stopped = false;

  constructor(parts: Parts, sweep: () => Promise<void>) {
    this.#parts = parts;
    this.#sweep = sweep;
  }

  /** The first time; what fails then is whoever's calls. */
  async sweep(): Promise<void> {
    this.#next = Infinity;
    await this.#sweep();
  }

  at(moment: number): void {
    if (this.#stopped || moment >= this.#next) return;
    this.#cancel?.();
    this.#next = moment;
    const { timers, now } = this.#parts;
    this.#cancel = timers.after(Math.max(0, Math.min(moment - now(), longestWait)), () => this.#ring());
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
  }

  #ring(): void {
    const { now, report } = this.#parts;
    this.sweep().catch((error: unknown) => {
      report(error);
      this.at(now() + retryAfter);
    });
  }
}

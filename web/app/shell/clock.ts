import { Injectable, signal } from "@angular/core";

/** A minute at the most, for clocks that are set and nights with another length. */
const LONGEST_WAIT = 60_000;

/**
 * What the page takes for now when it says Today and Yesterday: new each minute, and at once when the page is looked at
 * again, since timers sleep with a hidden page.
 */
@Injectable({ providedIn: "root" })
export class Clock {
  readonly #now = signal(Date.now());
  readonly now = this.#now.asReadonly();

  constructor() {
    document.addEventListener("visibilitychange", () => this.look());
    window.addEventListener("pageshow", () => this.look());
    this.#wait();
  }

  /** For something that has just happened: it is not to be later than now. */
  look(): void {
    this.#now.set(Date.now());
  }

  /** Until the next minute begins: midnight, in every time zone, is the beginning of one. */
  #wait(): void {
    setTimeout(
      () => {
        this.look();
        this.#wait();
      },
      LONGEST_WAIT - (Date.now() % LONGEST_WAIT),
    );
  }
}

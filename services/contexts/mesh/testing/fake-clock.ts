import type { Clock } from "../../../kernel/clock.ts";

/** A clock that goes only when it is told to. */
export class FakeClock implements Clock {
  #now = Date.UTC(2026, 10, 30, 12);

  now(): Date {
    return new Date(this.#now);
  }

  forward(seconds: number): void {
    this.#now += seconds * 1000;
  }
}

import type { Clock } from "../../../kernel/clock.ts";

/** A device asks once for each of its addresses, and again where no answer came: at most seven times in half a minute. */
const PER_SOURCE = 60;
/** Answers to everybody within a span. */
const PER_SPAN = 20_000;
/** As many sources are told apart; whoever comes after them waits for the next span. */
const MOST_SOURCES = 10_000;
const SPAN = 10_000;

/**
 * How much is answered. Nobody proves that they are at the address a question says it came from, and an answer is up to twice
 * as long as the shortest question: whoever writes somebody else's address has no more than a few kilobytes sent there within
 * ten seconds, however much they ask.
 */
export class Share {
  readonly #clock: Clock;
  #until = 0;
  #answers = 0;
  #sources = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether one more may be answered, of this source. */
  take(source: string): boolean {
    const now = this.#clock.now().getTime();
    if (now >= this.#until || now < this.#until - SPAN) {
      this.#until = now + SPAN;
      this.#answers = 0;
      this.#sources = new Map();
    }
    const before = this.#sources.get(source);
    if (this.#answers >= PER_SPAN || (before ?? 0) >= PER_SOURCE) return false;
    if (before === undefined && this.#sources.size >= MOST_SOURCES) return false;
    this.#answers++;
    this.#sources.set(source, (before ?? 0) + 1);
    return true;
  }
}

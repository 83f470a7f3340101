/** A server takes a hundred requests a minute of another unless told otherwise: forty at once and fifty a minute are less. */
const AT_ONCE = 40;
const EACH_MILLISECONDS = 1_200;

/**
 * How fast other servers are told. Where one event can tell several things, a short wait has more of them go in one: so it
 * is waited where otherwise a server would soon take nothing more for the rest of the minute. Each process counts what it
 * says itself: where several together say too much, that server answers 429, and that is waited for.
 */
export class Pace {
  /** For each server the moment at which as much at once may be told as ever. */
  readonly #rested = new Map<string, number>();

  /** Is told something now. */
  count(peer: string, now: Date): void {
    const from = Math.max(now.getTime(), this.#rested.get(peer) ?? 0);
    this.#rested.set(peer, Math.min(from + EACH_MILLISECONDS, now.getTime() + AT_ONCE * EACH_MILLISECONDS));
  }

  /** In how many milliseconds it is good to tell it the next thing. */
  waitFor(peer: string, now: Date): number {
    const rested = this.#rested.get(peer) ?? 0;
    return Math.max(0, rested - now.getTime() - (AT_ONCE - 1) * EACH_MILLISECONDS);
  }
}

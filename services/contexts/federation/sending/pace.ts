/** A server takes a hundred requests a minute of another unless told otherwise: forty at once and fifty a minute are less. */
const AT_ONCE = 40;
const EACH_MILLISECONDS = 1_200;

/** A turn that nobody has come for by then is nobody's any more: another process has told what it was for. */
const KEPT_MILLISECONDS = 60 * 60_000;

/**
 * How fast other servers are told. Where one event can tell several things, a short wait has more of them go in one: so it
 * is waited where otherwise a server would soon take nothing more for the rest of the minute. Each process counts what it
 * says itself: where several together say too much, that server answers 429, and that is waited for.
 */
export class Pace {
  /** For each server the moment at which as much at once may be told as ever. */
  readonly #rested = new Map<string, number>();

  /** For each server when which conversation has its turn, one after the other. */
  readonly #turns = new Map<string, Map<string, number>>();
  readonly #lastTurn = new Map<string, number>();

  /** Is told something now. */
  count(peer: string, now: Date): void {
    const from = Math.max(now.getTime(), this.#rested.get(peer) ?? 0);
    this.#rested.set(peer, Math.min(from + EACH_MILLISECONDS, now.getTime() + AT_ONCE * EACH_MILLISECONDS));
  }

  /**
   * In how many milliseconds it is good to tell it more of a conversation. Whoever has to wait has their turn then,
   * whatever else is told meanwhile: it is a line, in which nobody who comes later goes before.
   */
  waitFor(peer: string, conversationId: string, now: Date): number {
    const turns = this.#turns.get(peer) ?? new Map<string, number>();
    const given = turns.get(conversationId);
    if (given !== undefined && given <= now.getTime()) turns.delete(conversationId);
    if (given !== undefined) return Math.max(0, given - now.getTime());
    const rested = (this.#rested.get(peer) ?? 0) - (AT_ONCE - 1) * EACH_MILLISECONDS;
    const turn = Math.max(rested, (this.#lastTurn.get(peer) ?? 0) + EACH_MILLISECONDS);
    if (turn <= now.getTime()) return 0;
    for (const [other, at] of turns) {
      if (at > now.getTime() - KEPT_MILLISECONDS) break;
      turns.delete(other);
    }
    this.#turns.set(peer, turns.set(conversationId, turn));
    this.#lastTurn.set(peer, turn);
    return turn - now.getTime();
  }

  /** It takes nothing for now: turns that would pass meanwhile would all be over at once when it takes something again. */
  forgetTurns(peer: string): void {
    this.#turns.delete(peer);
    this.#lastTurn.delete(peer);
  }
}

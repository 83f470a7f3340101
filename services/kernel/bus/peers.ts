import type { Batch, Signal } from "./signals.ts";

interface Peer {
  /** The number of the signal that should come next. */
  next: number;
  /** What its last heartbeat said would come next. */
  claimed: number;
  /** What was claimed at the look before; by the next one it has come or never will. */
  due: number;
  heardAt: number;
}

/** A node that says nothing for this long is taken for gone. */
const SILENCE_MILLISECONDS = 10_000;

/**
 * The other nodes, and how far each has been heard. Two channels may bring the same signal or overtake each other:
 * what comes twice is dropped, and what a heartbeat claims counts as lost only when it has not come a whole beat later.
 */
export class Peers {
  readonly #peers = new Map<string, Peer>();
  readonly #now: () => number;

  /** `now` in milliseconds, from anywhere, never going back. */
  constructor(now: () => number) {
    this.#now = now;
  }

  get count(): number {
    return this.#peers.size;
  }

  /** The signals of a batch that are new here, and whether some before them are missing. */
  hear(batch: Batch): { readonly fresh: readonly Signal[]; readonly missed: boolean } {
    const { node, next, signals } = batch;
    const heardAt = this.#now();
    if (batch.bye) {
      this.#peers.delete(node);
      return { fresh: [], missed: false };
    }
    const peer = this.#peers.get(node);
    if (peer === undefined) {
      const after = next + signals.length;
      this.#peers.set(node, { next: after, claimed: after, due: after, heardAt });
      // Whoever has spoken before was not heard then.
      return { fresh: signals, missed: next > 1 };
    }
    peer.heardAt = heardAt;
    if (signals.length === 0) {
      peer.claimed = Math.max(peer.claimed, next);
      return { fresh: [], missed: false };
    }
    const missed = next > peer.next;
    const fresh = signals.slice(Math.max(0, peer.next - next));
    peer.next = Math.max(peer.next, next + signals.length);
    peer.claimed = Math.max(peer.claimed, peer.next);
    return { fresh, missed };
  }

  /**
   * Forgets who is silent; whether something has not come: what a node said that it had said, or what one that fell
   * silent without a goodbye may have committed and never said. Call it once a heartbeat.
   */
  look(): boolean {
    const now = this.#now();
    let missed = false;
    for (const [node, peer] of this.#peers) {
      if (now - peer.heardAt > SILENCE_MILLISECONDS) {
        this.#peers.delete(node);
        missed = true;
      }
      if (peer.next < peer.due) {
        peer.next = peer.due;
        missed = true;
      }
      peer.due = peer.claimed;
    }
    return missed;
  }
}

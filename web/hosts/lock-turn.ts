import type { Turn } from "../core/host.ts";
import type { TabMark } from "./tab-mark.ts";

type Events = Parameters<Turn["take"]>[0];
/** A lock that is held until `release`; `broken` once another tab has taken it away. */
type Held = { readonly release: () => void; broken: boolean };

export const turnName = "tenchat-turn";
/** A tab that the browser has frozen answers nobody; then its turn is taken. Its storage refuses it from then on. */
const patience = 2_000;
/** So long a tab that waited leaves the turn to one that is only being reloaded. */
const grace = 1_500;

/**
 * One tab at a time, by Web Locks; the tabs talk over a `BroadcastChannel`. Reloading the tab that has the turn frees
 * the lock for a moment: the next in line holds it, waits whether the old one calls, and then gives it back.
 */
export class LockTurn implements Turn {
  readonly #locks: LockManager;
  readonly #mark: TabMark;
  readonly #channel: BroadcastChannel;
  #holding: Events | null = null;
  #wanted = false;
  #steal: () => void = () => undefined;
  /** Ends the time of grace: true when a reloaded tab wants its turn back. */
  #endGrace: (returned: boolean) => void = () => undefined;

  constructor(locks: LockManager, mark: TabMark, channel: BroadcastChannel = new BroadcastChannel(turnName)) {
    this.#locks = locks;
    this.#mark = mark;
    this.#channel = channel;
    this.#channel.onmessage = ({ data }) => {
      if (data === "ask") this.#holding?.asked();
      else if (data === "returned") this.#endGrace(true);
    };
  }

  async take(events: Events): Promise<{ release(): void }> {
    const returning = this.#mark.take();
    this.#wanted = false;
    const free = await this.#acquire({ ifAvailable: true }, events).catch(withoutLock);
    if (free !== null) return this.#hold(free, events);
    const stopCalling = returning ? this.#call(events) : (events.waiting(), () => undefined);
    try {
      for (;;) {
        const held = await this.#queue(events);
        const goesBack = !returning && !this.#wanted && (await this.#isReturned());
        if (!goesBack && !held.broken) return this.#hold(held, events);
        held.release();
      }
    } finally {
      stopCalling();
    }
  }

  ask(): void {
    this.#wanted = true;
    this.#endGrace(false);
    this.#channel.postMessage("ask");
    setTimeout(() => this.#steal(), patience);
  }

  #hold(held: Held, events: Events): { release(): void } {
    this.#holding = events;
    this.#mark.set(true);
    return {
      release: () => {
        if (this.#holding === events) this.#letGo();
        held.release();
      },
    };
  }

  #letGo(): void {
    this.#holding = null;
    this.#mark.set(false);
  }

  /** Null when it is not to be had at once. */
  #acquire(options: LockOptions, events: Events): Promise<Held | null> {
    return new Promise((resolve, reject) => {
      let held: Held | undefined;
      const hold = (lock: Lock | null): Promise<void> | undefined => {
        if (lock === null) return void resolve(null);
        return new Promise((release) => resolve((held = { release, broken: false })));
      };
      this.#locks.request(turnName, options, hold).catch((error: unknown) => {
        if (held === undefined) return reject(error);
        // Taken away: another tab waited in vain for this one's answer.
        held.broken = true;
        if (this.#holding !== events) return;
        this.#letGo();
        events.asked();
      });
    });
  }

  /** Stands in line; after `ask` nobody else is waited for longer than `patience`. */
  #queue(events: Events): Promise<Held> {
    const queued = new AbortController();
    return new Promise((resolve, reject) => {
      const got = (held: Held | null) => {
        this.#steal = () => undefined;
        if (held !== null) resolve(held);
      };
      this.#steal = () => {
        queued.abort();
        this.#acquire({ steal: true }, events).then(got, reject);
      };
      this.#acquire({ signal: queued.signal }, events).then(got, (error: unknown) => {
        if (!queued.signal.aborted) reject(error);
      });
    });
  }

  #isReturned(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), grace);
      this.#endGrace = (returned) => {
        clearTimeout(timer);
        resolve(returned);
      };
    });
  }

  /** Asks for the turn that this tab had before it was reloaded; in vain if another has begun to work meanwhile. */
  #call(events: Events): () => void {
    const began = Date.now();
    const timer = setInterval(() => {
      if (Date.now() - began <= 2 * grace) return this.#channel.postMessage("returned");
      clearInterval(timer);
      events.waiting();
    }, 100);
    return () => clearInterval(timer);
  }
}

/** A browser that refuses site data refuses locks too. The storage says what is the matter, and its fence protects it. */
function withoutLock(): Held {
  return { release: () => undefined, broken: false };
}

import type { Turn } from "../core/host.ts";

type Events = Parameters<Turn["take"]>[0];

const name = "tenchat-turn";
/** A tab that the browser has frozen answers nobody; then its turn is taken. Its storage refuses it from then on. */
const patience = 2_000;

/** One tab at a time, by Web Locks; the tabs talk over a `BroadcastChannel`. */
export class LockTurn implements Turn {
  readonly #locks: LockManager;
  readonly #channel: BroadcastChannel;
  #holding: Events | null = null;
  #steal: (() => void) | null = null;

  constructor(locks: LockManager, channel: BroadcastChannel = new BroadcastChannel(name)) {
    this.#locks = locks;
    this.#channel = channel;
    this.#channel.onmessage = () => this.#holding?.asked();
  }

  take(events: Events): Promise<{ release(): void }> {
    return new Promise((resolve, reject) => {
      const queued = new AbortController();
      let decided = false;
      const hold = () =>
        new Promise<void>((ended) => {
          decided = true;
          this.#steal = null;
          this.#holding = events;
          resolve({
            release: () => {
              this.#holding = null;
              ended();
            },
          });
        });
      const request = (options: LockOptions) =>
        this.#locks
          .request(name, options, (lock) => (lock === null ? undefined : hold()))
          .catch((error: unknown) => {
            // Taken away: another tab waited in vain for this one's answer.
            if (decided && this.#holding === events) {
              this.#holding = null;
              events.asked();
            } else if (!decided && !queued.signal.aborted) reject(error);
          });
      void request({ ifAvailable: true }).then(() => {
        if (decided) return;
        events.waiting();
        this.#steal = () => {
          queued.abort();
          void request({ steal: true });
        };
        void request({ signal: queued.signal });
      });
    });
  }

  ask(): void {
    this.#channel.postMessage("ask");
    setTimeout(() => this.#steal?.(), patience);
  }
}

/** Without Web Locks (a page on plain http): the tab that came last works, the others stop when they hear of it. */
export class LastTurn implements Turn {
  readonly #channel: BroadcastChannel;
  #holding: Events | null = null;
  #lost = false;
  #wanted: () => void = () => undefined;

  constructor(channel: BroadcastChannel = new BroadcastChannel(name)) {
    this.#channel = channel;
    this.#channel.onmessage = () => {
      const events = this.#holding;
      this.#holding = null;
      this.#lost = true;
      events?.asked();
    };
  }

  async take(events: Events): Promise<{ release(): void }> {
    if (this.#lost) {
      events.waiting();
      await new Promise<void>((resolve) => {
        this.#wanted = resolve;
      });
    }
    this.#lost = false;
    this.#holding = events;
    this.#channel.postMessage("ask");
    return {
      release: () => {
        this.#holding = null;
      },
    };
  }

  ask(): void {
    this.#wanted();
  }
}

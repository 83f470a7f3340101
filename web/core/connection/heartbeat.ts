import { isPassing } from "../explain-error.ts";
import type { Host } from "../host.ts";

const every = 20_000;
const answerWithin = 10_000;
/** On waking, where the socket is more likely to be dead than slow. */
const answerWithinOnWaking = 5_000;
/** A timer that comes so much too late has slept, and the network with it. */
const overslept = 5_000;
/** One look brings several signals: seen, focused, online. */
const wakeAgainAfter = 1_000;

/** A network that swallows everything closes nothing, so an open socket is as good as its last answer: this asks for one. */
export class Heartbeat {
  readonly #host: Pick<Host, "timers" | "now" | "report">;
  readonly #ping: () => Promise<unknown>;
  readonly #silent: () => void;
  readonly #cancels = new Set<() => void>();
  #wokenAt = 0;

  /** `silent` is called once nobody has answered in time. */
  constructor(host: Pick<Host, "timers" | "now" | "report">, ping: () => Promise<unknown>, silent: () => void) {
    this.#host = host;
    this.#ping = ping;
    this.#silent = silent;
    this.#next();
  }

  /** The network may have changed while nobody looked. */
  wake(): void {
    const now = this.#host.now();
    if (now - this.#wokenAt < wakeAgainAfter) return;
    this.#wokenAt = now;
    this.#ask(answerWithinOnWaking);
  }

  stop(): void {
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
  }

  #next(): void {
    const due = this.#host.now() + every;
    this.#after(every, () => {
      this.#ask(this.#host.now() - due > overslept ? answerWithinOnWaking : answerWithin);
      this.#next();
    });
  }

  #ask(within: number): void {
    const cancel = this.#after(within, this.#silent);
    this.#ping().then(cancel, (error: unknown) => {
      cancel();
      // A refusal is an answer too; a lost socket has told whoever holds it.
      if (!isPassing(error)) this.#host.report(error);
    });
  }

  #after(milliseconds: number, run: () => void): () => void {
    const cancel = this.#host.timers.after(milliseconds, () => {
      this.#cancels.delete(cancel);
      run();
    });
    this.#cancels.add(cancel);
    return () => {
      this.#cancels.delete(cancel);
      cancel();
    };
  }
}

import type { Elsewhere, ElsewhereAnswer, ElsewhereCall } from "../crypto/secrets.ts";
import type { Host, Thread } from "./host.ts";

/** One call takes milliseconds. A thread that is asked and says nothing for so long has ended, whatever its host says. */
const silence = 30_000;

interface Waiting {
  readonly call: ElsewhereCall;
  readonly here: () => Promise<unknown>;
  readonly resolve: (made: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Computes primitives on another thread of the host, so that nobody waits for them at the screen. What is computed depends on
 * what is given and nothing else: when the thread ends, another one is asked the same. One that never answers anything
 * is not started again; from then on it is computed here, which is as good and takes the screen's time.
 */
export class CryptoThread {
  readonly #start: Host["crypto"]["startThread"];
  readonly #timers: Host["timers"];
  readonly #report: (error: unknown) => void;
  readonly #waiting = new Map<number, Waiting>();
  #thread: Thread | null = null;
  /** Whether the present one has answered. */
  #proven = false;
  #given = 0;
  #useless = false;
  #stopWatching: () => void = () => undefined;

  constructor({ crypto, timers, report }: Pick<Host, "crypto" | "timers" | "report">) {
    this.#start = crypto.startThread?.bind(crypto);
    this.#timers = timers;
    this.#report = report;
    this.#useless = this.#start === undefined;
  }

  readonly elsewhere: Elsewhere = (name, given, here) => {
    if (this.#useless) return here();
    return new Promise((resolve, reject) => {
      const call = { id: ++this.#given, name, given };
      this.#waiting.set(call.id, { call, here, resolve, reject });
      if (this.#thread === null) this.#begin();
      else this.#thread.tell(call);
      if (this.#waiting.size === 1) this.#watch();
    });
  };

  /** Ends the thread; the next call starts another. */
  rest(): void {
    this.#stopWatching();
    this.#thread?.end();
    this.#thread = null;
    // Somebody may still wait for what was under way.
    if (this.#waiting.size > 0) this.#begin();
  }

  #begin(): void {
    this.#proven = false;
    this.#watch();
    try {
      const thread: Thread = this.#start!({
        heard: (message) => this.#thread === thread && this.#hear(message as ElsewhereAnswer),
        ended: (error) => this.#thread === thread && this.#lost(error),
      });
      this.#thread = thread;
      for (const { call } of this.#waiting.values()) thread.tell(call);
    } catch (error) {
      this.#lost(error);
    }
  }

  #hear(answer: ElsewhereAnswer): void {
    this.#proven = true;
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    this.#watch();
    if ("made" in answer) waiting?.resolve(answer.made);
    else waiting?.reject(new Error(answer.failed));
  }

  #watch(): void {
    this.#stopWatching();
    if (this.#waiting.size === 0) return;
    this.#stopWatching = this.#timers.after(silence, () => this.#lost(new Error("The thread has ended unnoticed.")));
  }

  #lost(error: unknown): void {
    this.#stopWatching();
    this.#thread?.end();
    this.#thread = null;
    this.#report(error);
    if (this.#proven) return this.#waiting.size > 0 ? this.#begin() : undefined;
    this.#useless = true;
    const left = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { here, resolve, reject } of left) here().then(resolve, reject);
  }
}

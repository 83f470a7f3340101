import { setTimeout as sleep } from "node:timers/promises";
import { makeSubmission } from "../../../services/testing/make-submission.ts";
import type { Pair } from "./population.ts";
import { isGood, Witness } from "./witness.ts";

/**
 * Pairs who write to each other at a steady rate by script, and time each acknowledgement: how long it takes is the
 * server's doing alone, where whole clients on one processor also wait for each other.
 */
export class Bystanders {
  readonly #pairs: readonly (readonly [Witness, Witness])[];
  readonly #ids: readonly string[];
  readonly #pause: number;
  readonly #open = new Set<Promise<unknown>>();
  readonly #running: Promise<void>;
  #stopped = false;

  private constructor(pairs: readonly (readonly [Witness, Witness])[], ids: readonly string[], rate: number) {
    this.#pairs = pairs;
    this.#ids = ids;
    this.#pause = 1000 / rate;
    this.#running = this.#write();
  }

  /** From now on so many messages a second are written, of all pairs together. */
  static async begin(pairs: readonly Pair[], origin: string, rate: number): Promise<Bystanders> {
    const witnesses: (readonly [Witness, Witness])[] = [];
    for (const { people } of pairs)
      witnesses.push([await Witness.of(people[0], origin), await Witness.of(people[1], origin)]);
    const ids = pairs.map(({ conversationId }) => conversationId);
    return new Bystanders(witnesses, ids, rate);
  }

  /** How many milliseconds each acknowledgement took of what was written meanwhile; one that failed took for ever. */
  async delaysDuring(meanwhile: () => Promise<unknown>): Promise<number[]> {
    const since = Date.now();
    await meanwhile();
    const until = Date.now();
    // Those under way belong to it.
    await Promise.all(this.#open);
    return this.#pairs
      .flat()
      .flatMap(({ answers }) =>
        answers
          .filter(({ at }) => at >= since && at < until)
          .map((answer) => (isGood(answer) ? answer.milliseconds : Infinity)),
      );
  }

  /** Writes no more, and waits for the answers that are due. */
  async end(): Promise<void> {
    this.#stopped = true;
    await this.#running;
    await Promise.all(this.#open);
  }

  async #write(): Promise<void> {
    const began = performance.now();
    for (let turn = 0; !this.#stopped; turn += 1) {
      await sleep(Math.max(0, began + turn * this.#pause - performance.now()));
      const at = turn % this.#pairs.length;
      // Each answers the other: who was never answered may not write on for ever.
      const [one, other] = this.#pairs[at]!;
      const [writer, reader] = Math.floor(turn / this.#pairs.length) % 2 === 0 ? [one, other] : [other, one];
      // What became of it is among the writer's answers.
      const posted = writer.messaging.postMessage(makeSubmission(this.#ids[at]!, [reader.deviceId]));
      const asked = Promise.allSettled([posted]);
      this.#open.add(asked);
      void asked.then(() => this.#open.delete(asked));
    }
  }
}

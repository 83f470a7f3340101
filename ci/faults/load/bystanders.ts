import { Apart } from "./apart.ts";
import type { Pair } from "./population.ts";
import type { Outcome, WriterOrder } from "./socket-writer.ts";
import { Witness } from "./witness.ts";

/** Who takes part, and how many messages a second all of them write together. */
export interface BystandersOrder {
  readonly origin: string;
  readonly pairs: readonly (readonly WriterOrder[])[];
  readonly rate: number;
}

/** From when until when, in milliseconds since 1970. */
export type Span = readonly [number, number];

/**
 * Pairs who write to each other at a steady rate by script, and time each acknowledgement: how long it takes is the
 * server's doing alone, where whole clients on one processor also wait for each other. They live in a thread of their own,
 * see `bystanders.apart.ts`.
 */
export class Bystanders {
  readonly #apart: Apart<Outcome[]>;

  private constructor(order: BystandersOrder) {
    this.#apart = new Apart(new URL("./bystanders.apart.ts", import.meta.url), order);
  }

  /** From now on so many messages a second are written, of all pairs together. */
  static async begin(pairs: readonly Pair[], origin: string, rate: number): Promise<Bystanders> {
    const awake: WriterOrder[][] = [];
    for (const { conversationId, people } of pairs) {
      const [one, two] = await Promise.all(people.map((person) => Witness.renewed(person, origin)));
      const writer = (tokens: WriterOrder["tokens"], reader: string) => ({ conversationId, tokens, reader });
      awake.push([writer(one!.tokens!, people[1].deviceId), writer(two!.tokens!, people[0].deviceId)]);
    }
    return new Bystanders({ pairs: awake, origin, rate });
  }

  /** Writes no more; how many milliseconds each acknowledgement took of what was written within a span. */
  async end(): Promise<(span: Span) => number[]> {
    const outcomes = await this.#apart.end();
    return ([since, until]) =>
      outcomes
        .filter(({ at }) => at >= since && at < until)
        // One that was refused took for ever.
        .map(({ refused, milliseconds }) => (refused === undefined ? milliseconds : Infinity));
  }
}

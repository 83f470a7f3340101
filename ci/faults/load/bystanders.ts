import type { SessionTokens } from "../../../generated/contracts/identity/types.ts";
import { Apart } from "./apart.ts";
import type { Person } from "../../../services/testing/person.ts";
import type { Pair } from "./population.ts";
import { type Answer, isGood, Witness } from "./witness.ts";

/** Who takes part, and how many messages a second all of them write together. */
export interface BystandersOrder {
  readonly origin: string;
  readonly pairs: readonly { readonly conversationId: string; readonly people: readonly Bystander[] }[];
  readonly rate: number;
}

export interface Bystander {
  readonly tokens: SessionTokens;
  readonly deviceId: string;
}

async function renewed(person: Person, origin: string): Promise<Bystander> {
  const { tokens, deviceId } = await Witness.renewed(person, origin);
  return { tokens: tokens!, deviceId };
}

/** From when until when, in milliseconds since 1970. */
export type Span = readonly [number, number];

/**
 * Pairs who write to each other at a steady rate by script, and time each acknowledgement: how long it takes is the
 * server's doing alone, where whole clients on one processor also wait for each other. They live in a thread of their own,
 * see `bystanders.apart.ts`.
 */
export class Bystanders {
  readonly #apart: Apart<Answer[]>;

  private constructor(order: BystandersOrder) {
    this.#apart = new Apart(new URL("./bystanders.apart.ts", import.meta.url), order);
  }

  /** From now on so many messages a second are written, of all pairs together. */
  static async begin(pairs: readonly Pair[], origin: string, rate: number): Promise<Bystanders> {
    const awake: BystandersOrder["pairs"][number][] = [];
    for (const { conversationId, people } of pairs)
      awake.push({ conversationId, people: await Promise.all(people.map((person) => renewed(person, origin))) });
    return new Bystanders({ pairs: awake, origin, rate });
  }

  /** Writes no more; how many milliseconds each acknowledgement took of what was written within a span. */
  async end(): Promise<(span: Span) => number[]> {
    const answers = await this.#apart.end();
    return ([since, until]) =>
      answers
        .filter(({ at }) => at >= since && at < until)
        // One that failed took for ever.
        .map((answer) => (isGood(answer) ? answer.milliseconds : Infinity));
  }
}

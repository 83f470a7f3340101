import { Apart } from "./apart.ts";
import type { Pair } from "./population.ts";
import type { Outcome, WriterOrder } from "./socket-writer.ts";
import { Witness } from "./witness.ts";

/** Who writes to whom, and for how long each part lasts. */
export interface PressureOrder {
  readonly origin: string;
  readonly pairs: readonly WriterOrder[];
  readonly seconds: number;
  /** How many times what the server takes. */
  readonly times: number;
}

export interface PressureResult {
  /** Messages a second that the server takes when each writer waits for answers. */
  readonly capacity: number;
  /** Half of that, before; so many times that; and half again, after. */
  readonly before: readonly Outcome[];
  readonly during: readonly Outcome[];
  readonly after: readonly Outcome[];
  /** Messages that were due and had to wait, for their writer had as many unanswered as any client may. */
  readonly heldBack: number;
  /** From when until when it pressed, in milliseconds since 1970. */
  readonly began: number;
  readonly ended: number;
}

/** Begins to press, in a thread of its own: see `pressure.apart.ts`. */
export async function press(
  pairs: readonly Pair[],
  origin: string,
  amount: Pick<PressureOrder, "seconds" | "times">,
): Promise<Apart<PressureResult>> {
  const writers: WriterOrder[] = [];
  for (const { conversationId, people } of pairs) {
    const { tokens } = await Witness.renewed(people[0], origin);
    writers.push({ conversationId, tokens: tokens!, reader: people[1].deviceId });
  }
  return new Apart(new URL("./pressure.apart.ts", import.meta.url), { origin, pairs: writers, ...amount });
}

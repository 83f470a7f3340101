import { CryptoError } from "../../errors.ts";
import type { RefusedFormat } from "./refused-formats.ts";

/** What came of one set of published vectors. `refused` counts the valid ones of each format that we do not take. */
export type Report = {
  readonly tried: number;
  readonly accepted: number;
  readonly refused: Readonly<Partial<Record<RefusedFormat, number>>>;
  readonly wrong: readonly string[];
};

/** What one vector asks for, and whether one of our doors did that: true for just so, false for other bytes. */
export type Trial = {
  readonly name: string;
  readonly valid: boolean;
  readonly format?: RefusedFormat | undefined;
  readonly attempt: () => Promise<boolean>;
};

/**
 * Holds every trial against what it asks: a valid one of a format of ours does exactly what the vector says, everything
 * else is refused, by an error of our family or a plain no. Any other error is a fault of the door, and so is an answer
 * to what is refused by its format, whatever the answer is.
 */
export async function tally(trials: Iterable<Trial>): Promise<Report> {
  const refused: Partial<Record<RefusedFormat, number>> = {};
  const wrong: string[] = [];
  let [tried, accepted] = [0, 0];
  for (const { name, valid, format, attempt } of trials) {
    tried += 1;
    const outcome = await attempt().catch((error: unknown) => (error instanceof CryptoError ? null : String(error)));
    if (typeof outcome === "string") wrong.push(`${name}: ${outcome}`);
    else if (valid && format === undefined && outcome === true) accepted += 1;
    else if (format !== undefined && outcome === null) refused[format] = (refused[format] ?? 0) + (valid ? 1 : 0);
    else if (format !== undefined || valid || outcome === true) wrong.push(`${name}: ${String(outcome)}`);
  }
  return { tried, accepted, refused, wrong };
}

/** For doors that answer no instead of throwing. */
export function orRefuse(answer: boolean): true | never {
  if (!answer) throw new CryptoError("verification-failed", "The signature does not hold.");
  return true;
}

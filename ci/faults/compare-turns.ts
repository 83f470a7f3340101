import type { Random } from "./random.ts";
import { percentile } from "./under-load.ts";

/** What was measured in a turn without and with what is judged. */
export interface Turn {
  readonly quiet: number;
  readonly loud: number;
}

const DRAWS = 2_000;
const UNLIKELY = 0.05;

/** How much larger it is with it: the middle one of the turns each, since in some of them the machine stood still. */
export function ratioOf(turns: readonly Turn[]): number {
  const middle = (values: readonly number[]) => percentile(values, 0.5);
  return middle(turns.map(({ loud }) => loud)) / middle(turns.map(({ quiet }) => quiet));
}

/**
 * What the ratio is at the least, with 95 of 100: a few turns on a machine that is never quite still say no more than that.
 * By drawing as many turns again and again from those that were measured (Efron, "Bootstrap methods", 1979).
 */
export function leastRatioOf(turns: readonly Turn[], random: Random): number {
  const draw = () => ratioOf(turns.map(() => random.pick(turns)));
  return percentile(Array.from({ length: DRAWS }, draw), UNLIKELY);
}

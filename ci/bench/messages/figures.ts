import { percentile } from "../../faults/under-load.ts";
import type { Outcome } from "./load.ts";
import type { Side } from "./side.ts";

/** How a figure may compare with the floor's: at most or at least so many times that; or what it may be by itself. */
export type Goal = { readonly most: number } | { readonly least: number } | { readonly absolute: number };

/** What was measured of one thing, in its unit: the median of the rounds of each side. */
export interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly floor: number;
  readonly goal: Goal;
}

/** What one run measured, and where. Times of two machines do not compare; ratios to the floor do, more or less. */
export interface Result {
  /** Of the tree that was measured. */
  readonly commit: string;
  /** When it was committed, as ISO 8601. */
  readonly committedAt: string;
  readonly machine: string;
  readonly rounds: number;
  readonly figures: readonly Measured[];
}

/** The figures of a run, as they come in. */
export class Figures {
  readonly #all = new Map<string, { unit: string; goal: Goal; ours: number[]; floor: number[] }>();

  note(side: Side, name: string, unit: string, value: number, goal: Goal): void {
    const figure = this.#all.get(name) ?? { unit, goal, ours: [], floor: [] };
    this.#all.set(name, figure);
    figure[side.name].push(value);
  }

  noteLoad(side: Side, name: string, { messages, seconds, p50, p99, server, database }: Outcome): void {
    if (name === "one pair, one at a time") this.note(side, `${name}: p50`, "ms", p50, { most: 1.8 });
    else this.note(side, `${name}: messages`, "/s", messages / seconds, { least: 0.6 });
    this.note(side, `${name}: p99`, "ms", p99, { most: 1.8 });
    this.note(side, `${name}: processor, server`, "µs", server, { most: 2 });
    this.note(side, `${name}: processor, database`, "µs", database, { most: 2 });
  }

  get medians(): Measured[] {
    return [...this.#all].map(([name, { unit, goal, ours, floor }]) => ({
      ...{ name, unit, goal },
      ours: percentile(ours, 0.5),
      floor: percentile(floor, 0.5),
    }));
  }
}

/** Whether a goal is reached, and what it says. */
export function judged({ unit, goal, ours, floor }: Measured): { readonly isKept: boolean; readonly goal: string } {
  const ratio = ours / floor;
  if ("most" in goal) return { isKept: ratio <= goal.most, goal: `≤ ${goal.most} ×` };
  if ("least" in goal) return { isKept: ratio >= goal.least, goal: `≥ ${goal.least} ×` };
  const { absolute } = goal;
  return unit === "/s"
    ? { isKept: ours >= absolute, goal: `≥ ${absolute}` }
    : { isKept: ours <= absolute, goal: `≤ ${absolute}` };
}

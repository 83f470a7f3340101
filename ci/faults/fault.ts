import type { Population } from "./load/population.ts";
import type { Random } from "./random.ts";
import type { Mode } from "./world/world.ts";

/** How large a run is. */
export interface Size {
  readonly clients: number;
  /** Messages a second, of all clients together. */
  readonly rate: number;
  /** How often the fault strikes. */
  readonly rounds: number;
  /** Between two strikes. */
  readonly seconds: number;
  /** What the database holds beside the load, where that matters. */
  readonly megabytes?: number;
}

/** One measured figure beside what the table allows. */
export interface Figure {
  readonly name: string;
  readonly measured: number | string;
  readonly allowed: string;
  readonly kept: boolean;
}

/** What a fault is run with. */
export interface FaultRun {
  readonly mode: Mode;
  readonly size: Size;
  readonly random: Random;
  readonly population: Population;
  readonly short: boolean;
  /** How many times as long something may take: 1, and more in the short form, which runs on a busy machine. */
  readonly patience: number;
  /** Whether the servers' folders stay, to be looked at. */
  readonly keep: boolean;
}

/** A row of the table of faults: what is done to a platform under load, and what is measured. */
export interface Fault {
  readonly row: string;
  /** What happens, in a few words. */
  readonly title: string;
  readonly modes: readonly Mode[];
  /** Where the short form is run; everywhere unless said. */
  readonly shortModes?: readonly Mode[];
  readonly short: Size;
  readonly long: Size;
  /** Makes the people itself, where they are not those of every fault. */
  people?(size: number): Promise<Population>;
  run(run: FaultRun): Promise<readonly Figure[]>;
}

/** Where a fault is run: wherever it can be of what is chosen, or as it says itself. */
export function modesOf(fault: Fault, short: boolean, chosen: readonly Mode[] = []): readonly Mode[] {
  if (chosen.length > 0) return fault.modes.filter((mode) => chosen.includes(mode));
  return (short && fault.shortModes) || fault.modes;
}

export function atMost(name: string, measured: number | undefined, most: number, unit = ""): Figure {
  const text = measured === undefined ? "never" : `${round(measured)}${unit && ` ${unit}`}`;
  return {
    name,
    measured: text,
    allowed: `≤ ${most}${unit && ` ${unit}`}`,
    kept: measured !== undefined && measured <= most,
  };
}

export function atLeast(name: string, measured: number, least: number, unit = ""): Figure {
  return {
    name,
    measured: `${round(measured)}${unit && ` ${unit}`}`,
    allowed: `≥ ${least}${unit && ` ${unit}`}`,
    kept: measured >= least,
  };
}

export function exactly(name: string, measured: number | string, wanted: number | string): Figure {
  return { name, measured, allowed: String(wanted), kept: measured === wanted };
}

/** For the reader only: how much there was of something. */
export function noted(name: string, measured: number | string): Figure {
  return { name, measured: typeof measured === "number" ? round(measured) : measured, allowed: "", kept: true };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

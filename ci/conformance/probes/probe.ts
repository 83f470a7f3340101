/** A value to try. */
export interface Probe {
  readonly value: unknown;
  /** On which side of which bound it stands: one of each is always tried. Nothing where it is one of many. */
  readonly side?: string;
}

export const others = (values: readonly unknown[]): Probe[] => values.map((value) => ({ value }));

/** Values each of which stands on a side of its own. */
export const sides = (values: readonly unknown[]): Probe[] =>
  values.map((value) => ({ value, side: JSON.stringify(value) }));

/** The same sides, of a part of something. What a name stands for has the same ones wherever it is used. */
export function within(part: string, probes: readonly Probe[], make: (value: unknown) => unknown): Probe[] {
  return probes.map(({ value, side }) => ({
    value: make(value),
    ...(side === undefined ? {} : { side: side.startsWith(NAMED) ? side : `${part} ${side}` }),
  }));
}

export const named = (id: string, probes: readonly Probe[]): Probe[] =>
  within(`${NAMED}${id}`, probes, (value) => value);

/** No JSON begins so. */
const NAMED = "#";

/** The options by which every kind of history says which seeds it lives through. */
export const SEEDS = { seeds: "number", from: "number", seed: "number" } as const;

/** With which seed to begin, and how many: one alone where it is named, or as many as said, or as usual. */
export function chosenSeeds(
  { seeds, from, seed }: Readonly<Record<keyof typeof SEEDS, number | undefined>>,
  usual: number,
): { readonly from: number; readonly count: number } {
  return seed === undefined ? { from: from ?? 1, count: seeds ?? usual } : { from: seed, count: 1 };
}

/** One thing that a recording of another implementation asks for. */
export type InteropCheck = { readonly name: string; readonly run: () => Promise<void> };

/** Plain-data comparison that also runs in a browser. */
export function expectSame(what: string, actual: unknown, expected: unknown): void {
  const [shown, wanted] = [JSON.stringify(sorted(actual)), JSON.stringify(sorted(expected))];
  if (shown !== wanted) throw new Error(`${what}: ${shown} instead of ${wanted}`);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
}

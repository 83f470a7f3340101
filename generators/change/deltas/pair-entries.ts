import type { ListShape } from "../shape/shape.ts";

/** An entry of a list, where it was and where it is; undefined on the side that has none. */
export interface Pair {
  readonly key: string;
  readonly old?: number;
  readonly now?: number;
}

/** Which entries of two lists are the same thing. Each belongs to one pair, also where several have one key. */
export function pairEntries(
  { by }: Pick<ListShape, "by">,
  before: readonly unknown[],
  after: readonly unknown[],
): Pair[] {
  const pairs: Pair[] = [];
  let [old, now] = [indexes(before), indexes(after)];
  for (const keyOf of by as readonly ((entry: unknown) => string)[]) {
    const waiting = new Map<string, number[]>();
    for (const index of now) {
      const key = keyOf(after[index]);
      waiting.set(key, [...(waiting.get(key) ?? []), index]);
    }
    const taken = new Set<number>();
    old = old.filter((index) => {
      const key = keyOf(before[index]);
      const found = waiting.get(key)?.shift();
      if (found === undefined) return true;
      taken.add(found);
      pairs.push({ key: by[0]!(before[index] as never), old: index, now: found });
      return false;
    });
    now = now.filter((index) => !taken.has(index));
  }
  const first = by[0] as (entry: unknown) => string;
  return [
    ...pairs,
    ...old.map((index) => ({ key: first(before[index]), old: index })),
    ...now.map((index) => ({ key: first(after[index]), now: index })),
  ];
}

function indexes(list: readonly unknown[]): number[] {
  return [...list.keys()];
}

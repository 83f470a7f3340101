import type { ListShape } from "../shape/shape.ts";

/** An entry of a list, where it was and where it is; undefined on the side that has none. */
export interface Pair {
  readonly key: string;
  readonly old?: number;
  readonly now?: number;
}

/** Which entries of two lists are the same thing. Each belongs to one pair, also where several have one key. */
export function pairEntries(
  { by, paired }: Pick<ListShape, "by" | "paired">,
  before: readonly unknown[],
  after: readonly unknown[],
): Pair[] {
  const keys = by as readonly ((entry: unknown) => string)[];
  const first = keys[0]!;
  const pairs: Pair[] = [];
  let [old, now] = [indexes(before), indexes(after)];
  if (paired !== undefined) {
    const index = new Map(before.map((each, at) => [each, at]));
    const known = paired(before as readonly never[], after as readonly never[]);
    for (const at of now) {
      const was = index.get(known.get(after[at]));
      if (was !== undefined) pairs.push({ key: first(before[was]), old: was, now: at });
    }
    const [gone, come] = [new Set(pairs.map((each) => each.old)), new Set(pairs.map((each) => each.now))];
    [old, now] = [old.filter((at) => !gone.has(at)), now.filter((at) => !come.has(at))];
  }
  for (const keyOf of keys) {
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
      pairs.push({ key: first(before[index]), old: index, now: found });
      return false;
    });
    now = now.filter((index) => !taken.has(index));
  }
  return [
    ...pairs,
    ...old.map((index) => ({ key: first(before[index]), old: index })),
    ...now.map((index) => ({ key: first(after[index]), now: index })),
  ];
}

function indexes(list: readonly unknown[]): number[] {
  return [...list.keys()];
}

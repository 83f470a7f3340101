import { isSame } from "../deltas/same.ts";
import { isTree } from "./files.ts";
import { isReference } from "./where.ts";

/** An entry of a list, where it was and where it is; undefined on the side that has none. */
export interface PartPair {
  readonly key: string;
  readonly old: number | undefined;
  readonly now: number | undefined;
}

type Lists = readonly (readonly unknown[])[];

/** Which entries of two lists are the same thing: by their keys, by where they stand, or by what they look like. */
export function pairParts(
  at: string,
  before: readonly unknown[],
  after: readonly unknown[],
  keys: readonly (readonly string[])[] | undefined,
  found: Lists,
): PartPair[] {
  if (keys !== undefined) return pairBy([(side, index) => keys[side]![index]], before, after);
  // The place of an entry is what it means.
  if (at === "schema.prefixItems") return pairBy([(_side, index) => String(index)], before, after);
  const lists = [before, after] as const;
  const pairs = pairBy(
    [
      (side, index) => (isReference(lists[side][index]) ? lists[side][index].$ref : undefined),
      (side, index) => JSON.stringify(lists[side][index]),
      (side, index) => likenessOf(found[side]![index]),
    ],
    before,
    after,
  );
  const [gone, come] = [pairs.filter(({ now }) => now === undefined), pairs.filter(({ old }) => old === undefined)];
  if (gone.length !== 1 || come.length !== 1 || isSame(gone, come)) return pairs;
  const rest = pairs.filter(({ old, now }) => old !== undefined && now !== undefined);
  return [...rest, { key: gone[0]!.key, old: gone[0]!.old, now: come[0]!.now }];
}

type KeyOf = (side: 0 | 1, index: number) => string | undefined;

function pairBy(ways: readonly KeyOf[], before: readonly unknown[], after: readonly unknown[]): PartPair[] {
  const pairs: PartPair[] = [];
  let [old, now] = [[...before.keys()], [...after.keys()]];
  for (const keyOf of ways) {
    const waiting = Map.groupBy(now, (index) => keyOf(1, index));
    waiting.delete(undefined);
    const taken = new Set<number>();
    old = old.filter((index) => {
      const key = keyOf(0, index);
      const found = key === undefined ? undefined : waiting.get(key)?.shift();
      if (found === undefined) return true;
      taken.add(found);
      pairs.push({ key: nameOf(ways, 0, index), old: index, now: found });
      return false;
    });
    now = now.filter((index) => !taken.has(index));
  }
  return [
    ...pairs,
    ...old.map((index) => ({ key: nameOf(ways, 0, index), old: index, now: undefined })),
    ...now.map((index) => ({ key: nameOf(ways, 1, index), old: undefined, now: index })),
  ];
}

/** A name that stays the same when others come and go; of what has none, its text. */
function nameOf(ways: readonly KeyOf[], side: 0 | 1, index: number): string {
  const name = ways.map((keyOf) => keyOf(side, index)).find((each) => each !== undefined) ?? String(index);
  return name.startsWith("#/") ? name.split("/").at(-1)! : name.length > 60 ? `${name.slice(0, 59)}…` : name;
}

/** What an entry without a name is known by: its title, or a field with one value, or the names of its fields. */
function likenessOf(part: unknown): string | undefined {
  if (!isTree(part)) return undefined;
  if (typeof part["title"] === "string") return `title ${part["title"]}`;
  const { properties } = part;
  if (!isTree(properties)) return part["type"] === undefined ? undefined : `type ${JSON.stringify(part["type"])}`;
  const fixed = Object.entries(properties).filter(
    ([, each]) => isTree(each) && ("const" in each || (Array.isArray(each["enum"]) && each["enum"].length === 1)),
  );
  if (fixed.length > 0) return `where ${JSON.stringify(fixed)}`;
  return `of ${Object.keys(properties).sort().join(" ")}`;
}

import { escapePointer } from "../shape/find-problem.ts";
import type { ListShape, RecordShape, Shape } from "../shape/shape.ts";
import type { Delta } from "./delta.ts";
import { pairEntries } from "./pair-entries.ts";
import { isTree, joined, note, type Place, type Tree } from "./place.ts";
import { isSame } from "./same.ts";
import { compareTypes } from "./type-deltas.ts";

/** Every place where two trees of a shape differ. Together they cover all that differs, whatever the trees hold. */
export function findDeltas(shape: Shape, before: unknown, after: unknown): Delta[] {
  const found: Delta[] = [];
  compareAt(found, shape, before, after, { at: "", old: "", now: "", subject: "", within: null });
  return found;
}

function compareAt(found: Delta[], shape: Shape, before: unknown, after: unknown, place: Place): void {
  if (isSame(before, after)) return;
  if (shape.kind === "nullable") {
    const [first, second] = [before ?? undefined, after ?? undefined];
    return first === undefined || second === undefined
      ? note(found, place, first, second)
      : compareAt(found, shape.of, first, second, place);
  }
  if (before === undefined || after === undefined) return note(found, place, before, after);
  switch (shape.kind) {
    case "record":
      if (isTree(before) && isTree(after)) return compareRecords(found, shape, before, after, place);
      break;
    case "choice":
      if (isTree(before) && isTree(after) && before[shape.by] === after[shape.by]) {
        const option = shape.options[before[shape.by] as string];
        if (option !== undefined) return compareRecords(found, option, before, after, place);
      }
      break;
    case "list":
      if (Array.isArray(before) && Array.isArray(after)) return compareLists(found, shape, before, after, place);
      break;
    case "set":
      if (Array.isArray(before) && Array.isArray(after)) return compareSets(found, before, after, place);
      break;
    case "type":
    case "types":
      return compareTypes(found, compareAt, shape, before, after, place);
    default:
  }
  note(found, place, before, after);
}

function compareRecords(found: Delta[], shape: RecordShape, before: Tree, after: Tree, place: Place): void {
  const within = shape.name === undefined ? place.within : { name: shape.name, before, after, up: place.within };
  const prefix = shape.name ?? place.at;
  for (const name of new Set([...Object.keys(shape.fields), ...Object.keys(before), ...Object.keys(after)])) {
    const field = Object.hasOwn(shape.fields, name) ? shape.fields[name] : undefined;
    if (field?.silent === true || shape.former?.includes(name) === true) continue;
    const pointer = escapePointer(name);
    // What no shape knows is no less a difference.
    const at = field === undefined ? "unknown" : prefix === "" ? name : `${prefix}.${name}`;
    const inside: Place = {
      at,
      old: `${place.old}/${pointer}`,
      now: `${place.now}/${pointer}`,
      subject: joined(place.subject, name),
      within,
    };
    compareAt(found, field?.shape ?? { kind: "leaf", of: "plain" }, before[name], after[name], inside);
  }
}

function compareLists(
  found: Delta[],
  shape: ListShape,
  before: readonly unknown[],
  after: readonly unknown[],
  place: Place,
): void {
  const pairs = pairEntries(shape, before, after);
  const name = shape.of.kind === "record" ? shape.of.name : undefined;
  const at = name ?? `${place.at}[]`;
  for (const { old, now, key } of pairs) {
    const inside: Place = {
      at,
      old: `${place.old}/${old}`,
      now: `${place.now}/${now}`,
      subject: joined(place.subject, key),
      within: place.within,
    };
    compareAt(
      found,
      shape.of,
      old === undefined ? undefined : before[old],
      now === undefined ? undefined : after[now],
      inside,
    );
  }
  const both = pairs.filter(({ old, now }) => old !== undefined && now !== undefined);
  const order = [...both].sort((one, other) => one.old! - other.old!).map(({ now }) => now!);
  if (order.some((each, index) => index > 0 && each < order[index - 1]!))
    found.push({ ...place, on: "reordered", before: keysOf(both, "old"), after: keysOf(both, "now") });
}

function keysOf(pairs: ReturnType<typeof pairEntries>, by: "old" | "now"): string[] {
  return [...pairs].sort((one, other) => one[by]! - other[by]!).map(({ key }) => key);
}

function compareSets(found: Delta[], before: readonly unknown[], after: readonly unknown[], place: Place): void {
  const inside = (value: unknown, old: number, now: number): Place => ({
    at: `${place.at}[]`,
    old: `${place.old}/${old}`,
    now: `${place.now}/${now}`,
    subject: joined(place.subject, String(value)),
    within: place.within,
  });
  const [gone, come] = [countedWithout(before, after), countedWithout(after, before)];
  for (const index of gone) note(found, inside(before[index], index, 0), before[index], undefined);
  for (const index of come) note(found, inside(after[index], 0, index), undefined, after[index]);
  const kept = (of: readonly unknown[], without: readonly number[]) =>
    of.filter((_each, index) => !without.includes(index));
  if (!isSame(kept(before, gone), kept(after, come))) found.push({ ...place, on: "reordered", before, after });
}

/** The places of entries that the other list has not, or not as often. */
function countedWithout(list: readonly unknown[], other: readonly unknown[]): number[] {
  const left = new Map<unknown, number>();
  for (const each of other) left.set(each, (left.get(each) ?? 0) + 1);
  return list.flatMap((each, index) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count > 0 ? [] : [index];
  });
}

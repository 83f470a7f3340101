import type { Property, TypeRef } from "../../model/ir.ts";
import { pairFields } from "../../model/storage/pair-stored.ts";
import type { Shape } from "../shape/shape.ts";
import { escapePointer } from "../shape/find-problem.ts";
import type { Delta } from "./delta.ts";
import { isTree, joined, note, type Compare, type Place } from "./place.ts";
import { isSame } from "./same.ts";

type TypeShape = Shape & { readonly kind: "type" | "types" };

/**
 * Where two types differ: of unions by their members, of lists, tuples, records and objects by what is in them. What
 * cannot be told any finer differs as a whole.
 */
export function compareTypes(
  found: Delta[],
  compareAt: Compare,
  shape: TypeShape,
  before: unknown,
  after: unknown,
  place: Place,
): void {
  if (shape.kind === "types")
    return compareMembers(found, compareAt, shape, before as TypeRef[], after as TypeRef[], { ...place, at: "type" });
  if (!isTree(before) || !isTree(after)) return note(found, place, before, after);
  const [one, other] = [before, after] as unknown as [TypeRef, TypeRef];
  const here = { ...place, at: "type" };
  if (one.kind !== other.kind) {
    if (one.kind === "union" || other.kind === "union") return compareAsUnions(found, one, other, here);
    return note(found, here, one, other);
  }
  const step = (name: string): Place => ({
    ...here,
    at: `type.${one.kind}.${name}`,
    old: `${here.old}/${name}`,
    now: `${here.now}/${name}`,
    subject: joined(here.subject, name),
  });
  const same: TypeShape = { ...shape, kind: "type" };
  compareUnknown(found, compareAt, [one, other], here);
  if (one.kind === "array" && other.kind === "array") {
    compareAt(found, { kind: "leaf", of: "number" }, one.minItems, other.minItems, step("minItems"));
    compareAt(found, { kind: "leaf", of: "number" }, one.maxItems, other.maxItems, step("maxItems"));
    return compareAt(found, same, one.of, other.of, step("of"));
  }
  if (one.kind === "record" && other.kind === "record") return compareAt(found, same, one.of, other.of, step("of"));
  if (one.kind === "tuple" && other.kind === "tuple" && one.of.length === other.of.length) {
    for (const [at, each] of one.of.entries()) {
      const inside = {
        ...step("of"),
        old: `${here.old}/of/${at}`,
        now: `${here.now}/of/${at}`,
        subject: joined(here.subject, String(at)),
      };
      compareAt(found, same, each, other.of[at], inside);
    }
    return;
  }
  if (one.kind === "union" && other.kind === "union") {
    const inside = { ...here, old: `${here.old}/of`, now: `${here.now}/of` };
    return compareMembers(found, compareAt, shape, one.of, other.of, inside);
  }
  if (one.kind === "object" && other.kind === "object") {
    const property = shape.property();
    const byName = (each: Property) => each.name;
    const list: Shape = { kind: "list", of: property, ordered: false, by: [byName], paired: pairFields };
    compareAt(found, list, one.properties, other.properties, step("properties"));
    return compareAt(found, same, one.additional, other.additional, step("additional"));
  }
  note(found, { ...here, at: `type.${one.kind}` }, one, other);
}

/** What nobody knows of a type, and is no less a difference. */
function compareUnknown(found: Delta[], compareAt: Compare, types: readonly [TypeRef, TypeRef], place: Place): void {
  const known = KNOWN[types[0].kind];
  if (known === undefined) return;
  const [one, other] = types as unknown as readonly Readonly<Record<string, unknown>>[];
  for (const name of new Set([...Object.keys(one!), ...Object.keys(other!)])) {
    if (known.includes(name)) continue;
    const pointer = escapePointer(name);
    const inside = {
      ...place,
      at: "unknown",
      old: `${place.old}/${pointer}`,
      now: `${place.now}/${pointer}`,
      subject: joined(place.subject, name),
    };
    compareAt(found, { kind: "leaf", of: "plain" }, one![name], other![name], inside);
  }
}

/** What types hold that are compared by what is in them; others differ as a whole. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  array: ["kind", "of", "minItems", "maxItems"],
  record: ["kind", "of"],
  tuple: ["kind", "of"],
  union: ["kind", "of"],
  object: ["kind", "properties", "additional"],
};

/** A type that became one of several, or is the only one left, is all of it at once: there is no list on one side. */
function compareAsUnions(found: Delta[], one: TypeRef, other: TypeRef, place: Place): void {
  const [before, after] = [one, other].map((each) => (each.kind === "union" ? each.of : [each]));
  const gone = before!.filter((each) => !after!.some((member) => isSame(each, member)));
  const come = after!.filter((each) => !before!.some((member) => isSame(each, member)));
  const at = "type.member";
  const whole = { before: before!, after: after! };
  if (gone.length === 0 && come.length > 0)
    for (const each of come)
      found.push({
        ...place,
        at,
        whole,
        on: "added",
        before: undefined,
        after: each,
        subject: joined(place.subject, nameOf(each)),
      });
  else if (come.length === 0 && gone.length > 0)
    for (const each of gone)
      found.push({
        ...place,
        at,
        whole,
        on: "removed",
        before: each,
        after: undefined,
        subject: joined(place.subject, nameOf(each)),
      });
  else note(found, place, one, other);
}

/** Members that both have are the same, wherever they stand; one that only one side has on each may have changed. */
function compareMembers(
  found: Delta[],
  compareAt: Compare,
  shape: TypeShape,
  before: readonly TypeRef[],
  after: readonly TypeRef[],
  place: Place,
): void {
  const left = [...after.keys()];
  const order = new Map<number, number>();
  const gone = [...before.keys()].filter((at) => {
    const index = left.findIndex((each) => isSame(before[at], after[each]));
    if (index >= 0) order.set(at, left.splice(index, 1)[0]!);
    return index < 0;
  });
  if (gone.length === 1 && left.length === 1 && before[gone[0]!]!.kind === after[left[0]!]!.kind) {
    const [old, now] = [gone[0]!, left[0]!];
    order.set(old, now);
    const inside = {
      ...place,
      old: `${place.old}/${old}`,
      now: `${place.now}/${now}`,
      subject: joined(place.subject, nameOf(before[old]!)),
    };
    compareTypes(found, compareAt, { ...shape, kind: "type" }, before[old], after[now], inside);
  } else {
    const inside = (each: TypeRef) => ({
      ...place,
      whole: { before, after },
      at: "type.member",
      subject: joined(place.subject, nameOf(each)),
    });
    for (const at of gone) note(found, { ...inside(before[at]!), old: `${place.old}/${at}` }, before[at], undefined);
    for (const at of left) note(found, { ...inside(after[at]!), now: `${place.now}/${at}` }, undefined, after[at]);
  }
  const kept = [...before.keys()].flatMap((at) => order.get(at) ?? []);
  if (kept.some((each, index) => index > 0 && each < kept[index - 1]!))
    found.push({ ...place, at: "type.members", on: "reordered", before, after });
}

/** A type in a word. */
export function nameOf(type: TypeRef): string {
  switch (type.kind) {
    case "builtin":
      return type.name;
    case "ref":
      return type.id;
    case "literal":
      return JSON.stringify(type.value);
    default:
      return type.kind;
  }
}

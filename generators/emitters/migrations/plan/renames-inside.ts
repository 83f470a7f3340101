import type { TypeRef } from "../../../model/ir.ts";
import { pairFields } from "../../../model/storage/pair-stored.ts";
import { asObject, type Named, type ObjectType } from "../../../model/values/fits.ts";

/** A field within the JSON of a column that says that it was called otherwise. */
export interface RenamedInside {
  readonly was: string;
  readonly now: string;
  /** Where the first of it is, for people: `$.inner[*]`. */
  readonly path: string;
}

/**
 * What is called otherwise inside of a value, at any depth. Each pair of types is looked into once, so that one that holds
 * itself, through a list, a union or another, comes to an end.
 */
export function findRenamesInside(
  [before, after]: readonly [Named, Named],
  from: TypeRef,
  into: TypeRef,
): RenamedInside[] {
  const found: RenamedInside[] = [];
  const seen = new Set<string>();
  const isNew = (kind: string, was: string | undefined, now: string | undefined) => {
    if (was === undefined || now === undefined) return true;
    const { size } = seen;
    return seen.add(`${kind}\n${was}\n${now}`).size > size;
  };
  const waiting: Step[] = [[from, into, "$"]];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [was, now, path] = next;
    if (!isNew("type", idOf(was), idOf(now))) continue;
    for (const [one, other] of pairsOf(formsOf(before, was), formsOf(after, now))) {
      if (!isNew("form", one.name, other.name)) continue;
      const [object, as] = [asObject(one.type), asObject(other.type)];
      if (object === undefined || as === undefined) waiting.push(...entriesOf(one.type, other.type, path));
      else {
        for (const [is, old] of pairFields(object.properties, as.properties))
          found.push({ was: old.name, now: is.name, path });
        waiting.push(...fieldsOf(object, as, path));
      }
    }
  }
  return found;
}

type Step = readonly [was: TypeRef, now: TypeRef, path: string];

const idOf = (type: TypeRef) => (type.kind === "ref" ? type.id : undefined);

function fieldsOf(was: ObjectType, now: ObjectType, path: string): Step[] {
  const old = new Map(was.properties.map((each) => [each.name, each]));
  const steps = now.properties.flatMap((each): Step[] => {
    const known = old.get(each.name);
    return known === undefined ? [] : [[known.type, each.type, `${path}.${each.name}`]];
  });
  if (was.additional === undefined || now.additional === undefined) return steps;
  return [...steps, [was.additional, now.additional, `${path}.*`]];
}

/** One of the forms that a value may have, and the id of the model that it is of. */
interface Form {
  readonly type: TypeRef;
  readonly name: string | undefined;
}

/** A type without the names of unions; each of those is opened once. */
function formsOf(named: Named, type: TypeRef, seen = new Set<string>()): Form[] {
  if (type.kind === "union") return type.of.flatMap((each) => formsOf(named, each, seen));
  if (type.kind !== "ref") return [{ type, name: undefined }];
  if (seen.has(type.id)) return [];
  seen.add(type.id);
  const found = named.resolve(type.id)?.type;
  if (found === undefined) return [];
  return found.kind === "object" ? [{ type: found, name: type.id }] : formsOf(named, found, seen);
}

/** Models are the same by their names; what has none, and the only model on each side, by what kind of value it is. */
function pairsOf(was: readonly Form[], now: readonly Form[]): (readonly [Form, Form])[] {
  const alone = [was, now].every((forms) => forms.filter(({ name }) => name !== undefined).length < 2);
  return now.flatMap((other) =>
    was
      .filter((one) =>
        alone || one.name === undefined || other.name === undefined
          ? one.type.kind === other.type.kind
          : one.name === other.name,
      )
      .map((one) => [one, other] as const),
  );
}

function entriesOf(was: TypeRef, now: TypeRef, path: string): Step[] {
  if (was.kind === "array" && now.kind === "array") return [[was.of, now.of, `${path}[*]`]];
  if (was.kind !== "tuple" || now.kind !== "tuple") return [];
  return now.of.flatMap((each, at) => (was.of[at] === undefined ? [] : [[was.of[at], each, `${path}[${at}]`]]));
}

import { getTypeName, type Program, type Type } from "@typespec/compiler";
import { library } from "../../library/diagnostics.ts";
import type { Property, TypeRef } from "../ir.ts";
import type { TypeLowering } from "./lower-types.ts";

/** A declaration that holds others, or is one of others. */
interface Holder {
  readonly target: Type;
  readonly is: TypeRef;
}

/** What no value is of, because each would hold another one, and that one another, is refused where it is declared. */
export function refuseEndless(program: Program, types: TypeLowering): void {
  const holders = holdersOf(types);
  const open = new Map(holders);
  for (let before = -1; before !== open.size;) {
    before = open.size;
    for (const [id, { is }] of open) if (missing(is, open).length === 0) open.delete(id);
  }
  for (const [id, { target }] of open) {
    // What only holds one of them is mended with it.
    if (!holdsItself(id, open)) continue;
    const why = "each value of it would hold another one, without end. Let something in it be left out, or be null.";
    library.reportDiagnostic(program, {
      code: "not-in-model",
      format: { what: `The type "${getTypeName(target)}"`, why },
      target,
    });
  }
}

function holdersOf({ models, errors, unions }: TypeLowering): [string, Holder][] {
  const structures = [...models, ...errors].map(([key, { id, properties }]): [string, Holder] => [
    id,
    { target: typeOf(key), is: { kind: "object", properties } },
  ]);
  const choices = [...unions].map(([key, { id, of }]): [string, Holder] => [
    id,
    { target: typeOf(key), is: { kind: "union", of } },
  ]);
  return [...structures, ...choices];
}

/** Of what is another one while it is sent, there is a type behind it all the same. */
function typeOf(key: object): Type {
  return "visibility" in key ? (key as unknown as { readonly type: Type }).type : (key as Type);
}

/** The declarations for want of which there is no value of a type; none: there is one. */
function missing(type: TypeRef, open: ReadonlyMap<string, Holder>, least = 0): string[] {
  switch (type.kind) {
    case "ref":
      return open.has(type.id) ? [type.id] : [];
    case "array":
      return Math.max(least, type.minItems ?? 0) > 0 ? missing(type.of, open) : [];
    case "tuple":
      return type.of.flatMap((each) => missing(each, open));
    case "object":
      return type.properties.filter((each) => !each.optional).flatMap((each) => missingFor(each, open));
    case "union": {
      const all = type.of.map((each) => missing(each, open, least));
      return all.some((each) => each.length === 0) ? [] : all.flat();
    }
    default:
      return [];
  }
}

function missingFor({ type, constraints }: Property, open: ReadonlyMap<string, Holder>): string[] {
  return missing(type, open, constraints.minItems);
}

function holdsItself(id: string, open: ReadonlyMap<string, Holder>): boolean {
  const seen = new Set<string>();
  const waiting = missing(open.get(id)!.is, open);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === id) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...missing(open.get(at)!.is, open));
  }
  return false;
}

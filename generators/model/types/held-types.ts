import type { Ir, TypeRef } from "../ir.ts";
import { structuresOf } from "../structures.ts";
import { referencesIn } from "./references.ts";

/** What each declaration that holds others is made of, by its id. */
export function heldTypes(ir: Ir): ReadonlyMap<string, readonly TypeRef[]> {
  return new Map([
    ...structuresOf(ir).map(({ id, properties }) => [id, properties.map((each) => each.type)] as const),
    ...ir.unions.map(({ id, of }) => [id, of] as const),
  ]);
}

/** Whatever a value of some types is made of, by ids, down to the last. */
export function reachedFrom(ir: Ir, types: readonly TypeRef[]): ReadonlySet<string> {
  const held = heldTypes(ir);
  const found = new Set<string>();
  const waiting = types.flatMap(referencesIn);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(held.get(id) ?? []).flatMap(referencesIn));
  }
  return found;
}

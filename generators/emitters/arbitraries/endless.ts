import type { Ir, TypeRef } from "../../model/ir.ts";
import { referencesIn } from "../../model/types/references.ts";
import { heldTypes } from "../../model/types/held-types.ts";

/** Declarations that contain themselves, or something that does: drawn as they stand, some would never end. */
export function endlessDeclarations(ir: Ir): ReadonlySet<string> {
  const inner = heldTypes(ir);
  const known = new Map<string, boolean>();
  const visit = (id: string): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Whoever meets it again on the way down goes round in a circle.
    known.set(id, true);
    const found = (inner.get(id) ?? []).flatMap(referencesIn).map(visit).includes(true);
    known.set(id, found);
    return found;
  };
  return new Set([...inner.keys()].filter(visit));
}

/** Whether a type is made of any of them. */
export function isEndless(type: TypeRef, endless: ReadonlySet<string>): boolean {
  return referencesIn(type).some((id) => endless.has(id));
}

import {
  addVisibilityModifiers,
  getLifecycleVisibilityEnum,
  getVisibilityForClass,
  type ModelProperty,
  type Program,
} from "@typespec/compiler";
import { everyTypeOf } from "../../model/types/every-type.ts";
import { tell } from "./tell.ts";

/**
 * Tells the stock emitter of the HTTP document, before it begins, that what is only read is no part of what is sent. It
 * would let both have one schema, in which such a field is marked and yet required: a request that leaves it out, as it
 * has to, would not fit.
 */
export function tellReadOnly(program: Program): void {
  const lifecycle = getLifecycleVisibilityEnum(program);
  const read = lifecycle.members.get("Read")!;
  // Seen by nobody: it only keeps the property from being seen by readers alone, which are the ones that share a schema.
  const nobody = { ...read, name: "Nobody" };
  for (const property of everyTypeOf(program).properties) {
    // What an operation spreads may come from a template that nothing else names, and where nobody else looks.
    for (let at: ModelProperty | undefined = property; at !== undefined; at = at.sourceProperty) {
      const seenBy = getVisibilityForClass(program, at, lifecycle);
      if (seenBy.size === 1 && seenBy.has(read)) tell(at, (each) => addVisibilityModifiers(program, each, [nobody]));
    }
  }
}

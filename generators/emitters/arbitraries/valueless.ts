import type { Constraints, Ir, TypeRef } from "../../model/ir.ts";
import { structuresOf } from "../../model/structures.ts";
import { narrow, ownItems } from "../../model/types/narrow.ts";

/** Declarations that no value is of: an enum without members, whatever has to hold one of it, and what has to hold itself. */
export function valuelessDeclarations(ir: Ir): ReadonlySet<string> {
  const structures = structuresOf(ir).map(({ id, properties }) => {
    return [id, { kind: "object", properties } as TypeRef] as const;
  });
  const choices = ir.unions.map(({ id, of }) => [id, { kind: "union", of } as TypeRef] as const);
  const enums = ir.enums.filter((each) => each.members.length === 0).map((each) => each.id);
  // All of them, until a value of one is found: what only leads back to itself never has any.
  const valueless = new Set([...structures, ...choices].map(([id]) => id).concat(enums));
  for (let before = -1; before !== valueless.size;) {
    before = valueless.size;
    for (const [id, type] of [...structures, ...choices]) if (!isValueless(type, valueless)) valueless.delete(id);
  }
  return valueless;
}

/** Whether there is no value of a type, as there is none of `never`. */
export function isValueless(type: TypeRef, valueless: ReadonlySet<string>, said: Constraints = {}): boolean {
  switch (type.kind) {
    case "ref":
      return valueless.has(type.id);
    case "union":
      return type.of.every((each) => isValueless(each, valueless, said));
    case "tuple":
      return type.of.some((each) => isValueless(each, valueless));
    case "array":
      return (narrow(ownItems(type), said).minItems ?? 0) > 0 && isValueless(type.of, valueless);
    case "object":
      return type.properties.some((each) => !each.optional && isValueless(each.type, valueless, each.constraints));
    default:
      return false;
  }
}

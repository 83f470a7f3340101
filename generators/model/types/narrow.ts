import { findById } from "../find-by-id.ts";
import type { Constraints, Ir, TypeRef } from "../ir.ts";

const LEAST = ["minLength", "minValue", "minValueExclusive", "minItems"] as const;
const MOST = ["maxLength", "maxValue", "maxValueExclusive", "maxItems"] as const;

/** What a type says of its values by itself, wherever it is used. */
export function ownConstraints(ir: Pick<Ir, "scalars">, type: TypeRef): Constraints {
  if (type.kind === "ref") return findById(ir.scalars, type.id)?.constraints ?? {};
  return type.kind === "array" ? ownItems(type) : {};
}

/** How many entries a list has by itself. */
export function ownItems({ minItems, maxItems }: TypeRef & { readonly kind: "array" }): Constraints {
  return { ...(minItems === undefined ? {} : { minItems }), ...(maxItems === undefined ? {} : { maxItems }) };
}

/** Both at once: of two bounds the stricter. Of two patterns or formats it has the second; the first one holds as well. */
export function narrow(first: Constraints, second: Constraints): Constraints {
  const found: { -readonly [Name in keyof Constraints]: Constraints[Name] } = { ...first, ...second };
  for (const [names, stricter] of [
    [LEAST, Math.max],
    [MOST, Math.min],
  ] as const)
    for (const name of names) {
      const [one, other] = [first[name], second[name]];
      if (one !== undefined && other !== undefined) found[name] = stricter(one, other);
    }
  const [one, other] = [first.byteLength, second.byteLength];
  if (one !== undefined && other !== undefined)
    found.byteLength = { min: Math.max(one.min, other.min), max: Math.min(one.max, other.max) };
  return found;
}

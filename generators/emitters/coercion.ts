import type { Ir, Property, TypeRef } from "../model/ir.ts";
import { isNumber } from "./typescript/types.ts";

/** What the text of a parameter or a header is read as. */
export function coercion(ir: Ir, { type }: Property): "text" | "number" | "boolean" {
  const base = baseOf(ir, type.kind === "array" ? type.of : type);
  return base === "boolean" ? "boolean" : base !== undefined && isNumber(base) ? "number" : "text";
}

function baseOf(ir: Ir, type: TypeRef) {
  return type.kind === "builtin"
    ? type.name
    : type.kind === "ref"
      ? ir.scalars.find((each) => each.id === type.id)?.base
      : undefined;
}

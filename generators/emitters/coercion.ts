import { findById } from "../model/find-by-id.ts";
import type { Ir, Property, TypeRef } from "../model/ir.ts";
import { isNumber } from "./typescript/types.ts";

type Coercion = "text" | "number" | "boolean";

/** What the text of a parameter or a header is read as; of a list or a record, that of each entry. */
export function coercion(ir: Ir, { type }: Pick<Property, "type">): Coercion {
  const base = baseOf(ir, type.kind === "array" || type.kind === "record" ? type.of : type);
  return base === "boolean" ? "boolean" : base !== undefined && isNumber(base) ? "number" : "text";
}

/** The same for every field of an object; undefined for one whose fields have any name. */
export function fieldsOf(ir: Ir, type: TypeRef): Record<string, Coercion> | undefined {
  const properties =
    type.kind === "object"
      ? type.properties
      : type.kind === "ref"
        ? findById(ir.models, type.id)?.properties
        : undefined;
  return properties && Object.fromEntries(properties.map((each) => [each.name, coercion(ir, each)]));
}

function baseOf(ir: Ir, type: TypeRef) {
  return type.kind === "builtin" ? type.name : type.kind === "ref" ? findById(ir.scalars, type.id)?.base : undefined;
}

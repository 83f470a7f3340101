import type { TypeRef } from "../ir.ts";

/** The ids of the declarations that a type refers to itself, not through others. */
export function referencesIn(type: TypeRef): string[] {
  switch (type.kind) {
    case "ref":
      return [type.id];
    case "array":
    case "record":
      return referencesIn(type.of);
    case "union":
    case "tuple":
      return type.of.flatMap(referencesIn);
    case "object":
      return type.properties.flatMap((each) => referencesIn(each.type));
    default:
      return [];
  }
}

import type { ModelProperty, Program, Scalar } from "@typespec/compiler";
import { library } from "../../library/diagnostics.ts";
import { constraintsOf } from "../types/constraints.ts";
import { encodingOf, type Encoded } from "./encodings.ts";
import type { Property, TypeRef } from "../ir.ts";

/** What travels of a property, and what is said of it. */
export function travelling(
  program: Program,
  property: ModelProperty,
  own: () => TypeRef,
): Pick<Property, "type" | "constraints"> {
  const encoded = encodingHere(program, property);
  const constraints = constraintsOf(program, property);
  if (encoded === undefined) return { type: own(), constraints };
  const type: TypeRef = { kind: "builtin", name: encoded.type };
  return {
    type: encoded.nullable ? { kind: "union", of: [type, { kind: "null" }] } : type,
    // What was said of the value is not said of its text.
    constraints: encoded.text?.said ?? constraints,
  };
}

/** Whether a property says more of its value than its type does. */
export function saysMore(program: Program, property: ModelProperty): boolean {
  const own = constraintsOf(program, property);
  return encodingHere(program, property) !== undefined || Object.keys(own).length > 0;
}

/** How something travels; what cannot is refused where it stands. */
export function encodingHere(program: Program, target: ModelProperty | Scalar): Encoded | undefined {
  const encoded = encodingOf(program, target);
  if (typeof encoded !== "string") return encoded;
  const format = { what: `The encoding of "${target.name}"`, why: encoded };
  library.reportDiagnostic(program, { code: "not-in-model", format, target });
  return undefined;
}

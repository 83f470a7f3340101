import type { ModelProperty, Program, Type } from "@typespec/compiler";
import { library } from "../../library/diagnostics.ts";
import type { Property, ScalarDeclaration } from "../ir.ts";
import { tellsKinds } from "./kinds.ts";
import { emptyBounds, narrow, ownItems } from "./narrow.ts";

/** What a property cannot be, each said where it stands. */
function refuse(program: Program, what: string, why: string, target: Type): void {
  library.reportDiagnostic(program, { code: "not-in-model", format: { what, why }, target });
}

/** Two properties of one object that travel under one name. */
export function refuseSameName(
  program: Program,
  properties: readonly ModelProperty[],
  carriedName: (property: ModelProperty) => string,
): void {
  for (const [name, [first, ...others]] of Map.groupBy(properties, carriedName))
    for (const each of others)
      refuse(program, `The property "${each.name}"`, `"${first!.name}" travels as "${name}" already.`, each);
}

/** A name that programs do not tell from what every object has. */
export function refusePrototype(program: Program, name: string, target: Type): void {
  if (name !== "__proto__") return;
  refuse(program, `The property "${name}"`, "programs take it for the prototype of its object.", target);
}

/** What may be left out, and what every object has by itself then. */
export function refuseInherited(program: Program, name: string, target: Type): void {
  if (name === "__proto__" || !(name in Object.prototype)) return;
  const why =
    "every object has one, so programs cannot tell when it is left out. Call it otherwise, or let it be required.";
  refuse(program, `The optional property "${name}"`, why, target);
}

/** What a property and its type say together may leave nothing that it could be. */
export function refuseEmptyBounds(
  program: Program,
  property: ModelProperty,
  { type, constraints }: Property,
  scalars: ReadonlyMap<Type, ScalarDeclaration>,
): void {
  const own = scalars.get(property.type)?.constraints ?? (type.kind === "array" ? ownItems(type) : {});
  const format = emptyBounds(narrow(own, constraints));
  if (format !== undefined) library.reportDiagnostic(program, { code: "bad-bounds", format, target: property });
}

/** Documents call what tells kinds apart by one name, and its property by the other. */
export function refuseRenamedKind(program: Program, property: ModelProperty, carried: string): void {
  if (carried === property.name || !tellsKinds(program, property)) return;
  refuse(
    program,
    `"${carried}" for "${property.name}"`,
    "what tells kinds apart travels under its own name.",
    property,
  );
}

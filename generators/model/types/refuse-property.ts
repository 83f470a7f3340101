import type { ModelProperty, Program, Scalar, Type } from "@typespec/compiler";
import { library } from "../../library/diagnostics.ts";
import type { Property, ScalarDeclaration } from "../ir.ts";
import { tellsKinds } from "./kinds.ts";
import { valueFits } from "../values/numbers-and-texts.ts";
import { emptyBounds } from "./empty-bounds.ts";
import { narrow, ownItems } from "./narrow.ts";

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

/** What scalars and properties say together may leave nothing that a value could be. */
export function refuseEmptyScalar(
  program: Program,
  scalar: Scalar,
  { base, constraints }: Pick<ScalarDeclaration, "base" | "constraints">,
): void {
  const format = emptyBounds(constraints, base);
  if (format !== undefined) library.reportDiagnostic(program, { code: "bad-bounds", format, target: scalar });
}

export function refuseEmptyBounds(
  program: Program,
  property: ModelProperty,
  { type, constraints }: Property,
  scalars: ReadonlyMap<Type, ScalarDeclaration>,
): void {
  if (Object.keys(constraints).length === 0) return;
  const own = type.kind === "ref" ? scalars.get(property.type) : undefined;
  // Whoever declared a scalar that nothing is of was told there.
  if (own !== undefined && emptyBounds(own.constraints, own.base) !== undefined) return;
  const said = type.kind === "array" ? ownItems(type) : (own?.constraints ?? {});
  const format = emptyBounds(narrow(said, constraints), type.kind === "builtin" ? type.name : own?.base);
  if (format !== undefined) library.reportDiagnostic(program, { code: "bad-bounds", format, target: property });
}

/** One of the values that a type names, which what is said of the property leaves out: a document would say both. */
export function refuseLeftOut(program: Program, property: ModelProperty, { constraints }: Property): void {
  // Of a format the values are read by whoever checks it.
  const { format: _format, ...said } = constraints;
  if (Object.keys(said).length === 0) return;
  const left = literalsOf(property.type).find(
    (value) => !valueFits(value, { name: typeof value === "number" ? "float64" : "string", said: [said] }),
  );
  if (left === undefined) return;
  const what = `The value ${JSON.stringify(left)} of "${property.name}"`;
  refuse(program, what, "what is said of the property leaves it out. Take it out of the type.", property);
}

function literalsOf(type: Type): (string | number)[] {
  // A set grows while one walks along it.
  const all = new Set([type]);
  for (const each of all)
    if (each.kind === "Union") for (const { type: of } of each.variants.values()) all.add(of);
    else if (each.kind === "Enum") for (const member of each.members.values()) all.add(member);
  return [...all].flatMap((each) => {
    if (each.kind === "String" || each.kind === "Number") return [each.value];
    return each.kind === "EnumMember" ? [each.value ?? each.name] : [];
  });
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

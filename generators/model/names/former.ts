import type { ModelProperty, Program, Type } from "@typespec/compiler";
import { getRenamedFrom, getTypeChangedFrom } from "@typespec/versioning";
import type { TypeRef } from "../ir.ts";

/** What something was called before, oldest first, in the form of names of now; nothing where nobody said so. */
export function formerNames(
  program: Program,
  type: Type,
  inForm: (name: string) => readonly string[] = (name) => [name],
): { renamedFrom?: readonly string[] } {
  const names = oldNames(program, type).flatMap(inForm);
  return names.length === 0 ? {} : { renamedFrom: [...new Set(names)] };
}

/** What the specification called it, oldest first. */
export function oldNames(program: Program, type: Type): string[] {
  return (getRenamedFrom(program, type) ?? []).map(({ oldName }) => oldName);
}

/** Of what types a property was before, oldest first; nothing where nobody said so. */
export function formerTypes(
  program: Program,
  property: ModelProperty,
  ref: (type: Type) => TypeRef,
): { typeChangedFrom?: readonly TypeRef[] } {
  const types = [...(getTypeChangedFrom(program, property)?.values() ?? [])].map(ref);
  return types.length === 0 ? {} : { typeChangedFrom: types };
}

import type { EnumMember, Model, ModelProperty, Operation, Program, Type } from "@typespec/compiler";
import { getRenamedFrom, getTypeChangedFrom } from "@typespec/versioning";
import type { TypeRef } from "../ir.ts";

/** What something was called before, oldest first; nothing where nobody said so. */
export function formerNames(
  program: Program,
  type: Model | ModelProperty | Operation | EnumMember,
): { renamedFrom?: readonly string[] } {
  const names = (getRenamedFrom(program, type) ?? []).map(({ oldName }) => oldName);
  return names.length === 0 ? {} : { renamedFrom: [...new Set(names)] };
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

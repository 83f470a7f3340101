import { isArrayModelType, isErrorModel, type Model, type Program, type Type } from "@typespec/compiler";
import { allProperties } from "../../library/fields.ts";

/** The type of fields beyond the declared ones, where a model, or one that it extends, is a record as well. */
export function additionalOf(model: Model): Type | undefined {
  if (model.indexer !== undefined && model.indexer.key.name === "string") return model.indexer.value;
  return model.baseModel === undefined ? undefined : additionalOf(model.baseModel);
}

/** What the fields of a model hold that has fields of any name, and no others. */
export function recordOf(model: Model): Type | undefined {
  return allProperties(model).length === 0 ? additionalOf(model) : undefined;
}

/** Whether what a model extends is a list: as an object it is none, and as a list it could have no fields. */
export function extendsList({ baseModel }: Model): boolean {
  return baseModel !== undefined && (isArrayModelType(baseModel) || extendsList(baseModel));
}

/** Whether a list, or a record of any names, is found within itself before anything that has a name of its own. */
export function holdsItself(model: Model): boolean {
  const seen = new Set<Type>();
  const reaches = (type: Type): boolean => {
    if (type === model && seen.size > 0) return true;
    if (seen.has(type)) return false;
    seen.add(type);
    if (type.kind === "Tuple") return type.values.some(reaches);
    if (type.kind === "UnionVariant") return reaches(type.type);
    if (type.kind === "Union") return type.name === undefined && [...type.variants.values()].some(reaches);
    const held = type.kind !== "Model" ? undefined : isArrayModelType(type) ? type.indexer.value : recordOf(type);
    return held !== undefined && reaches(held);
  };
  return (isArrayModelType(model) || recordOf(model) !== undefined) && reaches(model);
}

export function isError(program: Program, type: Type): boolean {
  return type.kind === "Model" && isErrorModel(program, type);
}

export function isNever(type: Type): boolean {
  return type.kind === "Intrinsic" && type.name === "never";
}

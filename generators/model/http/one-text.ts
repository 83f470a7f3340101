import { isArrayModelType, type Model, type ModelProperty, type Program, type Type } from "@typespec/compiler";
import { allProperties } from "../../library/fields.ts";
import { additionalOf } from "../types/shapes.ts";
import { encodingOf } from "./encodings.ts";

/**
 * What has no form in an address or a header: a text is one value there, a list is the texts of its entries and an
 * object those of its fields. Whatever would be a list or an object within one of them, or is so in one case and not
 * in another, could not be read again; a header is no object at all. Undefined: it has a form.
 */
export function formless(program: Program, property: ModelProperty, isHeader: boolean): string | undefined {
  const { type } = property;
  // With an encoding even a list is one text.
  if (typeof encodingOf(program, property) === "object") return undefined;
  if (type.kind !== "Model") return isOneText(program, type) ? undefined : "something that may be a list or an object";
  const isList = isArrayModelType(type);
  const entries = entriesOf(type);
  if ((!isList && isHeader) || !entries.every((each) => isOneText(program, each)))
    return isList ? "a list of what is not one text" : "an object";
  if (!isList && type.properties.size > 0 && additionalOf(type) !== undefined)
    return "an object with fields of any name beside its own";
  return entries.some((each) => isNullable(each)) ? `a ${isList ? "list" : "record"} of what may be null` : undefined;
}

/** The types of what a list or an object is written as. */
function entriesOf(model: Model): readonly Type[] {
  if (isArrayModelType(model)) return [model.indexer.value];
  return [...allProperties(model), ...[additionalOf(model) ?? []].flat()];
}

/** Whether null is one of its values, for which no text stands: of several entries it could not be left out. */
export function isNullable(type: Type, seen: Set<Type> = new Set()): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  if (type.kind === "Intrinsic") return type.name === "null";
  if (type.kind === "ModelProperty") return !type.optional && isNullable(type.type, seen);
  return type.kind === "Union" && [...type.variants.values()].some((each) => isNullable(each.type, seen));
}

/** Whether each value of a type is a text, or what is written as one. */
function isOneText(program: Program, type: Type, seen: Set<Type> = new Set()): boolean {
  if (seen.has(type)) return true;
  seen.add(type);
  switch (type.kind) {
    case "ModelProperty":
      return typeof encodingOf(program, type) === "object" || isOneText(program, type.type, seen);
    case "Union":
      return [...type.variants.values()].every((each) => isOneText(program, each.type, seen));
    case "Model":
    case "Tuple":
      return false;
    case "Intrinsic":
      return type.name !== "unknown";
    default:
      return true;
  }
}

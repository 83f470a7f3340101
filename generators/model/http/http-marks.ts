import {
  isArrayModelType,
  isErrorModel,
  type Model,
  type ModelProperty,
  type Program,
  type Type,
} from "@typespec/compiler";
import { isHeader, isMetadata, isStatusCode } from "@typespec/http";
import { allProperties } from "../../library/fields.ts";
import { partsOf } from "../types/lifecycle.ts";

export { isHeader, isStatusCode } from "@typespec/http";

/** What is no field of any value, wherever it stands: a status, a content type, and the headers that an error comes with. */
export function isNoField(program: Program, property: ModelProperty): boolean {
  if (isStatusCode(program, property)) return true;
  return isHeader(program, property) && (property.name === "contentType" || isOfError(program, property.model));
}

/** Whether a model is an error, or part of one. */
function isOfError(program: Program, model: Model | undefined): boolean {
  if (model === undefined) return false;
  return isErrorModel(program, model) || model.derivedModels.some((each) => isOfError(program, each));
}

/**
 * A field, within those of a body, that is marked to travel elsewhere: libraries take some of them out of the body and
 * leave others in it, and a value would have it twice. The entries of lists travel whole, with all that they have.
 */
export function markedWithin(program: Program, body: Model, isAnswer: boolean): ModelProperty | undefined {
  const isMarked = (each: ModelProperty) =>
    (isAnswer ? isHeader(program, each) : isMetadata(program, each)) && !isNoField(program, each);
  const seen = new Set<Type>();
  const waiting: Type[] = isList(body) ? [] : allProperties(body).map((each) => each.type);
  if (!isList(body) && body.indexer !== undefined) waiting.push(body.indexer.value);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at) || isList(at)) continue;
    seen.add(at);
    if (at.kind === "ModelProperty" && isMarked(at)) return at;
    waiting.push(...partsOf(at));
  }
  return undefined;
}

export function problemOfHeld({ name, model }: ModelProperty): string {
  const where =
    model === undefined || model.name === "" ? "within its body" : `in "${model.name}", which is within its body`;
  return `"${name}" stands ${where}, and is marked to travel elsewhere.`;
}

const isList = (type: Type) => type.kind === "Model" && isArrayModelType(type);

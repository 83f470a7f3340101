import {
  isArrayModelType,
  isErrorModel,
  type Model,
  type ModelProperty,
  type Program,
  type Type,
} from "@typespec/compiler";
import { isBody, isBodyRoot, isHeader, isMetadata, isStatusCode } from "@typespec/http";
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
export function markedWithin(program: Program, body: Type, isAnswer: boolean): ModelProperty | undefined {
  const held = body.kind === "Model" ? markedBelow(program, body, isAnswer) : undefined;
  return held ?? markedInTuple(program, body, isAnswer) ?? (isAnswer ? statusBelow(program, body) : undefined);
}

/** A status, as errors have one, of what a field of an answer holds: libraries take it for that of the answer. */
function statusBelow(program: Program, body: Type): ModelProperty | undefined {
  const held = body.kind === "Model" ? fieldsOf(body).map(typeOf) : [];
  return firstWithin(held, (each) => isStatusCode(program, each));
}

function markedBelow(program: Program, body: Model, isAnswer: boolean): ModelProperty | undefined {
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

/**
 * A field within a tuple of a body that has a mark. Nobody looks for marks in there, so it would travel with its entry;
 * but what describes it in the document is told of an object instead (see tuples.ts), and finds a status of the answer
 * or a header in it. It goes where libraries do: from objects into objects, and never into lists, records and choices.
 */
function markedInTuple(program: Program, body: Type, isAnswer: boolean): ModelProperty | undefined {
  const isTaken = (each: ModelProperty) =>
    isBody(program, each) ||
    isBodyRoot(program, each) ||
    (isAnswer
      ? isHeader(program, each) || isStatusCode(program, each)
      : isMetadata(program, each) && !isStatusCode(program, each));
  const outside = new Set<Type>(alternatives(body));
  const inside = new Set<Type>();
  // A set grows while one walks along it.
  for (const at of outside) for (const each of fieldsOf(at)) (at.kind === "Tuple" ? inside : outside).add(typeOf(each));
  return firstWithin(inside, isTaken);
}

/** The first such field in there, where libraries look. */
function firstWithin(types: Iterable<Type>, isTaken: (each: ModelProperty) => boolean): ModelProperty | undefined {
  const inside = new Set(types);
  // A set grows while one walks along it.
  for (const at of inside)
    for (const each of fieldsOf(at)) {
      if (each.kind === "ModelProperty" && isTaken(each)) return each;
      inside.add(typeOf(each));
    }
  return undefined;
}

/** What libraries look into: the entries of a tuple, or the fields of an object. */
function fieldsOf(type: Type): readonly Type[] {
  if (type.kind === "Tuple") return type.values;
  return type.kind === "Model" && !isList(type) ? allProperties(type) : [];
}

const typeOf = (field: Type): Type => (field.kind === "ModelProperty" ? field.type : field);

/** Each of several answers that are one choice. */
function alternatives(type: Type, seen: Set<Type> = new Set()): readonly Type[] {
  if (type.kind !== "Union" || seen.has(type)) return [type];
  seen.add(type);
  return [...type.variants.values()].flatMap((each) => alternatives(each.type, seen));
}

export function problemOfHeld({ name, model }: ModelProperty): string {
  const where =
    model === undefined || model.name === "" ? "within its body" : `in "${model.name}", which is within its body`;
  return `"${name}" stands ${where}, and is marked to travel elsewhere. Take it out there, or say @body of the whole.`;
}

const isList = (type: Type) => type.kind === "Model" && isArrayModelType(type);

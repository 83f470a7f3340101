import {
  getDiscriminatedUnion,
  getDiscriminator,
  ignoreDiagnostics,
  isArrayModelType,
  isErrorModel,
  type Model,
  type Program,
  type Type,
  type Union,
} from "@typespec/compiler";
import { allProperties } from "../library/fields.ts";

/** The type of fields beyond the declared ones, where a model, or one that it extends, is a record as well. */
export function additionalOf(model: Model): Type | undefined {
  if (model.indexer !== undefined && model.indexer.key.name === "string") return model.indexer.value;
  return model.baseModel === undefined ? undefined : additionalOf(model.baseModel);
}

/** What the fields of a model hold that has fields of any name, and no others. */
export function recordOf(model: Model): Type | undefined {
  return allProperties(model).length === 0 ? additionalOf(model) : undefined;
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

/**
 * The models that a value of a discriminated model can be, itself aside; none for one that nothing extends, nor for one
 * that is a kind itself: what extends that has more to say, and is no further kind.
 */
export function discriminatedModels(program: Program, model: Model): Model[] {
  if (getDiscriminator(program, model) === undefined) {
    const discriminator = inheritedDiscriminator(program, model);
    if (discriminator === undefined || isKind(model, discriminator)) return [];
  }
  return model.derivedModels.filter((each) => each.templateMapper === undefined || each.isFinished);
}

function inheritedDiscriminator(program: Program, model: Model): string | undefined {
  for (let at = model.baseModel; at !== undefined; at = at.baseModel) {
    const found = getDiscriminator(program, at);
    if (found !== undefined) return found.propertyName;
  }
  return undefined;
}

/** Whether the model says which kind it is. */
function isKind(model: Model, discriminator: string): boolean {
  const type = allProperties(model).find((each) => each.name === discriminator)?.type;
  return type?.kind === "String" || type?.kind === "EnumMember";
}

/** The variants of a union that travel in an object which says their kind. */
export function envelopedVariants(program: Program, union: Union) {
  const found = ignoreDiagnostics(getDiscriminatedUnion(program, union));
  if (found === undefined) return undefined;
  const { discriminatorPropertyName: kindName, envelopePropertyName, envelope } = found.options;
  // Without an envelope the value says its kind itself, whether its model has a word for it or not.
  const valueName = envelope === "none" ? undefined : envelopePropertyName;
  return [...found.variants].map(([kind, value]) => ({ kindName, kind, valueName, value }));
}

export function isError(program: Program, type: Type): boolean {
  return type.kind === "Model" && isErrorModel(program, type);
}

export function isNever(type: Type): boolean {
  return type.kind === "Intrinsic" && type.name === "never";
}

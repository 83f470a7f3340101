import {
  getDiscriminatedUnion,
  getDiscriminator,
  ignoreDiagnostics,
  isErrorModel,
  type Model,
  type Program,
  type Type,
  type Union,
} from "@typespec/compiler";

/** The type of fields beyond the declared ones, where a model, or one that it extends, is a record as well. */
export function additionalOf(model: Model): Type | undefined {
  if (model.indexer !== undefined && model.indexer.key.name === "string") return model.indexer.value;
  return model.baseModel === undefined ? undefined : additionalOf(model.baseModel);
}

/** The models that a value of a discriminated model can be, itself aside; none for a model that nothing extends. */
export function discriminatedModels(program: Program, model: Model): Model[] {
  if (getDiscriminator(program, model) === undefined && !inheritsDiscriminator(program, model)) return [];
  return model.derivedModels.filter((each) => each.templateMapper === undefined || each.isFinished);
}

function inheritsDiscriminator(program: Program, model: Model): boolean {
  for (let at = model.baseModel; at !== undefined; at = at.baseModel)
    if (getDiscriminator(program, at) !== undefined) return true;
  return false;
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

import {
  getDiscriminatedUnion,
  getDiscriminator,
  ignoreDiagnostics,
  type Model,
  type ModelProperty,
  type Program,
  type Union,
} from "@typespec/compiler";
import { allProperties } from "../../library/fields.ts";
import { isCurrent } from "../../library/availability.ts";

/**
 * The models that a value of a discriminated model can be, itself aside; none for one that nothing extends, nor for one
 * that is a kind itself: what extends that has more to say, and is no further kind.
 */
export function discriminatedModels(program: Program, model: Model): Model[] {
  if (getDiscriminator(program, model) === undefined) {
    const discriminator = inheritedDiscriminator(program, model);
    if (discriminator === undefined || isKind(model, discriminator)) return [];
  }
  return model.derivedModels.filter(
    (each) => (each.templateMapper === undefined || each.isFinished) && isCurrent(program, each),
  );
}

/**
 * The property that tells kinds apart, where neither a model nor one that it extends has it. All documents have it
 * nevertheless, and a model that nothing extends is then of a kind whose name is any text.
 */
export function unsaidDiscriminator(program: Program, model: Model): string | undefined {
  const name = getDiscriminator(program, model)?.propertyName;
  return name === undefined || allProperties(model).some((each) => each.name === name) ? undefined : name;
}

/** Whether a property tells kinds apart, and so is never left out: without it nobody could read the rest. */
export function tellsKinds(program: Program, { name, model }: ModelProperty): boolean {
  for (let at = model; at !== undefined; at = at.baseModel)
    if (getDiscriminator(program, at)?.propertyName === name) return true;
  return false;
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

import {
  getLifecycleVisibilityEnum,
  type EnumMember,
  type Model,
  type ModelProperty,
  type Program,
  type Type,
} from "@typespec/compiler";
import { $ } from "@typespec/compiler/typekit";
import { resolveRequestVisibility } from "@typespec/http";
import { httpOperationsOf } from "../../library/http-operations.ts";
import { Lifecycle, partsOf, reachedFrom, Visibility } from "./lifecycle.ts";

/** The name of a field that is not there; no name in a specification has this sign. */
export const MARK = "\0differs";

/** A field of one of the types that hold each other, which only some requests have. */
export interface Mark {
  readonly property: ModelProperty;
  readonly seen: readonly EnumMember[];
}

/** What requests may be about, besides what is read. */
const SENT: readonly (readonly [string, Visibility])[] = [
  ["Create", Visibility.Create],
  ["Update", Visibility.Update],
  ["Delete", Visibility.Delete],
  ["Query", Visibility.Query],
];

/**
 * Gives each of the models that hold each other, and are other ones in a request, a field of its own, which is no more than a
 * mark. It is their first: whoever asks a model stops there, so that nothing on the way round, not a list and not a union,
 * is ever asked while the answer is not known yet.
 */
export function markCircles(program: Program): readonly Mark[] {
  const lifecycle = new Lifecycle(program);
  const members = getLifecycleVisibilityEnum(program).members;
  const whens = new Set(
    httpOperationsOf(program).flatMap(({ operation, verb }) => {
      const when = resolveRequestVisibility(program, operation, verb);
      // The entries of a list are whole ones even where a change may leave out fields, and may differ there alone.
      return [when, when | Visibility.Item];
    }),
  );
  return modelsOf(program).flatMap((model) => {
    const own = [...model.properties.values()];
    const differs = (when: Visibility) => lifecycle.differs(model, when);
    const differsByItself = (when: Visibility) => own.some((each) => lifecycle.isOther(each, when));
    const seen = SENT.filter(([, each]) => {
      const about = [...whens].filter((when) => (when & each) !== 0);
      // One that differs by itself needs no mark, and may have one where none of those requests is about what is read.
      return about.some((when) => differs(when) && (!differsByItself(when) || about.every(differs)));
    });
    if (seen.length === 0 || !holdsItself(model)) return [];
    return [{ property: mark(program, model), seen: seen.map(([name]) => members.get(name)!) }];
  });
}

function mark(program: Program, model: Model): ModelProperty {
  const { builtin, modelProperty } = $(program);
  const property = modelProperty.create({ name: MARK, type: builtin.boolean, optional: true });
  // Of a specification with versions, copies are made of what stands somewhere in it, and is whole.
  Object.assign(property, { model, node: model.node, isFinished: true });
  const others = [...model.properties];
  model.properties.clear();
  for (const [name, each] of [[MARK, property] as const, ...others]) model.properties.set(name, each);
  return property;
}

/** Every model with a name that goes over HTTP; what an operation spreads has one that only its fields remember. */
function modelsOf(program: Program): readonly Model[] {
  const found = new Set<Type>();
  const waiting: Type[] = httpOperationsOf(program).flatMap(({ operation }) => [
    operation.parameters,
    operation.returnType,
  ]);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (found.has(at)) continue;
    found.add(at);
    waiting.push(...partsOf(at));
    if (at.kind === "ModelProperty" && at.sourceProperty?.model !== undefined) waiting.push(at.sourceProperty.model);
  }
  return [...found].filter(
    (each) => each.kind === "Model" && each.name !== "" && each.indexer === undefined,
  ) as Model[];
}

function holdsItself(model: Model): boolean {
  return reachedFrom(partsOf(model)).has(model);
}

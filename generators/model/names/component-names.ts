import {
  getFriendlyName,
  getNamespaceFullName,
  getTypeName,
  isTemplateInstance,
  listServices,
  type Diagnostic,
  type Enum,
  type Model,
  type Namespace,
  type Program,
  type Scalar,
  type Type,
  type Union,
} from "@typespec/compiler";
import { getVisibilitySuffix, resolveRequestVisibility } from "@typespec/http";
import { httpOperationsOf } from "../../library/http-operations.ts";
import { typeName } from "./type-names.ts";
import { everyTypeOf } from "../types/every-type.ts";
import { Lifecycle, partsOf, reachedFrom, Visibility } from "../types/lifecycle.ts";

type Named = Model | Enum | Union | Scalar;

/**
 * Names that the stock emitter of the HTTP document has to be told, as it would have one twice, or none. Of two types of
 * one name, as `PetCreate` and what of a `Pet` is created, it refuses the second. What is made of a template it writes
 * down wherever that is used, without end where it holds itself.
 */
export function componentNames(program: Program): ReadonlyMap<Named, string> {
  const isNameless = (type: Named) => isTemplateInstance(type) && getFriendlyName(program, type as Model) === undefined;
  const all = everyTypeOf(program).named.filter(({ name }) => name !== undefined && name !== "");
  const nameOf = namingOf(program);
  const names = new Map<string, Named>();
  for (const type of all) {
    if (isNameless(type)) continue;
    const other = names.get(nameOf(type));
    if (other === undefined) names.set(nameOf(type), type);
    else for (const each of [type, other]) program.stateSet(TWICE).add(each);
  }
  const wanting = new Map<Named, string>();
  for (const name of namesOfForms(program, names)) wanting.set(names.get(name)!, name);
  for (const type of all) if (isNameless(type) && needsName(program, type)) wanting.set(type, typeName(type));
  for (const [type, wanted] of wanting) {
    let name = wanted;
    for (let count = 2; names.has(name); count++) name = `${wanted}${count}`;
    names.set(name, type);
    wanting.set(type, name);
  }
  return wanting;
}

const TWICE = Symbol.for("blueprint.one-name");

/**
 * Whether the emitter refuses a name that no two types have: it writes a type down once for explicit bodies that hold a
 * mark and once for all others, and what would differ is no field, or was told before (`keptMarks`).
 */
export function isNoneTwice(program: Program, { code, target }: Diagnostic): boolean {
  return code === "@typespec/openapi/duplicate-type-name" && !program.stateSet(TWICE).has(target as Type);
}

/** What the stock emitter calls a type. */
function namingOf(program: Program): (type: Named) => string {
  const home = listServices(program)[0]?.type;
  const own = home === undefined ? "" : getNamespaceFullName(home);
  const options = { namespaceFilter: (each: Namespace) => getNamespaceFullName(each) !== own };
  return (type) => getFriendlyName(program, type as Model) ?? getTypeName(type, options);
}

/** Of those names the ones that others have as well, in a request in which they are other types. */
function namesOfForms(program: Program, names: ReadonlyMap<string, Named>): Set<string> {
  const lifecycle = new Lifecycle(program);
  const sent = new Map<Visibility, Type[]>();
  for (const { operation, verb } of httpOperationsOf(program)) {
    const when = resolveRequestVisibility(program, operation, verb);
    // The entries of a list are whole ones even where a change may leave out fields.
    for (const each of [when, when | Visibility.Item])
      sent.set(each, [...(sent.get(each) ?? []), operation.parameters]);
  }
  const found = new Set<string>();
  for (const [when, inputs] of sent) {
    const suffix = getVisibilitySuffix(when, Visibility.Read);
    let reached: ReadonlySet<Type> | undefined;
    for (const [name, type] of names) {
      if (!names.has(`${name}${suffix}`) || !lifecycle.differs(type, when)) continue;
      reached ??= reachedFrom(inputs, (each) => [...partsOf(each), ...spreadFrom(each)]);
      if (reached.has(type)) found.add(`${name}${suffix}`);
    }
  }
  return found;
}

/** What an operation spreads has a name that only its fields remember. */
function spreadFrom(type: Type): Type[] {
  const from = type.kind === "ModelProperty" ? type.sourceProperty?.model : undefined;
  return from === undefined ? [] : [from];
}

/** Whether the emitter finds no end, or no key of a document, for what is made of a template. */
function needsName(program: Program, type: Named): boolean {
  if (type.kind === "Union") return true;
  if (type.kind !== "Model" || type.indexer !== undefined) return false;
  const isDeclared = (each: Type) =>
    (each.kind === "Model" || each.kind === "Union") &&
    (getFriendlyName(program, each as Model) !== undefined || (Boolean(each.name) && !isTemplateInstance(each)));
  return reachedFrom(partsOf(type), (each) => (isDeclared(each) ? [] : partsOf(each))).has(type);
}

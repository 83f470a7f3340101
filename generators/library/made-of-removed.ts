import {
  isTemplateDeclaration,
  navigateProgram,
  type Model,
  type ModelProperty,
  type Operation,
  type Program,
  type Scalar,
  type Type,
  type UnionVariant,
} from "@typespec/compiler";
import { removedBy } from "./availability.ts";
import { library } from "./diagnostics.ts";

/** Something of a specification that says a type, and what it is called. */
type Sayer = ModelProperty | UnionVariant | Model | Scalar | Operation;

/**
 * A type that a version removed would be generated after all where something that is still there is made of it. TypeSpec
 * says so of properties and operations, and of neither what stands in a namespace within, nor what another type is made of.
 */
export function refuseMadeOfRemoved(program: Program, operations: readonly Operation[]): void {
  const isGone = (type: Type) => removedOf(program, type) !== undefined;
  // Where the library of versions keeps what `@removed` was told: most specifications have nothing there to be looked for.
  const removed = program.stateMap(Symbol.for("@typespec/versioning/removedOn")) as Map<Type, unknown>;
  if (![...removed.keys()].some(isGone)) return;
  const seen = new Set<Type>();
  /** What somebody says, down to what has a name of its own. */
  const names = (by: Sayer, type: Type | undefined, within = new Set<Type>()): void => {
    if (type === undefined || within.has(type)) return;
    within.add(type);
    const inside = (types: Iterable<Type | undefined>) => [...types].forEach((each) => names(by, each, within));
    if (isGone(type)) refuse(program, by, type);
    else if (type.kind === "Tuple") inside(type.values);
    else if (isDeclared(type)) return;
    else if (type.kind === "Union") inside([...type.variants.values()].filter((each) => !isGone(each)).map(typeOf));
    else if (type.kind === "Model" && type.name === "") visit(type);
    else if (type.kind === "Model")
      inside([type.baseModel, type.indexer?.value, ...[...type.properties.values()].map(typeOf)]);
  };
  const visit = (type: Type): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (type.kind === "Scalar") names(type, type.baseScalar);
    if (type.kind === "Union") for (const each of type.variants.values()) if (!isGone(each)) names(each, each.type);
    if (type.kind !== "Model") return;
    names(type, type.baseModel);
    names(type, type.indexer?.value);
    for (const each of type.properties.values()) if (!isGone(each)) names(each, each.type);
  };
  const visitDeclared = (type: Type) => (isDeclared(type) && !isGone(type) ? visit(type) : undefined);
  navigateProgram(program, { model: visitDeclared, union: visitDeclared, scalar: visitDeclared });
  for (const operation of operations) {
    visit(operation.parameters);
    names(operation, operation.returnType);
  }
}

const typeOf = ({ type }: { readonly type: Type }) => type;

/** Whether a type is one that the specification gives a name; of others whoever is made of them says what they are. */
function isDeclared(type: Type): boolean {
  if (type.kind === "Model" || type.kind === "Union" || type.kind === "Scalar")
    return Boolean(type.name) && type.templateMapper === undefined && !isTemplateDeclaration(type);
  return type.kind === "Enum";
}

/** The version that removed a type, or what it is a member of. */
function removedOf(program: Program, type: Type): string | undefined {
  return removedBy(program, type) ?? (type.kind === "EnumMember" ? removedBy(program, type.enum) : undefined);
}

function refuse(program: Program, by: Sayer, gone: Type): void {
  // TypeSpec has said it already, at the same place.
  const told = "@typespec/versioning/incompatible-versioned-reference";
  if (program.diagnostics.some(({ code, target }) => code === told && target === by)) return;
  const kind = {
    ModelProperty: "property",
    UnionVariant: "variant",
    Model: "model",
    Scalar: "scalar",
    Operation: "operation",
  }[by.kind];
  const name = gone.kind === "EnumMember" ? `${gone.enum.name}.${gone.name}` : String((gone as Model).name);
  const what = typeof by.name === "string" && by.name !== "" ? `The ${kind} "${by.name}"` : `A ${kind}`;
  library.reportDiagnostic(program, {
    code: "names-removed",
    format: { what, name, version: removedOf(program, gone)! },
    target: by,
  });
}

import {
  isArrayModelType,
  isKey,
  isRecordModelType,
  type Model,
  type ModelProperty,
  type Program,
  type Scalar,
  type Type,
} from "@typespec/compiler";
import { said, type DataClass } from "./decorators.ts";

/** The innermost types of arrays, records, tuples and unions, which may hold themselves. */
export function leaves(type: Type, seen = new Set<Type>()): Type[] {
  if (seen.has(type)) return [];
  seen.add(type);
  const inside = (types: readonly Type[]) => types.flatMap((each) => leaves(each, seen));
  if (type.kind === "Model" && (isArrayModelType(type) || isRecordModelType(type))) return inside([type.indexer.value]);
  if (type.kind === "Tuple") return inside(type.values);
  if (type.kind === "Union") return inside([...type.variants.values()]);
  if (type.kind === "UnionVariant" || type.kind === "ModelProperty") return inside([type.type]);
  return [type];
}

/** A model whose fields carry the classes themselves. */
function isStructure(type: Type): type is Model {
  return type.kind === "Model" && !isArrayModelType(type) && !isRecordModelType(type);
}

function isNothing(type: Type): boolean {
  return type.kind === "Intrinsic" && type.name === "null";
}

/** Asked of each property by everything that it is part of. */
const classes = new WeakMap<ModelProperty, DataClass | "none">();

/**
 * What @classify says: on the property, else on its scalars, else on its model. Undefined: nobody said anything. To be
 * asked when everything is said: once the program is checked.
 */
export function dataClassOf(program: Program, property: ModelProperty): DataClass | undefined {
  const known = classes.get(property) ?? findClass(program, property) ?? "none";
  classes.set(property, known);
  return known === "none" ? undefined : known;
}

function findClass(program: Program, property: ModelProperty): DataClass | undefined {
  for (let at: ModelProperty | undefined = property; at !== undefined; at = at.sourceProperty) {
    const own = said.dataClass.get(program, at);
    if (own !== undefined) return own;
  }
  const scalars = leaves(property.type)
    .filter((leaf) => !isNothing(leaf))
    .map((leaf) => scalarClass(program, leaf));
  if (scalars.length > 0 && scalars.every((each) => each !== undefined))
    return scalars.reduce((a, b) => (a! > b! ? a : b));
  for (let at: ModelProperty | undefined = property; at !== undefined; at = at.sourceProperty) {
    const model = at.model === undefined ? undefined : said.dataClass.get(program, at.model);
    if (model !== undefined) return model;
  }
  return undefined;
}

function scalarClass(program: Program, type: Type): DataClass | undefined {
  for (let at: Type | undefined = type; at?.kind === "Scalar"; at = (at as Scalar).baseScalar) {
    const found = said.dataClass.get(program, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the property only groups others, so that its fields say their classes and it need not. */
export function isGroup(property: ModelProperty): boolean {
  const types = leaves(property.type).filter((leaf) => !isNothing(leaf));
  return types.length > 0 && types.every(isStructure);
}

/** Every property of a model, inherited ones first. */
export function allProperties(model: Model): ModelProperty[] {
  const inherited = model.baseModel === undefined ? [] : allProperties(model.baseModel);
  const own = [...model.properties.values()];
  const names = new Set(own.map((property) => property.name));
  return [...inherited.filter((property) => !names.has(property.name)), ...own];
}

/** The indexes of a table: those that are said, and one by which rows that are past their time are found. */
export function indexesOf(program: Program, model: Model): { unique: boolean; properties: readonly string[] }[] {
  const told = said.indexes.get(program, model) ?? [];
  const after = said.retain.get(program, model)?.after;
  const key = allProperties(model).find((each) => isKey(program, each))?.name;
  if (after === undefined || [key, ...told.map((each) => each.properties[0])].includes(after)) return told;
  return [...told, { unique: false, properties: [after] }];
}

/** Visits every field that can be reached from a type, each model once. */
export function visitFields(type: Type, visit: (property: ModelProperty) => void, seen = new Set<Type>()): void {
  for (const leaf of leaves(type)) {
    if (!isStructure(leaf) || seen.has(leaf)) continue;
    seen.add(leaf);
    for (const property of allProperties(leaf)) {
      visit(property);
      visitFields(property.type, visit, seen);
    }
  }
}

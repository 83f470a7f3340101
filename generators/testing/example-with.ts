import type { Ir, TypeRef } from "../model/ir.ts";
import { EXAMPLE } from "./example-model.ts";

/** Where rules find things in it: the record of each name. */
const RECORDS: Readonly<Record<string, string>> = {
  context: "/contexts/0",
  scalar: "/scalars/2",
  enum: "/enums/0",
  member: "/enums/0/members/0",
  union: "/unions/0",
  model: "/models/0",
  property: "/models/0/properties/0",
  constraints: "/models/0/properties/0/constraints",
  type: "/models/0/properties/0/type",
  error: "/errors/0",
  entity: "/entities/0",
  index: "/entities/0/indexes/0",
  event: "/events/0",
  operation: "/operations/0",
  http: "/operations/0/binding",
  channel: "/operations/1/binding",
  parameter: "/operations/0/binding/parameters/0",
  spread: "/operations/0/binding/parameters/0/spread",
  fixed: "/operations/0/binding/fixed/0",
  body: "/operations/0/binding/body",
  form: "/operations/0/binding/bodyForm",
  part: "/operations/0/binding/bodyForm/parts/0",
  answer: "/operations/0/binding/answers/0",
  header: "/operations/0/binding/answers/0/headers/0",
  rateLimit: "/operations/0/rateLimit",
  guessLimit: "/operations/0/guessLimit",
  tokens: "/tokens/0",
  token: "/tokens/0/tokens/0",
  screen: "/screens/0",
  screenForm: "/screens/0/forms/0",
  screenTable: "/screens/0/tables/0",
  column: "/screens/0/tables/0/columns/0",
  rowAction: "/screens/0/tables/0/actions/0",
  sections: "/sections/0",
  section: "/sections/0/sections/0",
  service: "/service",
  role: "/roles/0",
  condition: "/conditions/0",
  feature: "/features/0",
  process: "/operations/0/process",
  sunset: "/operations/0/sunset",
  clientStore: "/clientStores/0",
  language: "/language",
  decorator: "/language/decorators/0",
  vocabulary: "/language/enums/0",
  diagnostic: "/language/diagnostics/0",
  lint: "/language/rules/0",
};

/** Constraints of other types than texts are said of a property of that type. */
const CONSTRAINED: Readonly<Record<string, number>> = {
  minValue: 1,
  maxValue: 1,
  minValueExclusive: 1,
  maxValueExclusive: 1,
  minItems: 2,
  maxItems: 2,
  byteLength: 3,
};

/** A field of something that is met within the values of others. */
const INNER = "/models/1/properties/0";

/** The places of `*.doc` and `column.*`, which every rule of that kind has: one of them. */
const WILDCARDS: Readonly<Record<string, string>> = {
  "*.doc": "service.doc",
  "*.properties": "model.properties",
  "*.renamedFrom": "model.renamedFrom",
  "constraints.*": "constraints.maxLength",
  "column.*": "column.optional",
  "decorator.*": "decorator.target",
  "vocabulary.*": "vocabulary.members",
  "diagnostic.*": "diagnostic.message",
  "lint.*": "lint.why",
  "language.*": "language.decorators",
};

/** The example with a value at the place that a rule speaks of; undefined: nothing is there. */
export function exampleWith(at: string, value: unknown, from: Ir = EXAMPLE): Ir {
  const model = structuredClone(from) as unknown as Tree;
  const place = WILDCARDS[at] ?? at;
  const [name, ...fields] = place.split(".");
  // A column is the same under another name where it says what it was called.
  if (place === "property.name" && typeof value === "string") rename(model, value);
  else if (place === "property.name") renameInside(model, value as Tree);
  else if (MARKED.has(place) && isTree(value)) mark(model, place, value);
  else if (place === "member.value") revalue(model, value);
  // What it is called means something else in a path.
  else if (place === "parameter.name" && typeof value === "object")
    put(model, RECORDS["parameter"]!, { ...(look(model, RECORDS["parameter"]!) as Tree), ...value });
  else if (at === "constraints.*")
    put(model, RECORDS["property"]!, { ...(look(model, RECORDS["property"]!) as Tree), ...(value as Tree) });
  // A whole type is written where the type stands, whatever of it the rule speaks of.
  else if (name === "type" && isTree(value) && value["$in"] === "entity") ofColumn(model, value);
  else if (name === "type") put(model, RECORDS["type"]!, value);
  else if (fields.length === 0 && RECORDS[name!] !== undefined && model[name!] === undefined)
    more(model, RECORDS[name!]!, value);
  else if (fields.length === 0)
    put(model, place === "unknown" ? "/unheard" : `/${place}`, filled(model, `/${place}/0`, value));
  else {
    const base =
      name === "constraints" ? `/models/0/properties/${CONSTRAINED[fields[0]!] ?? 0}/constraints` : RECORDS[name!]!;
    const path = `${base}/${fields.join("/")}`;
    if (name === "constraints" && fields.length > 1)
      put(model, `${base}/byteLength`, { min: 1, max: 60, [fields[1]!]: value });
    else if (path.endsWith("[]")) put(model, path.slice(0, -2), value === undefined ? ["first"] : ["first", value]);
    else put(model, path, filled(model, `${path}/0`, value));
  }
  return model as unknown as Ir;
}

type Tree = Record<string, unknown>;

function rename(model: Tree, name: string): void {
  const [entity] = model["entities"] as [{ properties: { name: string; renamedFrom?: string[] }[]; indexes: unknown }];
  const column = entity.properties.at(-1)!;
  if (name !== column.name) column.renamedFrom = [column.name];
  column.name = name;
  entity.indexes = [{ unique: false, properties: [name] }];
}

/** Places at which an example may say something of a table besides. */
const MARKED: ReadonlySet<string> = new Set(["entity.table", "entity.keys", "property.optional", "scalar.base"]);
const COLUMN = "/entities/0/properties/2";

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

function mark(model: Tree, place: string, { $tables, $column, $unique, $keys }: Tree): void {
  const entities = model["entities"] as Tree[];
  if (place === "entity.keys")
    Object.assign(entities[0]!, { keys: $keys, indexes: [{ unique: true, properties: $unique }] });
  else if (place === "entity.table") {
    const other = { ...entities[0]!, id: "entity:example.Other", name: "Other" };
    model["entities"] = [entities[0]!, other].map((each, at) => ({ ...each, table: ($tables as string[])[at] }));
  } else if (place === "property.optional") Object.assign(columnCalled(model, "word"), $column);
  else {
    put(model, `${RECORDS["scalar"]!}/base`, $column);
    put(model, `${COLUMN}/type`, { kind: "ref", id: "scalar:example.Number" } satisfies TypeRef);
  }
}

/** A column of a type, and perhaps with a default. */
function ofColumn(model: Tree, { $in: _in, $default, ...type }: Tree): void {
  put(model, `${COLUMN}/type`, type);
  put(model, `${COLUMN}/default`, $default);
}

/** Indexes go along with their columns. */
function renameIn(model: Tree, columns: Readonly<Record<string, Tree>>): void {
  const nameOf = (name: string) => columns[name]?.["name"] ?? name;
  const [first] = model["entities"] as [{ indexes: { properties: string[] }[] }];
  first.indexes = first.indexes.map((each) => ({ ...each, properties: each.properties.map(nameOf) as string[] }));
}

function columnCalled(model: Tree, name: string): Tree {
  const [first] = model["entities"] as [{ properties: Tree[] }];
  return first.properties.find((each) => each["name"] === name)!;
}

/** A field of a model, the one of an input that is the whole body, or columns by their names. */
function renameInside(model: Tree, { $in, $columns, ...said }: Tree): void {
  const found = Object.entries(($columns ?? {}) as Tree).map(
    ([name, words]) => [columnCalled(model, name), words] as const,
  );
  for (const [each, words] of found) Object.assign(each, words);
  if ($columns !== undefined) return renameIn(model, $columns as Readonly<Record<string, Tree>>);
  const place = $in === "body" ? "/operations/0/input/0" : $in === undefined ? INNER : "/operations/0/input/1";
  put(model, place, { ...(look(model, place) as Tree), ...said });
  const parameter = RECORDS["parameter"]!;
  if ($in === "query" || $in === "header")
    put(model, parameter, {
      ...(look(model, parameter) as Tree),
      in: $in,
      ...(said["name"] === undefined ? {} : { name: said["name"], property: said["name"] }),
    });
  if ($in === "body" && said["name"] !== undefined) put(model, "/operations/0/binding/body/property", said["name"]);
}

/** A member is the same with another value where it says what it was called. */
function revalue(model: Tree, value: unknown): void {
  const [first] = model["enums"] as [{ members: Tree[] }];
  const member = first.members[0]!;
  if (value !== member["value"]) member["renamedFrom"] = [member["name"]];
  if (value !== member["value"]) member["name"] = value;
  member["value"] = value;
}

/** Entries of a list say what matters; the rest is that of the first one there. */
function filled(model: Tree, first: string, value: unknown): unknown {
  if (!Array.isArray(value) || value.length === 0 || typeof value[0] !== "object") return value;
  const found = look(model, first);
  return found === undefined ? value : value.map((each: object) => ({ ...(found as object), ...each }));
}

/** An entry beside the first one, which says what the value does not. */
function more(model: Tree, record: string, value: unknown): void {
  // A field may be said to be one of a table.
  const place = (value as Tree | undefined)?.["$in"] === "entity" ? "/entities/0/properties/0" : record;
  const list = place.slice(0, place.lastIndexOf("/"));
  const entries = look(model, list);
  const { $columns, $first } = (value ?? {}) as Tree;
  if ($columns !== undefined) renameInside(model, { $columns });
  if (value === undefined) {
    if (!Array.isArray(entries)) put(model, record, null);
    return;
  }
  if (Array.isArray(entries)) {
    const fresh = { ...(entries[0] as object), ...withoutMarks(value as object) };
    put(model, list, [
      ...(entries as Tree[]).map((each, at) => (at === 0 ? { ...each, ...($first as Tree) } : each)),
      fresh,
    ]);
  } else put(model, record, { ...(look(model, record) as object), ...(value as object) });
}

function withoutMarks(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !name.startsWith("$")));
}

function look(model: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((at, step) => (at as Tree | undefined)?.[step], model);
}

function put(model: Tree, pointer: string, value: unknown): void {
  const steps = pointer.split("/").slice(1);
  const last = steps.pop()!;
  const parent = steps.reduce<unknown>((at, step) => (at as Tree)[step], model) as Tree;
  if (value !== undefined) parent[last] = value;
  else if (["output", "rateLimit", "retain", "dataClass", "license", "socket", "language"].includes(last))
    parent[last] = null;
  else delete parent[last];
}

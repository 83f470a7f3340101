import { EXAMPLE } from "../../generators/testing/example-model.ts";
import type { Constraints, EntityDeclaration, Ir, Property, TypeRef } from "../../generators/model/ir.ts";
import type { Draw } from "../scenarios/random-specifications/draw.ts";

/** Two versions of what is stored. */
export interface DrawnPair {
  readonly before: Ir;
  readonly after: Ir;
}

type Editable<T> = { -readonly [Name in keyof T]: T[Name] };
type Field = Editable<Property>;
type Entity = Editable<EntityDeclaration> & { properties: Field[]; indexes: EntityDeclaration["indexes"][number][] };

const builtin = (name: string): TypeRef => ({ kind: "builtin", name }) as TypeRef;
const TYPES = [
  "string",
  "boolean",
  "bytes",
  "utcDateTime",
  "int16",
  "int32",
  "int64",
  "float64",
  "decimal",
  "unknown",
].map(builtin);
const KEYS = ["string", "int32", "int64"].map(builtin);
const NULL: TypeRef = { kind: "null" };

/** What most values of a type can be turned into, so that most of what is drawn can be done. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  int16: ["int32", "int64", "float64", "decimal", "string", "unknown"],
  int32: ["int16", "int64", "float64", "decimal", "string", "unknown"],
  int64: ["int32", "float64", "decimal", "string", "unknown"],
  float64: ["decimal", "int32", "string", "unknown"],
  decimal: ["int64", "float64", "string", "unknown"],
  string: ["unknown", "int32", "decimal"],
  boolean: ["string", "unknown"],
  unknown: ["string"],
};

/** Draws a specification's tables and another version of them, in which everything may be otherwise that can be. */
export function drawPair(draw: Draw): DrawnPair {
  const entities = draw.some(1, 3, (at) => drawEntity(draw, `T${at}`));
  const changed = entities
    .filter(() => entities.length === 1 || !draw.chance(12))
    .map((each) => changeEntity(draw, each));
  if (changed.length > 1 && draw.chance(12)) swapEntities(changed[0]!, changed[1]!, draw.chance(50));
  for (const each of changed) if (draw.chance(6)) swapFields(each);
  const added = draw.chance(30) ? [drawEntity(draw, "New")] : [];
  return { before: modelOf(entities), after: modelOf([...changed, ...added]) };
}

function modelOf(entities: readonly Entity[]): Ir {
  return { ...EXAMPLE, scalars: [], enums: [], entities: structuredClone(entities) as readonly EntityDeclaration[] };
}

function drawEntity(draw: Draw, name: string): Entity {
  const key = draw.some(1, 2, (at) => field(`key${at}`, draw.pick(KEYS)));
  const others = draw.some(1, 5, (at) => drawField(draw, `field${at}`));
  const properties = [...key, ...others];
  const numbered = draw.chance(20);
  if (numbered) properties.push(field("counter", builtin("int64")));
  return {
    ...EXAMPLE.entities[0]!,
    id: `entity:example.${name}`,
    name,
    table: name.toLowerCase(),
    properties,
    keys: key.map((each) => each.name),
    generated: numbered ? ["counter"] : [],
    indexes: drawIndexes(draw, properties),
    appendOnly: draw.chance(25),
  };
}

function field(name: string, type: TypeRef): Field {
  return { name, type, optional: false, constraints: {}, dataClass: "C1", doc: "" };
}

function drawField(draw: Draw, name: string): Field {
  const type = draw.pick(TYPES);
  const made = field(name, draw.chance(25) ? { kind: "union", of: [type, NULL] } : type);
  const value = draw.chance(25) ? defaultOf(type) : undefined;
  return { ...made, optional: draw.chance(20), ...(value === undefined ? {} : { default: value }) };
}

/** Mostly one that rows of before can have. */
function drawAdded(draw: Draw, name: string): Field {
  const drawn = drawField(draw, name);
  return drawn.default === undefined && draw.chance(90) ? { ...drawn, optional: true } : drawn;
}

function defaultOf(type: TypeRef): string | number | boolean | undefined {
  switch (nameOf(type)) {
    case "string":
      return "it's $$ and $x$";
    case "boolean":
      return true;
    case "int16":
    case "int32":
    case "int64":
    case "float64":
      return 7;
    default:
      return undefined;
  }
}

export function nameOf(type: TypeRef): string {
  const plain = type.kind === "union" ? type.of[0]! : type;
  return plain.kind === "builtin" ? plain.name : plain.kind;
}

function drawIndexes(draw: Draw, properties: readonly Field[]): Entity["indexes"] {
  const drawn = draw.some(0, 2, () => ({
    unique: draw.chance(25),
    properties: [...new Set(draw.some(1, 2, () => draw.pick(properties).name))],
  }));
  return drawn.filter((each, at) => drawn.findIndex((other) => same(each.properties, other.properties)) === at);
}

const same = (one: readonly string[], other: readonly string[]) => one.join() === other.join();

function changeEntity(draw: Draw, was: Entity): Entity {
  const entity = structuredClone(was);
  if (draw.chance(15)) entity.table = `${entity.table}_now`;
  else if (draw.chance(5)) {
    // Without a word: the table says which rows it has.
    entity.name = `${entity.name}Again`;
    entity.id = `entity:example.${entity.name}`;
  } else if (draw.chance(10)) {
    entity.renamedFrom = [entity.name];
    entity.name = `${entity.name}Now`;
    entity.id = `entity:example.${entity.name}`;
    entity.table = `${entity.table}_then`;
  }
  const names = new Map<string, string>();
  entity.properties = entity.properties.flatMap((each) => {
    const isKey = entity.keys.includes(each.name);
    const isNumber = entity.generated.includes(each.name);
    if (draw.chance(12) && !isKey && !isNumber) return [];
    const now = isNumber ? { ...each } : changeField(draw, each, isKey);
    if (draw.chance(20)) {
      now.name = `${each.name}Now`;
      now.renamedFrom = [each.name];
    }
    names.set(each.name, now.name);
    return [now];
  });
  for (let at = draw.below(3); at > 0; at--) entity.properties.push(drawAdded(draw, `more${at}`));
  const there = new Set(entity.properties.map(({ name }) => name));
  const moved = (of: readonly string[]) => of.map((name) => names.get(name) ?? name);
  entity.keys = moved(entity.keys);
  entity.generated =
    draw.chance(20) && entity.properties.every(({ name, renamedFrom }) => name !== "counter" || !renamedFrom)
      ? []
      : moved(entity.generated);
  const kept = entity.indexes
    .filter(() => !draw.chance(25))
    .map((each) => ({ ...each, properties: moved(each.properties) }));
  const more = draw.chance(30) ? drawIndexes(draw, entity.properties) : [];
  entity.indexes = [...kept, ...more]
    .filter(({ properties }) => properties.every((name) => there.has(name)))
    .filter((each, at, all) => all.findIndex((other) => same(each.properties, other.properties)) === at);
  if (draw.chance(15) && entity.keys.length === 2) entity.keys = entity.keys.slice(0, 1);
  else if (draw.chance(10)) {
    const required = entity.properties.find(
      ({ name, optional, type }) =>
        !entity.keys.includes(name) &&
        !optional &&
        type.kind === "builtin" &&
        KEYS.some((key) => nameOf(key) === nameOf(type)),
    );
    if (required !== undefined) entity.keys = [...entity.keys, required.name];
  }
  if (draw.chance(15)) entity.appendOnly = !entity.appendOnly;
  return entity;
}

/** Bounds that some rows are within, and often all of them. */
function narrowedTo(draw: Draw, name: string): Constraints {
  if (name === "string") return { maxLength: draw.pick([1, 2, 7]) };
  return ["int16", "int32", "int64", "float64", "decimal"].includes(name) ? { maxValue: draw.pick([5, 30, 39.5]) } : {};
}

/** Two models take each other's names, and say so; their tables do as well, or stay where they are. */
function swapEntities(one: Entity, other: Entity, tables: boolean): void {
  if (one.renamedFrom !== undefined || other.renamedFrom !== undefined) return;
  [one.renamedFrom, other.renamedFrom] = [[one.name], [other.name]];
  [one.name, other.name] = [other.name, one.name];
  [one.id, other.id] = [other.id, one.id];
  if (tables) [one.table, other.table] = [other.table, one.table];
}

function swapFields({ properties, keys, generated, indexes }: Entity): void {
  const named = new Set([...keys, ...generated, ...indexes.flatMap((each) => each.properties)]);
  const [one, other] = (properties as Field[]).filter(
    ({ name, renamedFrom }) => name.startsWith("field") && renamedFrom === undefined && !named.has(name),
  );
  if (one === undefined || other === undefined) return;
  [one.renamedFrom, other.renamedFrom] = [[one.name], [other.name]];
  [one.name, other.name] = [other.name, one.name];
}

function changeField(draw: Draw, was: Field, isKey: boolean): Field {
  const now = { ...was };
  const next = NEXT[nameOf(was.type)];
  if (next !== undefined && draw.chance(15)) {
    const wanted = builtin(draw.pick(isKey ? next.filter((each) => KEYS.some((key) => nameOf(key) === each)) : next));
    if (wanted.kind === "builtin" && wanted.name !== undefined) {
      now.typeChangedFrom = [was.type];
      now.type = was.type.kind === "union" ? { kind: "union", of: [wanted, NULL] } : wanted;
      delete now.default;
    }
  }
  if (draw.chance(8)) now.constraints = narrowedTo(draw, nameOf(now.type));
  if (isKey) return now;
  if (draw.chance(12)) now.optional = !now.optional;
  if (draw.chance(12)) {
    const value = now.default === undefined ? defaultOf(now.type) : undefined;
    if (value === undefined) delete now.default;
    else now.default = value;
  }
  return now;
}

import type { Shape } from "./shape.ts";

/** What a tree has that its shape does not take: where, as a JSON pointer, and what is there instead. */
export interface ShapeProblem {
  readonly place: string;
  readonly problem: string;
}

/** The first place where a tree is not what its shape says; undefined where it is that all over. */
export function findProblem(shape: Shape, value: unknown, place = ""): ShapeProblem | undefined {
  switch (shape.kind) {
    case "leaf":
      return problemOfLeaf(shape, value, place);
    case "nullable":
      return value === null ? undefined : findProblem(shape.of, value, place);
    case "record":
      return problemOfRecord(shape, value, place);
    case "choice": {
      const chosen = isObject(value) ? value[shape.by] : undefined;
      const option =
        typeof chosen === "string" && Object.hasOwn(shape.options, chosen) ? shape.options[chosen] : undefined;
      if (option === undefined)
        return { place, problem: `its ${shape.by} is none of ${Object.keys(shape.options).join(", ")}` };
      return problemOfRecord(option, value, place);
    }
    case "type":
      return problemOfType(shape, value, place);
    case "types":
      return problemInType(shape, "types", value, place);
    default:
      if (!Array.isArray(value)) return { place, problem: `a list belongs here, and not ${kindOf(value)}` };
      return firstOf(value, (each, at) => findProblem(shape.of, each, `${place}/${at}`));
  }
}

function problemOfLeaf(shape: Shape & { kind: "leaf" }, value: unknown, place: string): ShapeProblem | undefined {
  if (shape.of === "json") return undefined;
  const wanted = { text: "string", number: "number", flag: "boolean", plain: "" }[shape.of];
  const fits = wanted === "" ? ["string", "number", "boolean"].includes(typeof value) : typeof value === wanted;
  if (!fits)
    return {
      place,
      problem: `${wanted === "" ? "a plain value" : `a ${wanted}`} belongs here, and not ${kindOf(value)}`,
    };
  if (shape.among === undefined || shape.among.includes(value as string)) return undefined;
  return { place, problem: `${JSON.stringify(value)} is none of ${shape.among.join(", ")}` };
}

function problemOfRecord(shape: Shape & { kind: "record" }, value: unknown, place: string): ShapeProblem | undefined {
  if (!isObject(value)) return { place, problem: `an object belongs here, and not ${kindOf(value)}` };
  for (const [name, { shape: field, optional }] of Object.entries(shape.fields)) {
    if (!Object.hasOwn(value, name)) {
      if (!optional) return { place, problem: `"${name}" is missing` };
    } else {
      const found = findProblem(field, value[name], `${place}/${escapePointer(name)}`);
      if (found !== undefined) return found;
    }
  }
  const foreign = Object.keys(value).find(
    (name) => !Object.hasOwn(shape.fields, name) && shape.former?.includes(name) !== true,
  );
  return foreign === undefined
    ? undefined
    : { place: `${place}/${escapePointer(foreign)}`, problem: "nothing of this name belongs here" };
}

/** Fields of each kind of type: which types, which lists of them, and what else there is. */
const TYPES: Readonly<
  Record<string, Readonly<Record<string, "type" | "types" | "text" | "plain" | "count" | "properties">>>
> = {
  builtin: { name: "text" },
  ref: { id: "text" },
  array: { of: "type", minItems: "count", maxItems: "count" },
  record: { of: "type" },
  tuple: { of: "types" },
  literal: { value: "plain" },
  null: {},
  union: { of: "types" },
  object: { properties: "properties", additional: "type" },
};
const MAY_BE_MISSING: ReadonlySet<string> = new Set(["minItems", "maxItems", "additional"]);

type TypeShape = Shape & { kind: "type" | "types" };

function problemOfType(shape: TypeShape, value: unknown, place: string): ShapeProblem | undefined {
  const kind = isObject(value) ? value["kind"] : undefined;
  if (!isObject(value) || typeof kind !== "string" || !Object.hasOwn(TYPES, kind))
    return { place, problem: "a type belongs here" };
  const fields = TYPES[kind]!;
  for (const [name, of] of Object.entries(fields)) {
    const inside = value[name];
    const at = `${place}/${name}`;
    if (inside === undefined) {
      if (!MAY_BE_MISSING.has(name)) return { place, problem: `"${name}" is missing` };
      continue;
    }
    const found = problemInType(shape, of, inside, at);
    if (found !== undefined) return found;
  }
  const foreign = Object.keys(value).find((name) => name !== "kind" && !Object.hasOwn(fields, name));
  return foreign === undefined
    ? undefined
    : { place: `${place}/${escapePointer(foreign)}`, problem: "nothing of this name belongs here" };
}

function problemInType(shape: TypeShape, of: string, value: unknown, at: string): ShapeProblem | undefined {
  if (of === "type") return problemOfType(shape, value, at);
  if (of === "types" || of === "properties") {
    if (!Array.isArray(value)) return { place: at, problem: `a list belongs here, and not ${kindOf(value)}` };
    const inside: Shape = of === "types" ? { ...shape, kind: "type" } : shape.property();
    return firstOf(value, (each, index) => findProblem(inside, each, `${at}/${index}`));
  }
  const leaf = ({ text: "text", plain: "plain", count: "number" } as const)[of as "text"];
  return problemOfLeaf({ kind: "leaf", of: leaf }, value, at);
}

function firstOf<T>(
  of: readonly T[],
  find: (each: T, at: number) => ShapeProblem | undefined,
): ShapeProblem | undefined {
  for (const [at, each] of of.entries()) {
    const found = find(each, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function escapePointer(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  return value === null
    ? "null"
    : Array.isArray(value)
      ? "a list"
      : `${typeof value === "object" ? "an" : "a"} ${typeof value}`;
}

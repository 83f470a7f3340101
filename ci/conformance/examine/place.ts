import { isDeepStrictEqual } from "node:util";
import { findById } from "../../../generators/model/find-by-id.ts";
import type { Ir, Property, TypeRef } from "../../../generators/model/ir.ts";
import { findStructure } from "../../../generators/model/structures.ts";
import { isObject } from "../meaning/means.ts";

/** The first place at which a value differs from another, as a path of names. */
export function differsAt(value: unknown, other: unknown): string[] {
  if (!isContainer(value) || !isContainer(other) || Array.isArray(value) !== Array.isArray(other)) return [];
  const names = [...new Set([...Object.keys(value), ...Object.keys(other)])];
  const differing = names.filter((name) => !isDeepStrictEqual(value[name], other[name]));
  if (differing.length !== 1 || (Array.isArray(value) && Object.keys(value).length !== Object.keys(other).length))
    return [];
  return [differing[0]!, ...differsAt(value[differing[0]!], other[differing[0]!])];
}

const isContainer = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) || Array.isArray(value);

/** What is declared at a place of an object, in a few words. */
export function declaredAt(ir: Ir, properties: readonly Property[], path: readonly string[]): string {
  const [name, ...rest] = path;
  const property = properties.find((each) => each.name === name);
  if (name === undefined) return "object";
  if (property === undefined) return "unknown field";
  const said = Object.keys(property.constraints).join("+");
  return `${property.optional ? "optional " : ""}${wordsFor(ir, property.type, rest)}${said === "" ? "" : ` with ${said}`}`;
}

/** Where a value of fields differs from a good one, and what is declared there. */
export function placeIn(ir: Ir, properties: readonly Property[], value: unknown, good: unknown) {
  const at = differsAt(value, good);
  return { at: at.join("/"), declared: declaredAt(ir, properties, at) };
}

export function wordsFor(ir: Ir, type: TypeRef, path: readonly string[]): string {
  const [step, ...rest] = path;
  switch (type.kind) {
    case "builtin":
      return type.name;
    case "literal":
      return typeof type.value;
    case "array":
      return step === undefined ? "list" : `list of ${wordsFor(ir, type.of, rest)}`;
    case "record":
      return step === undefined ? "record" : `record of ${wordsFor(ir, type.of, rest)}`;
    case "tuple":
      return step === undefined
        ? "tuple"
        : `tuple of ${type.of[Number(step)] === undefined ? "more" : wordsFor(ir, type.of[Number(step)]!, rest)}`;
    case "object":
      return step === undefined ? "object" : declaredAt(ir, type.properties, path);
    case "union":
      return [...new Set(type.of.map((each) => wordsFor(ir, each, path)))].slice(0, 3).join("|");
    case "ref": {
      const scalar = findById(ir.scalars, type.id);
      if (scalar !== undefined) return [scalar.base, ...Object.keys(scalar.constraints)].join("+");
      const union = findById(ir.unions, type.id);
      if (union !== undefined) return wordsFor(ir, { kind: "union", of: union.of }, path);
      const model = findStructure(ir, type.id);
      return model === undefined ? "enum" : step === undefined ? "model" : declaredAt(ir, model.properties, path);
    }
    default:
      return type.kind;
  }
}

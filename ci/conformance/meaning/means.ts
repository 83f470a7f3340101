import { findById } from "../../../generators/model/find-by-id.ts";
import type { BuiltinName, Constraints, Ir, Property, TypeRef } from "../../../generators/model/ir.ts";
import { findStructure } from "../../../generators/model/structures.ts";
import { hasFormat, INTEGERS, isBase64 } from "./formats.ts";

/**
 * What a type means, as slowly and plainly as it can be said: whether it has a value. Nothing that is generated has a
 * part in it, so that whoever says otherwise has to explain themselves.
 */
export class Meaning {
  readonly #ir: Ir;
  readonly #open: boolean;

  /** `open`: fields that nobody declared are nobody's business. */
  constructor(ir: Ir, { open = false } = {}) {
    this.#ir = ir;
    this.#open = open;
  }

  /** Whether a type, with what is said of it where it is used, has a value. */
  has(type: TypeRef, value: unknown, said: Constraints = {}): boolean {
    switch (type.kind) {
      case "builtin":
        return ofBuiltin(type.name, value) && holds(said, value);
      case "literal":
        return value === type.value;
      case "null":
        return value === null;
      case "array":
        return Array.isArray(value) && holds({ ...boundsOf(type) }, value) && holds(said, value)
          ? value.every((each) => this.has(type.of, each))
          : false;
      case "tuple":
        return (
          Array.isArray(value) &&
          value.length === type.of.length &&
          type.of.every((each, at) => this.has(each, value[at]))
        );
      case "record":
        return isObject(value) && Object.values(value).every((each) => this.has(type.of, each));
      case "object":
        return this.fields(type.properties, value, type.additional);
      case "union":
        return type.of.some((each) => this.has(each, value, said));
      case "ref":
        return this.#named(type.id, value, said);
    }
  }

  /** Whether an object has these fields, and others only where any are allowed. */
  fields(properties: readonly Property[], value: unknown, additional?: TypeRef): boolean {
    if (!isObject(value)) return false;
    const others = Object.keys(value).filter((name) => !properties.some((each) => each.name === name));
    return (
      properties.every((each) =>
        Object.hasOwn(value, each.name) && value[each.name] !== undefined
          ? this.has(each.type, value[each.name], each.constraints)
          : each.optional,
      ) && others.every((name) => (additional === undefined ? this.#open : this.has(additional, value[name])))
    );
  }

  #named(id: string, value: unknown, said: Constraints): boolean {
    const scalar = findById(this.#ir.scalars, id);
    if (scalar !== undefined)
      return ofBuiltin(scalar.base, value) && holds(scalar.constraints, value) && holds(said, value);
    const choice = findById(this.#ir.enums, id);
    if (choice !== undefined) return choice.members.some((each) => each.value === value);
    const union = findById(this.#ir.unions, id);
    if (union !== undefined) return union.of.some((each) => this.has(each, value, said));
    const structure = findStructure(this.#ir, id);
    return structure !== undefined && this.fields(structure.properties, value, structure.additional);
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Formats of JSON Schema that texts of these types have. */
const FORMATS: Partial<Record<BuiltinName, string>> = {
  utcDateTime: "date-time",
  offsetDateTime: "date-time",
  plainDate: "date",
  url: "uri",
};

/** What is narrower than the format of JSON Schema, or wider: what a person would say, not what is emitted. */
const TEXTS: Partial<Record<BuiltinName, RegExp>> = {
  // One text for each moment, but for its fraction.
  utcDateTime: /T[^.]*(?:\.\d{1,9})?Z$/,
  offsetDateTime: /^[^.]*(?:\.\d{1,9}\D[^.]*)?$/,
  // ISO 8601, with weeks beside the rest as PostgreSQL takes them, and with parts of seconds.
  duration: /^P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/,
};

function ofBuiltin(name: BuiltinName, value: unknown): boolean {
  if (name === "unknown") return value !== undefined;
  if (name === "boolean") return typeof value === "boolean";
  if (name === "float32" || name === "float64" || name === "decimal") return Number.isFinite(value);
  const [least, most] = INTEGERS[name] ?? INTEGERS["double-int"]!;
  if (/int/.test(name)) return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
  if (typeof value !== "string") return false;
  // Neither UTF-8 nor a column of a database holds others.
  if (!value.isWellFormed() || value.includes("\0")) return false;
  if (name === "bytes") return isBase64(value);
  if (name === "plainTime") return hasFormat(value, "iso-time") && !/[zZ]|[+-]\d\d/.test(value.slice(8));
  if (TEXTS[name]?.test(value) === false) return false;
  return FORMATS[name] === undefined || hasFormat(value, FORMATS[name]);
}

/** What is said of values of any kind; it is nothing to those of other kinds. */
function holds(said: Constraints, value: unknown): boolean {
  if (typeof value === "string") {
    const length = [...value].length;
    if (length < (said.minLength ?? 0) || length > (said.maxLength ?? Infinity)) return false;
    if (said.pattern !== undefined && !new RegExp(said.pattern, "u").test(value)) return false;
    if (said.format !== undefined && !hasFormat(value, said.format)) return false;
    const bytes = said.byteLength;
    return bytes === undefined || isWithin(Buffer.from(value, "base64").length, bytes.min, bytes.max);
  }
  if (typeof value === "number")
    return (
      isWithin(value, said.minValue, said.maxValue) &&
      !(value <= (said.minValueExclusive ?? -Infinity)) &&
      !(value >= (said.maxValueExclusive ?? Infinity))
    );
  return !Array.isArray(value) || isWithin(value.length, said.minItems, said.maxItems);
}

function isWithin(value: number, least = -Infinity, most = Infinity): boolean {
  return value >= least && value <= most;
}

function boundsOf({ minItems, maxItems }: TypeRef & { readonly kind: "array" }): Constraints {
  return { ...(minItems === undefined ? {} : { minItems }), ...(maxItems === undefined ? {} : { maxItems }) };
}

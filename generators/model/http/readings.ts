import { findById } from "../find-by-id.ts";
import type { BuiltinName, Ir, TypeRef } from "../ir.ts";

/** What a text in an address or a header can stand for. */
export type Reading = "number" | "boolean" | "text";

/** Where names of types are looked up. */
type Named = Pick<Ir, "scalars" | "enums" | "unions">;

const ORDER: readonly Reading[] = ["number", "boolean", "text"];

export const NUMBERS: ReadonlySet<BuiltinName> = new Set([
  "int8",
  "int16",
  "int32",
  "int64",
  "uint8",
  "uint16",
  "uint32",
  "uint64",
  "safeint",
  "integer",
  "float32",
  "float64",
  "decimal",
]);

/** Whether JSON carries it as a number. */
export function isNumber(name: BuiltinName): boolean {
  return NUMBERS.has(name);
}

/** The kinds of values that a type has, most particular first: whatever else a text says, it is a text. */
export function readingsOf(named: Named, type: TypeRef): readonly Reading[] {
  const found = new Set(valuesOf(named, type).map((each) => each.reading));
  return found.size === 0 ? ["text"] : ORDER.filter((each) => found.has(each));
}

/** Whether it has a text that would be read as a number or as true or false, which are values of it too. */
export function isUnclear(named: Named, type: TypeRef): boolean {
  const values = valuesOf(named, type);
  const others = new Set(values.map((each) => each.reading));
  return values.some(
    ({ reading, only }) =>
      reading === "text" &&
      ((others.has("number") && (only === undefined || isNumeral(only))) ||
        (others.has("boolean") && (only === undefined || only === "true" || only === "false"))),
  );
}

/** All of its texts, where it has only certain ones. */
export function onlyTexts(named: Named, type: TypeRef): readonly string[] | undefined {
  const values = valuesOf(named, type);
  const texts = values.flatMap(({ reading, only }) => (reading === "text" && only !== undefined ? [only] : []));
  return values.length > 0 && texts.length === values.length ? texts : undefined;
}

/** Like the numbers of JSON, which is how they are written. */
function isNumeral(text: string): boolean {
  return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text);
}

/** Kinds of values, or single ones. */
interface Values {
  readonly reading: Reading;
  readonly only?: string;
}

function valuesOf(named: Named, type: TypeRef): Values[] {
  switch (type.kind) {
    case "builtin":
      return [ofBuiltin(type.name)];
    case "literal":
      return [ofValue(type.value)];
    case "null":
      return [];
    case "union":
      return type.of.flatMap((each) => valuesOf(named, each));
    case "ref": {
      const scalar = findById(named.scalars, type.id);
      if (scalar !== undefined) return [ofBuiltin(scalar.base)];
      const choice = findById(named.enums, type.id);
      if (choice !== undefined) return choice.members.map(({ value }) => ofValue(value));
      return findById(named.unions, type.id)?.of.flatMap((each) => valuesOf(named, each)) ?? [{ reading: "text" }];
    }
    default:
      return [{ reading: "text" }];
  }
}

function ofBuiltin(name: BuiltinName): Values {
  return { reading: name === "boolean" ? "boolean" : isNumber(name) ? "number" : "text" };
}

function ofValue(value: string | number | boolean): Values {
  const reading = typeof value === "string" ? "text" : (typeof value as "number" | "boolean");
  return { reading, only: String(value) };
}

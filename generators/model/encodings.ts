import { getEncode, type ModelProperty, type Program, type Scalar } from "@typespec/compiler";
import type { BuiltinName, Constraints, TypeRef } from "./ir.ts";
import { HTTP_DATE } from "./time-texts.ts";

/** What travels where @encode says that something else does than the type itself; undefined: the type itself. */
export function encodedType(program: Program, target: ModelProperty | Scalar): TypeRef | undefined {
  const encode = getEncode(program, target);
  if (encode === undefined) return undefined;
  const source = target.kind === "Scalar" ? target : target.type;
  const encoding = encode.encoding;
  // A list of moments or durations is encoded entry by entry.
  const each = (type: TypeRef): TypeRef =>
    source.kind === "Model" && source.indexer !== undefined ? { kind: "array", of: type } : type;
  // These are what the types are without a word.
  if (encoding === "rfc3339" || encoding === "ISO8601" || encoding === "base64") return undefined;
  if (encode.type !== undefined && rootOf(encode.type) !== "string")
    return each({ kind: "builtin", name: rootOf(encode.type) });
  // Delimited lists, and texts of other forms: base64url, rfc7231.
  if (encoding !== undefined && encoding.startsWith("ArrayEncoding.")) return { kind: "builtin", name: "string" };
  return each({ kind: "builtin", name: "string" });
}

/** What is said of the text that travels, where it is a moment in the form of HTTP; undefined: nothing. */
export function encodedText(program: Program, target: ModelProperty | Scalar): Constraints | undefined {
  const isList = target.kind === "ModelProperty" && target.type.kind === "Model";
  return getEncode(program, target)?.encoding === "rfc7231" && !isList ? { pattern: HTTP_DATE } : undefined;
}

const numbers: Readonly<Record<string, BuiltinName>> = { numeric: "float64", float: "float64", decimal128: "decimal" };

/** The standard scalar that a scalar is in the end. */
function rootOf(scalar: Scalar): BuiltinName {
  if (scalar.baseScalar !== undefined && scalar.namespace?.name !== "TypeSpec") return rootOf(scalar.baseScalar);
  return numbers[scalar.name] ?? (scalar.name as BuiltinName);
}

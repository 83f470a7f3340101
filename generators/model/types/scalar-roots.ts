import type { Scalar } from "@typespec/compiler";
import type { BuiltinName } from "../ir.ts";
import { NUMBERS } from "../http/readings.ts";

const builtins: ReadonlySet<string> = new Set<BuiltinName>([
  "string",
  "boolean",
  "bytes",
  "utcDateTime",
  "offsetDateTime",
  "plainDate",
  "plainTime",
  "duration",
  "url",
  ...NUMBERS,
]);

/** Names that stand for one of ours in the standard library. */
const aliases: Readonly<Record<string, BuiltinName>> = {
  numeric: "float64",
  float: "float64",
  decimal128: "decimal",
};

/** The one of ours that a scalar is itself; undefined where it only extends one. */
export function standardOf(scalar: Scalar): BuiltinName | undefined {
  const name = aliases[scalar.name] ?? scalar.name;
  return scalar.namespace?.name === "TypeSpec" && builtins.has(name) ? (name as BuiltinName) : undefined;
}

/** The one of ours that a scalar is in the end; one that extends nothing is a text. */
export function rootOf(scalar: Scalar): BuiltinName {
  return standardOf(scalar) ?? (scalar.baseScalar === undefined ? "string" : rootOf(scalar.baseScalar));
}

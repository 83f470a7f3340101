import type { OperationDeclaration } from "../../model/ir.ts";
import type { TypeScriptFile } from "../typescript/printer.ts";
import type { TypeIndex } from "../typescript/types.ts";

/** The validator of what an operation answers; `null` where it answers nothing. */
export function responseValidator(operation: OperationDeclaration, file: TypeScriptFile, index: TypeIndex): string {
  const { output } = operation;
  if (output === null) return "null";
  if (output.kind === "ref") return index.validator(output.id, file);
  if (output.kind === "array" && output.of.kind === "ref") {
    const each = index.validator(output.of.id, file);
    return `(value, path, issues): value is never => ${file.use("isArray", "contracts/runtime.ts")}(value, path, issues, 0, Infinity, ${each})`;
  }
  if (output.kind === "builtin" && output.name === "string") {
    return `(value, path, issues): value is string => ${file.use("isText", "contracts/runtime.ts")}(value, path, issues, {})`;
  }
  return file.use("isAnything", "contracts/runtime.ts");
}

import type { Ir, OperationDeclaration } from "../../model/ir.ts";
import type { TypeScriptFile } from "../typescript/printer.ts";
import { renderType, type TypeIndex } from "../typescript/types.ts";
import { ValidatorPrinter } from "../typescript/validators.ts";

/** The validator of what an operation answers; `null` where it answers nothing. */
export function responseValidator(
  ir: Ir,
  operation: OperationDeclaration,
  file: TypeScriptFile,
  index: TypeIndex,
): string {
  const { output } = operation;
  if (output === null) return "null";
  if (output.kind === "ref") return index.validator(output.id, file);
  if (output.kind === "array" && output.of.kind === "ref") {
    const each = index.validator(output.of.id, file);
    return `(value, path, issues): value is never => ${file.use("isArray", "contracts/runtime/check.ts")}(value, path, issues, ${output.minItems ?? 0}, ${output.maxItems ?? "Infinity"}, ${each})`;
  }
  if (output.kind === "builtin" && output.name === "string") {
    return `(value, path, issues): value is string => ${file.use("isText", "contracts/runtime/check.ts")}(value, path, issues, {})`;
  }
  const scalars = new Map(ir.scalars.map((each) => [each.id, each]));
  const printer = new ValidatorPrinter(file, index, (id) => scalars.get(id));
  return printer.inline(renderType(output, file, index), output);
}

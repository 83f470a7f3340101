import type { Program } from "@typespec/compiler";
import { library } from "./diagnostics.ts";
import { validate } from "./validate.ts";

export const $lib = library;
export { $decorators } from "./decorators.ts";
export { $linter } from "./linter.ts";

/** Called by the compiler once everything is checked. */
export function $onValidate(program: Program): void {
  validate(program);
}

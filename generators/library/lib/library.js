// The TypeSpec compiler loads libraries as JavaScript only; the decorators themselves are TypeScript.
export { $lib, $onValidate } from "../index.ts";
export { $decorators } from "../decorators.ts";

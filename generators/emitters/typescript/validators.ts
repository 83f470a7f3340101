import type { BuiltinName, Constraints, Property, TypeRef } from "../../model/ir.ts";
import { member, template, type TypeScriptFile } from "./printer.ts";
import { narrow, ownItems } from "../../model/types/narrow.ts";
import { isCheckedFormat } from "../../model/types/formats.ts";
import { isNumber } from "../../model/http/readings.ts";
import { FLOATS, rangeOf } from "../../model/values/numbers-and-texts.ts";
import type { TypeIndex } from "./types.ts";

const RUNTIME = "contracts/runtime/check.ts";

/** Texts that have a form of their own. */
const forms: Partial<Record<BuiltinName, string>> = {
  utcDateTime: "isMoment",
  offsetDateTime: "isOffsetMoment",
  plainDate: "isDate",
  plainTime: "isTime",
  duration: "isDuration",
  url: "isUrl",
};

/** Renders the code that checks a value; hoists regular expressions and key sets to the top of its file. */
export class ValidatorPrinter {
  readonly #file: TypeScriptFile;
  readonly #index: TypeIndex;
  readonly #scalarConstraints: (id: string) => { base: BuiltinName; constraints: Constraints } | undefined;

  constructor(
    file: TypeScriptFile,
    index: TypeIndex,
    scalar: (id: string) => { base: BuiltinName; constraints: Constraints } | undefined,
  ) {
    this.#file = file;
    this.#index = index;
    this.#scalarConstraints = scalar;
  }

  /** `export const validateX: Validator<X> = …` for an object with these properties. */
  object(name: string, typeName: string, properties: readonly Property[], additional?: TypeRef): string {
    this.#file.useType("Validator", RUNTIME);
    const fields = name.replace(/^validate/, "fieldsOf");
    const known = `const ${fields}: ReadonlySet<string> = new Set([${properties.map((each) => JSON.stringify(each.name)).join(", ")}]);`;
    return `${known}\n\nexport const ${name}: Validator<${typeName}> = (value, path, issues): value is ${typeName} => {\n${this.#objectBody(properties, fields, "  ", additional)}};`;
  }

  /** A validator of any type, as an exported constant. */
  named(name: string, typeName: string, type: TypeRef, constraints: Constraints): string {
    this.#file.useType("Validator", RUNTIME);
    return `export const ${name}: Validator<${typeName}> = (value, path, issues): value is ${typeName} => ${this.#expression(type, constraints, "value", "path")};`;
  }

  /** A validator of any type, as an expression. */
  inline(typeName: string, type: TypeRef): string {
    this.#file.useType("Issue", RUNTIME);
    return `(value: unknown, path: string, issues: Issue[]): value is ${typeName} => ${this.#expression(type, {}, "value", "path")}`;
  }

  /** An expression that is true when the value at `value` has the type. */
  #expression(type: TypeRef, constraints: Constraints, value: string, path: string): string {
    const use = (name: string) => this.#file.use(name, RUNTIME);
    switch (type.kind) {
      case "builtin":
        return this.#builtin(type.name, constraints, value, path);
      case "ref": {
        const scalar = this.#scalarConstraints(type.id);
        const own = `${this.#index.validator(type.id, this.#file)}(${value}, ${path}, issues)`;
        // A property may narrow its scalar: then both hold, whichever is the stricter.
        if (scalar === undefined || Object.keys(constraints).length === 0) return own;
        return `(${own} && ${this.#builtin(scalar.base, constraints, value, path)})`;
      }
      case "null":
        return `${use("isLiteral")}(${value}, ${path}, issues, [null])`;
      case "literal":
        return `${use("isLiteral")}(${value}, ${path}, issues, [${JSON.stringify(type.value)}])`;
      case "array":
        return this.#list(type, constraints, value, path);
      case "record":
        return `${use("isRecord")}(${value}, ${path}, issues, ${this.#function(type.of, constraints)})`;
      case "tuple":
        return `${use("isTuple")}(${value}, ${path}, issues, [${type.of.map((each) => this.#function(each, {})).join(", ")}])`;
      case "union":
        return this.#union(type.of, constraints, value, path);
      case "object":
        return `((value: unknown, path: string): boolean => {\n${this.#objectBody(type.properties, `new Set([${type.properties.map((each) => JSON.stringify(each.name)).join(", ")}])`, "    ", type.additional)}  })(${value}, ${path})`;
    }
  }

  #list(type: TypeRef & { readonly kind: "array" }, constraints: Constraints, value: string, path: string): string {
    const { minItems, maxItems, ...ofEach } = narrow(ownItems(type), constraints);
    const each = this.#function(type.of, ofEach);
    return `${this.#file.use("isArray", RUNTIME)}(${value}, ${path}, issues, ${minItems ?? 0}, ${maxItems ?? "Infinity"}, ${each})`;
  }

  #union(of: readonly TypeRef[], constraints: Constraints, value: string, path: string): string {
    if (of.length === 0) return `${this.#file.use("fail", RUNTIME)}(issues, ${path}, "cannot have a value")`;
    const literals = of.flatMap((each) =>
      each.kind === "literal" ? [each.value] : each.kind === "null" ? [null] : [],
    );
    const others = of.filter((each) => each.kind !== "literal" && each.kind !== "null");
    if (others.length === 0)
      return `${this.#file.use("isLiteral", RUNTIME)}(${value}, ${path}, issues, ${JSON.stringify(literals)})`;
    const plain = literals.map((each) => `${value} === ${JSON.stringify(each)}`);
    const rest =
      others.length === 1
        ? this.#expression(others[0]!, constraints, value, path)
        : `${this.#file.use("isOneOf", RUNTIME)}(${value}, ${path}, issues, [${others.map((each) => this.#function(each, constraints)).join(", ")}])`;
    return plain.length === 0 ? rest : `(${[...plain, rest].join(" || ")})`;
  }

  /** A validator as a function value. */
  #function(type: TypeRef, constraints: Constraints): string {
    if (
      type.kind === "ref" &&
      (this.#scalarConstraints(type.id) === undefined || Object.keys(constraints).length === 0)
    )
      return this.#index.validator(type.id, this.#file);
    if (type.kind === "builtin" && type.name === "unknown") return this.#file.use("isAnything", RUNTIME);
    this.#file.useType("Issue", RUNTIME);
    return `(value: unknown, path: string, issues: Issue[]): value is never => ${this.#expression(type, constraints, "value", "path")}`;
  }

  #builtin(name: BuiltinName, constraints: Constraints, value: string, path: string): string {
    const call = (fn: string, ...rest: readonly (string | number)[]) =>
      `${this.#file.use(fn, RUNTIME)}(${[value, path, "issues", ...rest].join(", ")})`;
    if (name === "unknown") return call("isAnything");
    if (name === "boolean") return call("isBoolean");
    if (name === "bytes")
      return call("isBytes", constraints.byteLength?.min ?? 0, constraints.byteLength?.max ?? "Infinity");
    if (isNumber(name)) return this.#number(name, constraints, call);
    const bounds = [
      ...(constraints.minLength === undefined ? [] : [`min: ${constraints.minLength}`]),
      ...(constraints.maxLength === undefined ? [] : [`max: ${constraints.maxLength}`]),
      ...(constraints.pattern === undefined ? [] : [`pattern: ${new RegExp(constraints.pattern, "u").toString()}`]),
      ...(isCheckedFormat(constraints.format) ? [`format: ${JSON.stringify(constraints.format)}`] : []),
    ];
    const form = forms[name];
    if (form !== undefined && bounds.length === 0) return call(form);
    const text = call("isText", bounds.length === 0 ? "{}" : `{ ${bounds.join(", ")} }`);
    return form === undefined ? text : `(${call(form)} && ${text})`;
  }

  #number(name: BuiltinName, constraints: Constraints, call: (fn: string, ...rest: (string | number)[]) => string) {
    if (!FLOATS.has(name)) {
      // The whole numbers above 5 begin at 6, and a bound beyond what the type holds bounds nothing.
      const { least, most } = rangeOf({ name, said: [constraints] });
      return call("isInteger", least, most);
    }
    // Between two other numbers there is always one more.
    const { minValue, maxValue, minValueExclusive, maxValueExclusive } = constraints;
    const isOpen = minValueExclusive !== undefined || maxValueExclusive !== undefined;
    const beyond = isOpen ? [minValueExclusive ?? "-Infinity", maxValueExclusive ?? "Infinity"] : [];
    return call("isNumber", minValue ?? "-Infinity", maxValue ?? "Infinity", ...beyond);
  }

  #objectBody(properties: readonly Property[], fields: string, indent: string, additional?: TypeRef): string {
    const rest =
      additional === undefined
        ? `${this.#file.use("isSealed", RUNTIME)}(value, ${fields}, path, issues)`
        : `${this.#file.use("hasRest", RUNTIME)}(value, ${fields}, path, issues, ${this.#function(additional, {})})`;
    const lines = [
      `if (!${this.#file.use("isObject", RUNTIME)}(value, path, issues)) return false;`,
      `let ok = ${rest};`,
    ];
    if (properties.length > 0) lines.push(`const at = path === "" ? "" : \`\${path}.\`;`);
    for (const property of properties) {
      const access = member("value", property.name);
      const path = `\`\${at}${template(property.name)}\``;
      const test = this.#expression(property.type, property.constraints, access, path);
      lines.push(property.optional ? `if (${access} !== undefined) ok = ${test} && ok;` : `ok = ${test} && ok;`);
    }
    lines.push("return ok;");
    return lines.map((line) => `${indent}${line}\n`).join("");
  }
}

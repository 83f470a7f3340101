import type { EmitterMutations } from "./mutation.ts";

const TYPES = ["generators/scenario-types.test.ts"];
const PRINTER = ["generators/emitters/typescript/printer.test.ts"];

export const TYPESCRIPT: EmitterMutations = {
  emitter: "typescript",
  folder: "generators/emitters/typescript",
  scenarios: ["emits-types", "plain-http"],
  tests: ["generators/emitters/contracts/emit-contracts.test.ts"],
  mutations: [
    {
      file: "printer.ts",
      find: 'kind: known?.kind === "value" ? "value" : kind',
      replace: "kind",
      why: "what is used as a value and as a type is imported as a type",
      tests: PRINTER,
    },
    {
      file: "printer.ts",
      find: "if (module === this.path) return name;",
      replace: "",
      why: "a file imports from itself",
      tests: PRINTER,
    },
    {
      file: "printer.ts",
      find: 'kind === "type" && !typesOnly ? `type ${said}` : said',
      replace: "said",
      why: "a type is imported as if it were there when the file is run",
      tests: TYPES,
    },
    {
      file: "printer.ts",
      find: 'const up = "../".repeat(origin.length - shared);',
      replace: 'const up = "../".repeat(origin.length);',
      why: "an import looks for its file one folder too high",
      tests: TYPES,
    },
    {
      file: "printer.ts",
      find: '.replaceAll("*/", "*\\\\/")',
      replace: "",
      why: "a sentence ends the comment that it stands in",
      tests: PRINTER,
    },
    {
      file: "printer.ts",
      find: "return identifier.test(name) ? name : JSON.stringify(name);",
      replace: "return name;",
      why: "a name with a hyphen is a subtraction",
      tests: PRINTER,
    },
    {
      file: "printer.ts",
      find: "`${object}[${JSON.stringify(name)}]`",
      replace: '`${object}["${name}"]`',
      why: "a name with a quotation mark ends the text it stands in",
      tests: PRINTER,
    },
    {
      file: "printer.ts",
      find: "this.#names.has(free)",
      replace: "false",
      why: "two things of one name are imported under it",
      tests: TYPES,
    },
    {
      file: "types.ts",
      find: "return /[|&]/.test(of) ? `(${of})[]` : `${of}[]`;",
      replace: "return `${of}[]`;",
      why: "a list of either is either one or a list of the other",
      tests: TYPES,
    },
    {
      file: "types.ts",
      find: 'property.optional ? "?" : ""',
      replace: '""',
      why: "what is optional must be there",
      tests: TYPES,
    },
    {
      file: "types.ts",
      find: '    case "null":\n      return "null";',
      replace: '    case "null":\n      return "undefined";',
      why: "what may be null may be absent instead",
      tests: TYPES,
    },
    {
      file: "types.ts",
      find: 'return isNumber(name) ? "number" : "string";',
      replace: 'return isNumber(name) || name === "utcDateTime" ? "number" : "string";',
      why: "a moment is a number",
      tests: TYPES,
    },
    {
      file: "types.ts",
      find: 'if (properties.some((each) => each.optional)) all.push("undefined");',
      replace: "",
      why: "an optional field does not fit beside fields of any name",
      tests: ["generators/emitters/typescript/types.test.ts"],
    },
    {
      file: "validators.ts",
      find: "lines.push(property.optional ? `if (${access} !== undefined) ok",
      replace: "lines.push(!property.optional ? `if (${access} !== undefined) ok",
      why: "what is required may be absent, and what is optional may not",
    },
    {
      file: "validators.ts",
      find: "return `(${own} && ${this.#builtin(scalar.base, constraints, value, path)})`;",
      replace: "return this.#builtin(scalar.base, constraints, value, path);",
      why: "a property that narrows its type is no longer held to it",
    },
    {
      file: "validators.ts",
      find: 'constraints.byteLength?.max ?? "Infinity"',
      replace: '"Infinity"',
      why: "bytes may be as many as they like",
    },
    {
      file: "validators.ts",
      find: "uint8: [0, 255],",
      replace: "uint8: [0, 65535],",
      why: "a small number may be large",
    },
    {
      file: "validators.ts",
      find: 'minValueExclusive ?? "-Infinity"',
      replace: '"-Infinity"',
      why: "a bound that may not be touched may",
    },
    {
      file: "validators.ts",
      find: 'each.kind === "null" ? [null] : []',
      replace: "[]",
      why: "what may be null may not",
    },
    {
      file: "validators.ts",
      find: '`${indent}${line}\\n`).join("");',
      replace:
        '`${indent}${line}\\n`).filter((line) => !line.includes("isSealed") || line.startsWith("    ")).join("").replace("  const at", "  let ok = true;\\n  const at");',
      why: "fields that nobody declared are passed over",
    },
    {
      file: "validators.ts",
      find: "ok = ${test} && ok;`);",
      replace: "ok = ok && ${test};`);",
      why: "only the first thing that is wrong is told",
    },
    {
      file: "validators.ts",
      find: 'pattern: ${new RegExp(constraints.pattern, "u").toString()}',
      replace: "pattern: /${constraints.pattern}/u",
      why: "a slash in a pattern ends it",
    },
  ],
};

import type { EmitterMutations } from "./mutation.ts";

const HTTP = ["generators/emitters/docs/http-reference.test.ts"];
const REGISTER = ["generators/emitters/docs/data-register.test.ts"];
const MATRIX = ["generators/emitters/docs/policy-matrix.test.ts"];
const LANGUAGE = ["generators/emitters/docs/language.test.ts"];

export const DOCS: EmitterMutations = {
  emitter: "docs",
  folder: "generators/emitters/docs",
  scenarios: ["emits-http", "emits-policies", "emits-storage"],
  tests: HTTP,
  mutations: [
    {
      file: "data-register.ts",
      find: 'dataClass === null || dataClass < "C2" ? fieldsOfType(ir, property.type, `${path}.`, seen) : [];',
      replace: "dataClass === null ? fieldsOfType(ir, property.type, `${path}.`, seen) : [];",
      why: "content inside something harmless is not told",
      tests: REGISTER,
    },
    {
      file: "data-register.ts",
      find: 'flow.dataClass === "C2" || flow.dataClass === "C3"',
      replace: 'flow.dataClass === "C3"',
      why: "where content travels is not told",
      tests: REGISTER,
    },
    {
      file: "data-register.ts",
      find: 'entity.appendOnly ? "; rows are never changed" : ""',
      replace: '""',
      why: "it is not told that rows are never changed",
      tests: REGISTER,
    },
    {
      file: "data-register.ts",
      find: '    ...fieldsOfType(ir, operation.output, "").map((field) => ({ ...field, action: operation.action, way: "out" })),\n',
      replace: "",
      why: "what an operation gives is not told",
      tests: REGISTER,
    },
    {
      file: "data-register.ts",
      find: 'if (type.kind !== "ref" || seen.includes(type.id)) return [];',
      replace: 'if (type.kind !== "ref") return [];',
      why: "what contains itself is followed for ever",
      tests: REGISTER,
    },
    {
      file: "policy-matrix.ts",
      find: "permissionOf(operation, name)",
      replace: "permissionOf(operation, ir.roles[0]!.name)",
      why: "every role may what the first one may",
      tests: MATRIX,
    },
    {
      file: "policy-matrix.ts",
      find: 'operation.audited ? "audited" : ""',
      replace: '""',
      why: "it is not told what leaves a trace",
      tests: MATRIX,
    },
    {
      file: "policy-matrix.ts",
      find: "`${operation.rateLimit.points} in ${operation.rateLimit.seconds} s per",
      replace: "`${operation.rateLimit.seconds} in ${operation.rateLimit.points} s per",
      why: "how many and how long are mixed up",
      tests: MATRIX,
    },
    {
      file: "http-reference.ts",
      find: 'binding.authenticated ? "Needs a bearer token." : "Needs no token."',
      replace: '"Needs no token."',
      why: "it is not told what needs a token",
    },
    {
      file: "http-reference.ts",
      find: "operation.errors.filter((id) => !usual.includes(id))",
      replace: "operation.errors.filter((id) => usual.includes(id))",
      why: "an operation's own errors are left out",
    },
    {
      file: "http-reference.ts",
      find: "boundsInWords(boundsOf(ir, each), true)",
      replace: "boundsInWords(each.constraints, true)",
      why: "the bounds of a field's type are left out",
    },
    {
      file: "http-reference.ts",
      find: "binding.parameters.find((each) => each.property === property.name)?.in ??",
      replace: "",
      why: "everything is said to be in the body",
    },
    {
      file: "http-reference.ts",
      find: "`Answers ${binding.status}${",
      replace: "`Answers 200${",
      why: "every success is said to be a 200",
    },
    {
      file: "words.ts",
      find: "anchors?.of(type.id) ?? anchorOfWords(nameOf(type.id))",
      replace: "nameOf(type.id)",
      why: "links lead to no heading",
    },
    {
      file: "words.ts",
      find: "narrow(ownConstraints(ir, named), property.constraints)",
      replace: "ownConstraints(ir, named)",
      why: "the bounds of a property are not told",
    },
    {
      file: "markdown.ts",
      find: "[\\\\`[\\]|]|!$/g",
      replace: "[\\\\`[\\]]|!$/g",
      why: "a bar in a sentence ends its cell",
      tests: [...REGISTER, "generators/emitters/docs/markdown.test.ts"],
    },
    {
      file: "markdown.ts",
      find: 'if (sign === "<") return "&lt;";',
      replace: 'if (sign === "<") return sign;',
      why: "documentation is HTML",
      tests: ["generators/emitters/docs/markdown.test.ts", "generators/hostile.test.ts"],
    },
    {
      file: "type-pages.ts",
      find: "[...reachedFrom(ir, roots)]",
      replace: '[...new Set(roots.flatMap((each) => (each.kind === "ref" ? [each.id] : [])))]',
      why: "types that others are made of are not explained",
    },
    {
      file: "language.ts",
      find: "diagnostics.map((each) =>",
      replace: "diagnostics.slice(1).map((each) =>",
      why: "a diagnostic is left out",
      tests: LANGUAGE,
    },
    {
      file: "language.ts",
      find: 'each.optional ? "?" : ""',
      replace: '""',
      why: "what a decorator can do without seems to be needed",
      tests: LANGUAGE,
    },
  ],
};

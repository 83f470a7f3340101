import type { EmitterMutations } from "./mutation.ts";

const UNITS = ["generators/emitters/contracts/runtime.test.ts"];
const SHAPES = ["generators/emitters/contracts/emit-contracts.test.ts"];

export const CONTRACTS: EmitterMutations = {
  emitter: "contracts",
  folder: "generators/emitters/contracts",
  scenarios: ["emits-types", "emits-events", "emits-http", "plain-http"],
  tests: SHAPES,
  mutations: [
    {
      file: "errors.ts",
      find: 'toBody(): ${error.name}Body {\n    return { ${body.join(", ")} };',
      replace: "toBody(): ${error.name}Body {\n    return { ...this };",
      why: "an error travels with whatever it holds, and without its message",
    },
    {
      file: "errors.ts",
      find: "  readonly status = ${error.status};\n${declared}",
      replace: "  readonly status = 400;\n${declared}",
      why: "every error has the status 400",
    },
    {
      file: "errors.ts",
      find: 'typeof code === "string" && Object.hasOwn(FROM_BODY, code) ?',
      replace: 'typeof code === "string" ?',
      why: "a body may call itself what every object has",
    },
    {
      file: "errors.ts",
      find: '`(${validator}(body, "", []) ? new ${made}(',
      replace: '`(${validator}(body, "", []) || true ? new ${made}(',
      why: "a body of any shape is an error that knows fields which are not there",
    },
    {
      file: "errors.ts",
      find: "`status === ${status}`",
      replace: "`status !== undefined`",
      why: "an error without a code has any status",
    },
    {
      file: "errors.ts",
      find: "`...(this.${each.name} === undefined ? {} : { ${each.name}: this.${each.name} })`",
      replace: "`...{}`",
      why: "what an error may say is never said",
    },
    {
      file: "events.ts",
      find: "schemaVersion: definition.version,",
      replace: "schemaVersion: 1,",
      why: "every event is of the first version",
    },
    {
      file: "events.ts",
      find: 'classes.reduce((a, b) => (a > b ? a : b), "C0")',
      replace: 'classes.reduce((a, b) => (a < b ? a : b), "C4")',
      why: "an event is of the class of its most harmless field",
    },
    {
      file: "events.ts",
      find: ':\\${${member("payload", each.partitionKey.property)}}',
      replace: "",
      why: "all events of a kind wait for each other",
    },
    {
      file: "shapes.ts",
      find: 'typed(each.name, "types"), each.properties, each.additional));',
      replace: 'typed(each.name, "types"), each.properties));',
      why: "fields that were not named are refused where they are declared",
    },
    {
      file: "shapes.ts",
      find: "          each.constraints,\n",
      replace: "          {},\n",
      why: "a scalar's own bounds are not checked",
    },
    {
      file: "emit-contracts.ts",
      find: "    emitEvents(ir, index, context),\n",
      replace: "",
      why: "the payloads of events have no types",
      tests: ["generators/scenario-types.long.test.ts"],
    },
    {
      file: "emit-contracts.ts",
      find: "      emitRefusals(ir),\n",
      replace: "",
      why: "what a server refuses by itself has no place",
    },
    {
      file: "runtime/check.ts",
      find: "if (issues.length < MOST_ISSUES) issues.push({ path, problem });",
      replace: "issues.push({ path, problem });",
      why: "a large wrong value costs as much as it likes",
      tests: UNITS,
    },
    {
      file: "runtime/check.ts",
      find: "if (!known.has(name)) ok = fail(",
      replace: "if (!(name in Object.prototype) && !known.has(name)) ok = fail(",
      why: "a field called like what every object has is passed over",
      tests: UNITS,
    },
    {
      file: "runtime/check.ts",
      find: 'if (value.includes("\\0") || !value.isWellFormed())',
      replace: 'if (value.includes("\\0"))',
      why: "half a character reaches the database",
      tests: UNITS,
    },
    {
      file: "runtime/check.ts",
      find: "(value.length > max && codePoints(value) > max)",
      replace: "value.length > max",
      why: "a letter beyond the first plane counts twice",
      tests: UNITS,
    },
    {
      file: "runtime/check.ts",
      find: "&& (LAST_SYMBOL[padding]?.test(value) ?? true)",
      replace: "",
      why: "the same bytes have several texts",
      tests: UNITS,
    },
    {
      file: "runtime/check.ts",
      find: '(typeof value === "string" && MOMENT.test(value) && isDay(value.slice(0, 10))) ||',
      replace: '(typeof value === "string" && MOMENT.test(value)) ||',
      why: "the 31st of April is a day",
      tests: UNITS,
    },
    {
      file: "runtime/check.ts",
      find: '!Array.isArray(value)) || fail(issues, path, "must be an object")',
      replace: 'true) || fail(issues, path, "must be an object")',
      why: "a list is an object",
      tests: UNITS,
    },
    {
      file: "runtime/check.ts",
      find: "if (value.length < min || value.length > max)\n    return fail(issues, path, `must have ${min} to ${max ===",
      replace: "if (value.length < min)\n    return fail(issues, path, `must have ${min} to ${max ===",
      why: "a list may be as long as it likes",
      tests: UNITS,
    },
    {
      file: "runtime/check.ts",
      find: '(value !== undefined && typeof value !== "function") || fail(issues, path, "must have a value");',
      replace: '(value !== undefined && typeof value !== "function");',
      why: "a refusal does not say what is missing",
    },
  ],
};

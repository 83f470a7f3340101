import type { EmitterMutations } from "./mutation.ts";

const TYPES = ["generators/scenario-types.long.test.ts"];

export const ARBITRARIES: EmitterMutations = {
  emitter: "arbitraries",
  folder: "generators/emitters/arbitraries",
  scenarios: ["emits-types", "plain-http"],
  tests: ["generators/emitters/arbitraries/emit-arbitraries.test.ts"],
  mutations: [
    {
      file: "emit-arbitraries.ts",
      find: 'const options = optional.length === 0 ? "" :',
      replace: 'const options = optional.length >= 0 ? "" :',
      why: "what is optional is never left out",
    },
    {
      file: "emit-arbitraries.ts",
      find: "const required = properties.filter((each) => !each.optional);",
      replace: "const required = properties.filter((each) => each.optional);",
      why: "what is required is left out",
    },
    {
      file: "emit-arbitraries.ts",
      find: "{ minItems: least = 0, maxItems = 3 } = narrow(",
      replace: "{ maxItems = 3, least = 0 }: { maxItems?: number; least?: number } = narrow(",
      why: "a list has fewer entries than it must",
    },
    {
      file: "emit-arbitraries.ts",
      find: "list(Math.min(maxItems, Math.max(3, least)))",
      replace: "list(9)",
      why: "a list has more entries than it may",
    },
    {
      file: "emit-arbitraries.ts",
      find: "narrow(scalar.constraints, constraints)",
      replace: "constraints",
      why: "the bounds of a scalar are not kept",
    },
    {
      file: "emit-arbitraries.ts",
      find: "[...ending!, ...others!]",
      replace: "[...ending!, ...others!].slice(0, 1)",
      why: "only the first choice is ever made",
    },
    {
      file: "emit-arbitraries.ts",
      find: "if (optional.some((each) => isEndless(each.type, source.endless)))",
      replace: "if (false)",
      why: "what contains itself by a field that may be absent never ends",
    },
    {
      file: "emit-arbitraries.ts",
      find: 'endless ? `${use("oneof")}(${file.use("DEPTH", RUNTIME)}, ${first}, ${other})` : other;',
      replace: "first === other ? first : other;",
      why: "what contains itself by a list never ends",
    },
    {
      file: "emit-arbitraries.ts",
      find: 'openBelow ? ", minExcluded: true" : ""',
      replace: '""',
      why: "a bound that may not be touched is",
    },
    {
      file: "emit-arbitraries.ts",
      find: "constraints.byteLength?.min ?? 0}, ",
      replace: "0}, ",
      why: "bytes are fewer than they must be",
    },
    {
      file: "emit-arbitraries.ts",
      find: "const type = file.useType(name, path);",
      replace: "const type = name;",
      why: "the import of a type is dropped",
      tests: TYPES,
    },
    {
      file: "endless.ts",
      find: "known.set(id, true);",
      replace: "known.set(id, false);",
      why: "nothing contains itself",
    },
    {
      file: "runtime/draw.ts",
      find: "{ seed: 1, numRuns: 1 }",
      replace: "{ numRuns: 1 }",
      why: "a builder makes something else each time",
    },
    {
      file: "runtime/draw.ts",
      find: "[0]!, ...overrides }",
      replace: "[0]! }",
      why: "a builder does not care what it is asked for",
    },
    {
      file: "runtime/draw.ts",
      find: 'unit: "grapheme"',
      replace: 'unit: "grapheme-ascii"',
      why: "texts are plain letters",
    },
    {
      file: "runtime/draw.ts",
      find: 'isText(value, "", [], bounds)',
      replace: 'isText(value, "", [], { ...bounds, max: Infinity })',
      why: "a text of a pattern is longer than it may be",
    },
    {
      file: "runtime/draw.ts",
      find: '.toString("base64")',
      replace: '.toString("base64url")',
      why: "bytes are in another alphabet",
    },
  ],
};

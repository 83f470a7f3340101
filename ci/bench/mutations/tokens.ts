import type { EmitterMutations } from "./mutation.ts";

export const TOKENS: EmitterMutations = {
  emitter: "tokens",
  folder: "generators/emitters/tokens",
  scenarios: ["emits-tokens"],
  tests: ["generators/emitters/tokens/emit-tokens.test.ts"],
  mutations: [
    {
      file: "emit-tokens.ts",
      find: ':root:not([data-theme="light"]) {',
      replace: ":root {",
      why: "a dark system overrules who chose light",
    },
    {
      file: "emit-tokens.ts",
      find: "    color-scheme: dark;\n${",
      replace: "${",
      why: "form fields stay light in the dark",
    },
    {
      file: "emit-tokens.ts",
      find: "${dark}}",
      replace: "}",
      why: "who chooses dark gets light colours",
    },
    {
      file: "emit-tokens.ts",
      find: "@media (prefers-contrast: more) {",
      replace: "@media (prefers-contrast: less) {",
      why: "who wants more contrast does not get it",
    },
    {
      file: "emit-tokens.ts",
      find: 'declarations(sets("reducedMotion"), "    ")',
      replace: 'declarations(sets("moreContrast"), "    ")',
      why: "who wants less motion gets more contrast",
    },
    {
      file: "emit-tokens.ts",
      find: 'declarations(sets("always"), "  ")',
      replace: 'declarations(ir.tokens, "  ")',
      why: "variants hold always",
    },
    {
      file: "emit-tokens.ts",
      find: 'group === "" ? "" : `${group}-`',
      replace: '""',
      why: "tokens of two groups share a name",
    },
    {
      file: "emit-tokens.ts",
      find: "}${kebab(name)}`",
      replace: "}${name}`",
      why: "names are not as CSS has them",
    },
    {
      file: "emit-tokens.ts",
      find: ": ${token.value};",
      replace: ": ${token.value}",
      why: "a declaration does not end",
    },
    {
      file: "emit-tokens.ts",
      find: '"var(${property(set.group, token.name)})"',
      replace: '"var(--${kebab(token.name)})"',
      why: "names in TypeScript refer to properties which are not there",
    },
    {
      file: "emit-tokens.ts",
      find: 'names(sets("always"))',
      replace: "names(ir.tokens)",
      why: "names in TypeScript come twice",
    },
    {
      file: "emit-tokens.ts",
      find: "if (ir.tokens.length === 0) return [];",
      replace: "",
      why: "a specification without tokens gets an empty stylesheet",
    },
  ],
};

import type { Ir, TokensDeclaration } from "../../model/ir.ts";
import { camel, kebab } from "../../model/names/names.ts";
import type { Artifact } from "../artifact.ts";
import { TypeScriptFile } from "../typescript/printer.ts";

/** Design tokens as CSS custom properties and as names for TypeScript. */
export function emitTokens(ir: Ir): Artifact[] {
  if (ir.tokens.length === 0) return [];
  const from = ir.tokens.map((each) => each.id);
  const sets = (variant: TokensDeclaration["variant"]) => ir.tokens.filter((each) => each.variant === variant);
  const dark = declarations(sets("dark"), "  ");
  const css = `:root {
  color-scheme: light;
${declarations(sets("always"), "  ")}}

@media (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) {
    color-scheme: dark;
${declarations(sets("dark"), "    ")}  }
}

:root[data-theme="dark"] {
  color-scheme: dark;
${dark}}

@media (prefers-contrast: more) {
  :root {
${declarations(sets("moreContrast"), "    ")}  }
}

@media (prefers-reduced-motion: reduce) {
  :root {
${declarations(sets("reducedMotion"), "    ")}  }
}
`;
  return [{ path: "tokens/tokens.css", text: css, emitter: "tokens", from }, names(sets("always"))];
}

function property(group: string, name: string): string {
  return `--tc-${group === "" ? "" : `${group}-`}${kebab(name)}`;
}

function declarations(sets: readonly TokensDeclaration[], indent: string): string {
  return sets
    .flatMap((set) => set.tokens.map((token) => `${indent}${property(set.group, token.name)}: ${token.value};\n`))
    .join("");
}

/** `tokens.ts`: the same by name, as `var()` references, for code that sets styles. */
function names(sets: readonly TokensDeclaration[]): Artifact {
  const file = new TypeScriptFile("tokens/tokens.ts", "tokens");
  const rows = sets.flatMap((set) =>
    set.tokens.map(
      (token) =>
        `  ${camel(`${set.group}-${kebab(token.name)}`.replace(/^-/, ""))}: "var(${property(set.group, token.name)})",\n`,
    ),
  );
  return file
    .from(...sets.map((each) => each.id))
    .add(`/** Every design token, as CSS refers to it. */\nexport const TOKENS = {\n${rows.join("")}} as const;`)
    .artifact();
}

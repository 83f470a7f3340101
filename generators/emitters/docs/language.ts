import type { Ir, LanguageDeclaration } from "../../model/ir.ts";
import type { Artifact } from "../artifact.ts";
import { table } from "./markdown.ts";

/** `docs/language.md`: every word of our library, from the library itself. */
export function emitLanguage(ir: Ir): Artifact[] {
  if (ir.language === null) return [];
  const { decorators, enums, diagnostics, rules } = ir.language;
  const text = `# The language

What a specification can say beyond TypeSpec and its HTTP library, in the namespace \`Blueprint\`.

## Decorators

${decorators.map(renderDecorator).join("\n")}
## Words

${enums
  .map(
    (each) =>
      `### \`${each.name}\`\n\n${each.doc}\n\n${table(
        ["member", "meaning"],
        each.members.map((member) => [`\`${member.name}\``, member.doc]),
      )}`,
  )
  .join("\n")}
## Diagnostics

${table(
  ["code", "", "says"],
  diagnostics.map((each) => [`\`blueprint/${each.code}\`${anchor(each.code)}`, each.severity, each.message]),
)}
## Linter rules

Nothing of this is wrong, but each is worth a thought. Editors show it where \`tspconfig.yaml\` has a \`linter\` that
extends \`tenchat/all\`; generating says it too. \`#suppress "code" "reason"\` in front of a declaration says that it is meant.

${table(
  ["code", "says", "why"],
  rules.map((each) => [`\`${each.code}\`${anchor(each.code.replace(/^.*\//, ""))}`, each.message, each.why]),
)}
## What is said otherwise

${table(
  ["what", "how"],
  [
    [
      "The errors of an operation",
      "Its answer is a union with models that are marked `@error`; there is no decorator for it.",
    ],
    [
      "Versions",
      "`@versioned`, `@added`, `@removed`, `@renamedFrom`, `@madeOptional` and `@typeChangedFrom` of `@typespec/versioning`; the latest version is generated.",
    ],
    [
      "The end of a thing",
      "Announcing it beforehand comes with migrations between versions; until then nothing is promised.",
    ],
  ],
)}`;
  return [{ path: "docs/language.md", text, emitter: "docs", from: [] }];
}

/** Where an editor's link to the explanation of a code leads. */
function anchor(code: string): string {
  return ` <a id="${code}"></a>`;
}

function renderDecorator({ name, doc, target, parameters }: LanguageDeclaration["decorators"][number]): string {
  const list = parameters.map(
    (each) => `${each.rest ? "..." : ""}${each.name}${each.optional ? "?" : ""}: ${each.type}`,
  );
  return `### \`@${name}${list.length === 0 ? "" : `(${list.join(", ")})`}\`\n\nOn: ${target.replaceAll(" | ", ", ")}.\n\n${doc}\n${
    parameters.length === 0
      ? ""
      : `\n${parameters.map((each) => `- \`${each.name}\`: ${each.doc.replaceAll("\n", " ")}\n`).join("")}`
  }`;
}

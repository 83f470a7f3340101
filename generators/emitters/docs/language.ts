import type { Ir, LanguageDeclaration } from "../../model/ir.ts";
import type { Artifact } from "../artifact.ts";
import { code, inline, prose, table, text } from "./markdown.ts";

/** `docs/language.md`: every word of our library, from the library itself. */
export function emitLanguage(ir: Ir): Artifact[] {
  if (ir.language === null) return [];
  const { decorators, enums, diagnostics, rules } = ir.language;
  const page = `# The language

What a specification can say beyond TypeSpec and its HTTP library, in the namespace \`Blueprint\`.

## Decorators

${decorators.map(renderDecorator).join("\n")}
## Words

${enums
  .map(
    (each) =>
      `### ${code(each.name)}\n\n${prose(each.doc)}\n\n${table(
        ["member", "meaning"],
        each.members.map((member) => [code(member.name), inline(member.doc)]),
      )}`,
  )
  .join("\n")}
## Diagnostics

Each has a heading of its own, which an editor's link to the explanation of its code leads to.

${diagnostics.map((each) => `### ${code(each.code)}\n\n${each.severity} ${code(`blueprint/${each.code}`)}: ${inline(each.message)}\n`).join("\n")}
## Linter rules

Nothing of this is wrong, but each is worth a thought. Editors show it where \`tspconfig.yaml\` has a \`linter\` that
extends \`tenchat/all\`; generating says it too. \`#suppress "code" "reason"\` in front of a declaration says that it is meant.

${rules
  .map(
    (each) =>
      `### ${code(each.code.replace(/^.*\//, ""))}\n\n${code(each.code)}: ${inline(each.message)}\n\n${inline(each.why)}\n`,
  )
  .join("\n")}
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
      "What a thing was called",
      '`@renamedFrom` gives the name that the specification had for it, also of a field that has another one where it travels (`@encodedName`, `@query("name")`). A field that the specification calls as before is the same field, whatever name it travels by. At one time only one of those that stand beside each other can have had a name: the second that says so is refused.',
    ],
    [
      "The end of a thing",
      "Announcing it beforehand comes with migrations between versions; until then nothing is promised.",
    ],
  ],
)}`;
  return [{ path: "docs/language.md", text: page, emitter: "docs", from: [] }];
}

function renderDecorator({ name, doc, target, parameters }: LanguageDeclaration["decorators"][number]): string {
  const list = parameters.map(
    (each) => `${each.rest ? "..." : ""}${each.name}${each.optional ? "?" : ""}: ${each.type}`,
  );
  return `### ${code(`@${name}${list.length === 0 ? "" : `(${list.join(", ")})`}`)}\n\nOn: ${text(target.replaceAll(" | ", ", "))}.\n\n${prose(doc)}\n${
    parameters.length === 0
      ? ""
      : `\n${parameters.map((each) => `- ${code(each.name)}: ${inline(each.doc)}\n`).join("")}`
  }`;
}

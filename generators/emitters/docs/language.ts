import type { Ir, LanguageDeclaration } from "../../model/ir.ts";
import type { Artifact } from "../artifact.ts";
import { table } from "./markdown.ts";

/** `docs/language.md`: every word of our library, from the library itself. */
export function emitLanguage(ir: Ir): Artifact[] {
  if (ir.language === null) return [];
  const { decorators, enums, diagnostics } = ir.language;
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
  diagnostics.map((each) => [`\`blueprint/${each.code}\``, each.severity, each.message]),
)}`;
  return [{ path: "docs/language.md", text, emitter: "docs", from: [] }];
}

function renderDecorator({ name, doc, target, parameters }: LanguageDeclaration["decorators"][number]): string {
  const list = parameters.map(
    (each) => `${each.rest ? "..." : ""}${each.name}${each.optional ? "?" : ""}: ${each.type}`,
  );
  return `### \`@${name}${list.length === 0 ? "" : `(${list.join(", ")})`}\`\n\nOn: ${target.replaceAll(" | ", ", ")}.\n\n${doc}\n`;
}

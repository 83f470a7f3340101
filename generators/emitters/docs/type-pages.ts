import type { Ir, Property, TypeRef } from "../../model/ir.ts";
import { byCodeUnit } from "../../model/names.ts";
import { referencesIn } from "../../model/references.ts";
import { table } from "./markdown.ts";
import { boundsInWords, boundsOf, nameOf, typeInWords } from "./words.ts";

/** Every declared type that the given ones reach, in the order of names, each explained under a heading of its own. */
export function typePages(ir: Ir, roots: readonly TypeRef[]): { readonly text: string; readonly from: string[] } {
  const declared = new Map<string, { readonly text: () => string; readonly inner: readonly TypeRef[] }>();
  for (const each of [...ir.models, ...ir.errors])
    declared.set(each.id, {
      text: () => fieldTable(ir, each.properties),
      inner: each.properties.map((property) => property.type),
    });
  for (const each of ir.scalars)
    declared.set(each.id, {
      text: () => {
        const bounds = boundsInWords(each.constraints);
        const dataClass = each.dataClass === null ? "" : ` Class ${each.dataClass}.`;
        return `Carried as ${each.base}${bounds === "" ? "" : `: ${bounds}`}.${dataClass}\n`;
      },
      inner: [],
    });
  for (const each of ir.enums)
    declared.set(each.id, {
      text: () =>
        each.members
          .map(
            ({ value, doc }) => `- \`${JSON.stringify(value)}\`${doc === "" ? "" : `: ${doc.replaceAll("\n", " ")}`}\n`,
          )
          .join(""),
      inner: [],
    });
  for (const each of ir.unions)
    declared.set(each.id, {
      text: () => each.of.map((variant) => `- ${typeInWords(variant)}\n`).join(""),
      inner: each.of,
    });
  const docs = new Map(
    [...ir.models, ...ir.errors, ...ir.scalars, ...ir.enums, ...ir.unions].map((e) => [e.id, e.doc]),
  );
  const found = new Set<string>();
  const waiting = roots.flatMap(referencesIn);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const declaration = declared.get(id);
    if (declaration === undefined || found.has(id)) continue;
    found.add(id);
    waiting.push(...declaration.inner.flatMap(referencesIn));
  }
  const from = [...found].sort((a, b) => byCodeUnit(nameOf(a), nameOf(b)));
  const text = from.map((id) => {
    const doc = docs.get(id) ?? "";
    return `### ${nameOf(id)}\n\n${doc === "" ? "" : `${doc}\n\n`}${declared.get(id)!.text()}`;
  });
  return { text: text.join("\n"), from };
}

function fieldTable(ir: Ir, properties: readonly Property[]): string {
  if (properties.length === 0) return "No fields.\n";
  return table(
    ["field", "type", "bounds", "class", "meaning"],
    properties.map((each) => [
      `\`${each.name}\`${each.optional ? " (optional)" : ""}`,
      typeInWords(each.type),
      boundsInWords(boundsOf(ir, each), true),
      each.dataClass ?? "",
      each.doc,
    ]),
  );
}

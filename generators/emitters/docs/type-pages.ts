import type { Ir, Property, TypeRef } from "../../model/ir.ts";
import { byCodeUnit } from "../../model/names/names.ts";
import { structuresOf } from "../../model/structures.ts";
import { reachedFrom } from "../../model/types/held-types.ts";
import type { Anchors } from "./anchors.ts";
import { code, inline, prose, table, text, value } from "./markdown.ts";
import { boundsInWords, boundsOf, nameOf, typeInWords } from "./words.ts";

/** The ids of every declared type that the given ones reach, in the order of names. */
export function reachedTypes(ir: Ir, roots: readonly TypeRef[]): string[] {
  const declared = new Set([...structuresOf(ir), ...ir.unions, ...ir.scalars, ...ir.enums].map((each) => each.id));
  const found = [...reachedFrom(ir, roots)].filter((id) => declared.has(id));
  return found.sort((a, b) => byCodeUnit(nameOf(a), nameOf(b)));
}

/** Each of them explained under a heading of its own. */
export function typePages(ir: Ir, ids: readonly string[], anchors: Anchors): string {
  const declared = new Map<string, () => string>();
  for (const each of structuresOf(ir)) declared.set(each.id, () => fieldTable(ir, each.properties, anchors));
  for (const each of ir.scalars)
    declared.set(each.id, () => {
      const bounds = boundsInWords(each.constraints);
      const dataClass = each.dataClass === null ? "" : ` Class ${each.dataClass}.`;
      return `Carried as ${each.base}${bounds === "" ? "" : `: ${bounds}`}.${dataClass}\n`;
    });
  for (const each of ir.enums)
    declared.set(each.id, () =>
      each.members
        .map((member) => `- ${value(member.value)}${member.doc === "" ? "" : `: ${inline(member.doc)}`}\n`)
        .join(""),
    );
  for (const each of ir.unions)
    declared.set(each.id, () => each.of.map((variant) => `- ${typeInWords(variant, anchors)}\n`).join(""));
  const docs = new Map([...structuresOf(ir), ...ir.scalars, ...ir.enums, ...ir.unions].map((e) => [e.id, e.doc]));
  const pages = ids.map((id) => {
    const doc = prose(docs.get(id) ?? "");
    return `### ${text(nameOf(id))}\n\n${doc === "" ? "" : `${doc}\n\n`}${declared.get(id)!()}`;
  });
  return pages.join("\n");
}

function fieldTable(ir: Ir, properties: readonly Property[], anchors: Anchors): string {
  if (properties.length === 0) return "No fields.\n";
  return table(
    ["field", "type", "bounds", "class", "meaning"],
    properties.map((each) => [
      `${code(each.name)}${each.optional ? " (optional)" : ""}`,
      typeInWords(each.type, anchors),
      boundsInWords(boundsOf(ir, each), true),
      each.dataClass ?? "",
      inline(each.doc),
    ]),
  );
}

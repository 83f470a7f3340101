import type { Ir, Property } from "../../model/ir.ts";
import { structuresOf } from "../../model/structures.ts";
import { byCodeUnit } from "../../model/names/names.ts";
import { TypeScriptFile } from "../typescript/printer.ts";
import { SERVER } from "../artifact.ts";

/** `redaction.ts`: the names of fields that must never reach a log. */
export function emitRedaction(ir: Ir): TypeScriptFile {
  const file = new TypeScriptFile("server/redaction.ts", SERVER);
  const names = new Set<string>();
  const collect = (id: string, properties: readonly Property[]) => {
    for (const property of properties) {
      if (property.dataClass === null || property.dataClass < "C2") continue;
      names.add(property.name);
      file.from(id);
    }
  };
  for (const each of [...structuresOf(ir), ...ir.entities]) collect(each.id, each.properties);
  for (const each of ir.operations) collect(each.id, each.input);
  if (names.size === 0) return file;
  const list = [...names].sort(byCodeUnit).map((name) => `  ${JSON.stringify(name)},\n`);
  return file.add(`/** Fields of class C2 and above, by name: a log shows that they were there, never what they held. */
export const REDACTED_FIELDS: ReadonlySet<string> = new Set([\n${list.join("")}]);`);
}

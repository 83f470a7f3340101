import { columnName } from "../../model/names/column-names.ts";
import type { Ir } from "../../model/ir.ts";
import { sortedBy } from "../../model/names/names.ts";
import { SERVER } from "../artifact.ts";
import { TypeScriptFile } from "../typescript/printer.ts";

/** Whether rows of any table are removed by time. */
export const retains = (ir: Ir) => ir.entities.some((each) => each.retain !== null);

/** `retention.ts`: the tables whose rows are removed by time. */
export function emitRetention(ir: Ir): TypeScriptFile {
  const file = new TypeScriptFile("server/retention.ts", SERVER);
  const entities = sortedBy(ir.entities, (each) => each.table).filter((each) => each.retain !== null);
  if (entities.length === 0) return file;
  file.declares("TIMED_TABLES").from(...entities.map((each) => each.id));
  const tables = entities.map(({ table, keys, retain, appendOnly }) => {
    const key = JSON.stringify(keys.map(columnName));
    const { kept, after } = retain!;
    return `  { table: ${JSON.stringify(table)}, key: ${key}, kept: ${JSON.stringify(kept)}, after: ${JSON.stringify(columnName(after))}, appendOnly: ${appendOnly} },\n`;
  });
  const type = file.useType("TimedTable", "server/runtime/remove-by-time.ts");
  return file.add(
    `/** Every table whose rows are removed by time. */\nexport const TIMED_TABLES: readonly ${type}[] = [\n${tables.join("")}];`,
  );
}

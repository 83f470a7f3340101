import { checksumOf } from "../storage/checksum.ts";
import { identifier, snake } from "./names.ts";

/** PostgreSQL cuts names at 63 bytes, and takes two that agree in these for one. */
export const LONGEST_SQL_NAME = 63;

/** What every table of PostgreSQL has already. */
const system: ReadonlySet<string> = new Set(["cmax", "cmin", "ctid", "tableoid", "xmax", "xmin"]);

/** The column of a property. */
export function columnName(property: string): string {
  return snake(identifier(property));
}

/** Why a property cannot have a column of its own; undefined where it can. `others`: what has which column already. */
export function columnProblem(
  table: string,
  property: string,
  others: ReadonlyMap<string, string>,
): string | undefined {
  const name = columnName(property);
  if (bytesOf(name) > LONGEST_SQL_NAME) return `its name is longer than ${LONGEST_SQL_NAME} bytes of UTF-8.`;
  // TypeORM asks for it under both names, and counts letters where PostgreSQL counts bytes.
  const asked = `${table}_${name}`;
  if (bytesOf(asked) > LONGEST_SQL_NAME && asked.length <= LONGEST_SQL_NAME)
    return `together with the name of its table it is longer than ${LONGEST_SQL_NAME} bytes of UTF-8.`;
  if (system.has(name)) return "every table has a column of that name already.";
  const other = others.get(name);
  return other === undefined ? undefined : `"${other}" has the column ${name} already.`;
}

/** The name of an index over properties; of one too long, its beginning and a hash of the whole. */
export function indexName(table: string, properties: readonly string[], unique: boolean): string {
  const name = `${table}_${properties.map(columnName).join("_")}_${unique ? "unique" : "index"}`;
  if (bytesOf(name) <= LONGEST_SQL_NAME) return name;
  const hash = checksumOf(name).slice(0, 8);
  let kept = "";
  for (const sign of name) {
    if (bytesOf(kept + sign) > LONGEST_SQL_NAME - 9) break;
    kept += sign;
  }
  return `${kept}_${hash}`;
}

/** What keeps the keys of a table; it shares its name with tables and indexes. */
export const keyName = (table: string) => `${table}_pkey`;

/** What counts up a generated column, as PostgreSQL calls it by itself: of the longer name it keeps what fits. */
export function sequenceName(table: string, column: string): string {
  let [of, at] = [table, column];
  while (bytesOf(`${of}_${at}_seq`) > LONGEST_SQL_NAME) {
    if (bytesOf(of) > bytesOf(at)) of = of.slice(0, -1);
    else at = at.slice(0, -1);
  }
  return `${of}_${at}_seq`;
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

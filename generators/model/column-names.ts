import { createHash } from "node:crypto";
import { identifier, snake } from "./names.ts";

/** PostgreSQL cuts names at 63 bytes, and takes two that agree in these for one. */
export const LONGEST_SQL_NAME = 63;

/** What every table of PostgreSQL has already. */
const system: ReadonlySet<string> = new Set(["cmax", "cmin", "ctid", "tableoid", "xmax", "xmin"]);

/** The column of a property. */
export function columnName(property: string): string {
  return snake(identifier(property));
}

/** Why a property cannot have a column of its own; undefined where it can. */
export function columnProblem(property: string, others: ReadonlySet<string>): string | undefined {
  const name = columnName(property);
  if (name.length > LONGEST_SQL_NAME) return `its name is longer than ${LONGEST_SQL_NAME} characters.`;
  if (system.has(name)) return "every table has a column of that name already.";
  return others.has(name) ? `another property of the entity has the column ${name}.` : undefined;
}

/** The name of an index over properties; of one too long, its beginning and a hash of the whole. */
export function indexName(table: string, properties: readonly string[], unique: boolean): string {
  const name = `${table}_${properties.map(columnName).join("_")}_${unique ? "unique" : "index"}`;
  if (name.length <= LONGEST_SQL_NAME) return name;
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return `${name.slice(0, LONGEST_SQL_NAME - 9)}_${hash}`;
}

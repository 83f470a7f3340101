import type { ReadDatabase } from "./read-database.ts";

/** Every table with a hash of each of its rows, in order. */
export type Tables = ReadonlyMap<string, readonly string[]>;

export async function readTables(database: ReadDatabase): Promise<Tables> {
  const tables = await database.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const found = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const rows = await database.query<{ hash: string }>(
      `SELECT hashtextextended(row::text, 0)::text AS hash FROM ${name} row ORDER BY 1`,
    );
    found.set(
      name,
      rows.map(({ hash }) => hash),
    );
  }
  return found;
}

/** The tables that are not the same in both. */
export function differing(one: Tables, other: Tables): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => !one.has(name) || !other.has(name) || one.get(name)!.join() !== other.get(name)!.join(),
  );
}

/** How many rows, by table, were there before and after something and are missing in `copy`, which was made in between. */
export function missingRows(before: Tables, after: Tables, copy: Tables): string[] {
  return [...before].flatMap(([name, rows]) => {
    const [stayed, copied] = [new Set(after.get(name)), new Set(copy.get(name))];
    const missing = rows.filter((hash) => stayed.has(hash) && !copied.has(hash));
    return missing.length === 0 ? [] : [`${missing.length} of ${name}`];
  });
}

/** Asks a database. */
type Rows = (statement: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/**
 * Where a database still names an account, in whatever column and form. Changes of a group's members are left out: they
 * are what the members after them rest on, and the page that deletes an account says so.
 */
export async function tracesOf(rows: Rows, accountId: string): Promise<string[]> {
  const hex = accountId.replaceAll("-", "");
  const found: string[] = [];
  for (const table of await tablesOf(rows)) {
    const roster = table === "messages" ? "AND content_type <> 'application/vnd.tenchat.roster'" : "";
    const [row] = await rows(
      `SELECT count(*)::int AS n, min(t::text) AS first FROM "${table}" t
       WHERE (t::text LIKE '%' || $1 || '%' OR t::text LIKE '%' || $2 || '%') ${roster}`,
      [accountId, hex],
    );
    if (row!["n"] !== 0) found.push(`${table}: ${String(row!["first"]).slice(0, 300)}`);
  }
  return found;
}

/** Every column that holds the id of an account: a new one has to be somebody's to erase. */
export async function accountColumns(rows: Rows): Promise<string[]> {
  const found = await rows(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'uuid'
       AND (column_name LIKE '%account_id' OR column_name LIKE '%\\_by' OR column_name = 'claimer_id')
     ORDER BY 1`,
  );
  return found.map(({ name }) => String(name)).sort();
}

async function tablesOf(rows: Rows): Promise<string[]> {
  const found = await rows(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  return found.map(({ name }) => String(name));
}

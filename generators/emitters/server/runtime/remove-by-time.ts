import type { DataSource } from "typeorm";

/** A table whose rows are removed a while after a moment that stands in them. */
export interface TimedTable {
  readonly table: string;
  /** The columns of its key. */
  readonly key: readonly string[];
  /** For how long a row is kept, as an ISO 8601 duration. */
  readonly kept: string;
  /** The column that says from when on; a row in which it is null stays. */
  readonly after: string;
  /** Whether the database refuses to remove rows unless it is said that they are to go. */
  readonly appendOnly: boolean;
}

/** What a table holds at a moment. */
export interface TimeKept {
  readonly table: string;
  readonly rows: number;
  /** Rows that should be gone. */
  readonly past: number;
}

const ROWS_AT_ONCE = 1_000;
const BATCHES_AT_MOST = 50;

/**
 * Removes the rows that are past their time, and says how many they were. Each batch is a transaction of its own, so
 * that nobody waits long for a lock, and what somebody else is at is left for the next time. So is what is more than
 * fifty batches, which would keep other work from its turn.
 */
export async function removeByTime(dataSource: DataSource, timed: TimedTable, now: Date): Promise<number> {
  const table = quoted(timed.table);
  const key = timed.key.map(quoted);
  const statement = `DELETE FROM ${table} USING (
      SELECT ${key.join(", ")} FROM ${table} WHERE ${isPast(timed)}
        ORDER BY ${quoted(timed.after)} LIMIT ${ROWS_AT_ONCE} FOR UPDATE SKIP LOCKED
    ) AS past WHERE ${key.map((column) => `${table}.${column} = past.${column}`).join(" AND ")}`;
  let all = 0;
  for (let batch = 0; batch < BATCHES_AT_MOST; batch += 1) {
    const removed = await dataSource.transaction(async (manager) => {
      if (timed.appendOnly) await manager.query("SET LOCAL blueprint.removing = 'on'");
      const [, count] = (await manager.query(statement, [now, timed.kept])) as [unknown[], number];
      return count;
    });
    all += removed;
    if (removed < ROWS_AT_ONCE) break;
  }
  return all;
}

/** Whoever asks a database: a TypeORM data source says the rows, a client of pg an object that has them. */
export type AskRows = (sql: string, values: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;

/** How many rows a table has, and how many of them should be gone at a moment. */
export async function countByTime(ask: AskRows, timed: TimedTable, now: Date): Promise<TimeKept> {
  const [found] = await ask(
    `SELECT count(*) AS rows, count(*) FILTER (WHERE ${isPast(timed)}) AS past FROM ${quoted(timed.table)}`,
    [now, timed.kept],
  );
  return { table: timed.table, rows: Number(found!["rows"]), past: Number(found!["past"]) };
}

/** How many rows of a table should be gone at a moment; by its index, so that it costs nothing while there are none. */
export async function countPast(ask: AskRows, timed: TimedTable, now: Date): Promise<number> {
  const [found] = await ask(`SELECT count(*) AS past FROM ${quoted(timed.table)} WHERE ${isPast(timed)}`, [
    now,
    timed.kept,
  ]);
  return Number(found!["past"]);
}

/** Counted back in UTC, so that a day has 24 hours wherever the database is. */
function isPast({ after }: TimedTable): string {
  return `${quoted(after)} <= ($1::timestamptz AT TIME ZONE 'UTC' - $2::interval) AT TIME ZONE 'UTC'`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

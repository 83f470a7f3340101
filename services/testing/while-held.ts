import type { DataSource } from "typeorm";

/**
 * Something that meets another transaction half-way: that one has done the first of its statements, does the second once it
 * is waited for or the other is done, and commits. Answers what came of both.
 */
export async function whileHeld(
  dataSource: DataSource,
  [first, second]: readonly [string, string],
  id: string,
  ask: () => Promise<unknown>,
): Promise<[unknown, unknown]> {
  const other = dataSource.createQueryRunner();
  await other.startTransaction();
  await other.query(first, [id]);
  const done = new AbortController();
  const asked = outcome(ask()).finally(() => done.abort());
  while (!done.signal.aborted && !(await isWaitedFor(dataSource))) await new Promise((next) => setTimeout(next, 10));
  const held = await outcome(other.query(second, [id]));
  await (held === "done" ? other.commitTransaction() : other.rollbackTransaction());
  await other.release();
  return [held, await asked];
}

function outcome(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => "done",
    (error: unknown) => error,
  );
}

async function isWaitedFor(dataSource: DataSource): Promise<boolean> {
  const rows = (await dataSource.query(
    `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
  )) as unknown[];
  return rows.length > 0;
}

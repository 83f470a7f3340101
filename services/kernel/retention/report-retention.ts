import type { Client } from "pg";
import { countByTime, countPast } from "../../../generated/server/runtime/remove-by-time.ts";
import { TIMED_TABLES } from "../../../generated/server/retention.ts";
import { StartProblem } from "../start-problem.ts";

/** A running server looks each minute; a row may wait for that, and for the rows before it. */
const GRACE_MILLISECONDS = 5 * 60_000;

/**
 * A line for each table whose rows are removed by time: what it holds, and how much of that is older than allowed. A
 * StartProblem if any is, so that whoever asks by the clock notices.
 */
export async function reportRetention(client: Client, now: Date, say: (line: string) => void): Promise<void> {
  const ask = async (sql: string, values: readonly unknown[]) =>
    (await client.query<Record<string, unknown>>(sql, [...values])).rows;
  const latest = new Date(now.getTime() - GRACE_MILLISECONDS);
  let all = 0;
  for (const timed of TIMED_TABLES) {
    const { rows, past } = await countByTime(ask, timed, now);
    const older = await countPast(ask, timed, latest);
    all += older;
    const due = past === older ? "" : `, ${past - older} to be removed now`;
    say(`${timed.table}: ${rows} rows${due}, ${older} older than allowed (${timed.kept} after ${timed.after})`);
  }
  if (all > 0)
    throw new StartProblem(
      `Older than allowed: ${all} rows. A running server removes them within minutes, or says in its log why it cannot.`,
    );
}

import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { INHERITED_FOLDER } from "../../../services/kernel/database/embedded-postgres/create-cluster.ts";
import { chooseAccount } from "../../../services/kernel/database/embedded-postgres/database-account.ts";
import { findPostgresPrograms } from "../../../services/kernel/database/embedded-postgres/postgres-programs.ts";
import { outcomeOf, spawnProgram } from "../../../services/kernel/database/embedded-postgres/spawn-program.ts";

const PRELOAD = ["-c", "shared_preload_libraries=pg_stat_statements"];

/** What a group of statements has cost. */
export interface Cost {
  readonly name: string;
  readonly calls: number;
  /** Planning and execution, as the database measures them. */
  readonly milliseconds: number;
}

/** The statements that store a message, and their frame; every other statement is a consequence of it. */
const APPEND = /INSERT INTO conversation_logs AS log|INSERT INTO messages/;
const OUR_OWN = /pg_stat_statements|outbox_entries\) AS waiting/;
const GROUPS: readonly [string, RegExp][] = [
  ["queue (BullMQ)", /bullmq|_bull|LISTEN|NOTIFY|\b(add_job|move_to_\w+|next_\w+)\(|FROM job\b/i],
  ["removing what is done", /DELETE FROM outbox_entries/],
  ["giving places", /SET place =|pg_advisory_xact_lock/],
  ["reading and positions", /event_positions|JOIN unnest/],
  ["looking whether anything waits", /set_aside_events|FROM outbox_entries/],
  ["reactions", /UPDATE conversations/],
];

/**
 * Has the database in a data folder, which nobody runs on now, count what statements cost from its next start on. Its
 * superuser cannot sign in, so this is said to the program itself.
 */
export async function countStatements(dataFolder: string): Promise<void> {
  const account = chooseAccount(dataFolder);
  const { postgres } = await findPostgresPrograms(account);
  const place = openSync(join(dataFolder, "postgres"), "r");
  const options = ["--single", "-D", INHERITED_FOLDER, "-c", "exit_on_error=true", ...PRELOAD, "tenchat"];
  const child = spawnProgram(account, postgres, options, ["pipe", "pipe", "pipe", place]);
  closeSync(place);
  child.stdin!.end(
    [
      `ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'`,
      `ALTER SYSTEM SET pg_stat_statements.track_planning = on`,
      `CREATE SCHEMA bench`,
      `CREATE EXTENSION pg_stat_statements SCHEMA bench`,
      `GRANT USAGE ON SCHEMA bench TO tenchat`,
      `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bench TO tenchat`,
      `GRANT pg_read_all_stats TO tenchat`,
      "",
    ].join("\n"),
  );
  const { code, output } = await outcomeOf(child);
  if (code !== 0) throw new Error(`The database does not count statements: ${output}`);
}

/** Begins to count anew. */
export function beginCounting(url: string): Promise<unknown> {
  return asked(url, (client) => client.query(`SELECT bench.pg_stat_statements_reset()`));
}

/** What was spent since then: on storing messages, and on everything else by what it is for. */
export async function readCosts(url: string): Promise<{ append: Cost; others: readonly Cost[] }> {
  const rows = await asked(url, async (client) => {
    const statements = await client.query<{ query: string; calls: string; ms: number }>(
      `SELECT query, calls, total_exec_time + total_plan_time AS ms FROM bench.pg_stat_statements`,
    );
    return statements.rows.filter(({ query }) => !OUR_OWN.test(query));
  });
  const sum = (name: string, belongs: (query: string) => boolean): Cost => {
    const its = rows.filter(({ query }) => belongs(query));
    return {
      name,
      calls: its.reduce((total, { calls }) => total + Number(calls), 0),
      milliseconds: its.reduce((total, { ms }) => total + ms, 0),
    };
  };
  const groupOf = (query: string) =>
    APPEND.test(query) ? "append" : (GROUPS.find(([, pattern]) => pattern.test(query))?.[0] ?? "everything else");
  const names = [...GROUPS.map(([name]) => name), "everything else"];
  return {
    append: sum("append", (query) => groupOf(query) === "append"),
    others: names.map((name) => sum(name, (query) => groupOf(query) === name)),
  };
}

export function countWaiting(url: string): Promise<number> {
  return asked(url, async (client) => {
    const { rows } = await client.query<{ count: string }>(
      `SELECT count(*) FROM (SELECT 1 FROM outbox_entries) AS waiting`,
    );
    return Number(rows[0]!.count);
  });
}

async function asked<T>(url: string, question: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await question(client);
  } finally {
    await client.end();
  }
}

import { setTimeout as sleep } from "node:timers/promises";
import type { DataSource, QueryRunner } from "typeorm";
import type { StoredVersion } from "../../../generated/migrations/runtime/upgrades.ts";
import { isPassing } from "../../../generated/server/runtime/lost-database.ts";
import type { Log } from "../logging/log.ts";
import { StartProblem } from "../start-problem.ts";
import { checkCatalog } from "./catalog/check-catalog.ts";
import { placeOf } from "./place-of.ts";
import { bringForward, type Forward, type ForwardOptions } from "./upgrade/bring-forward.ts";

/** The table of the migrations that were executed. */
export const HISTORY = "migrations";

// "TENC": one starting server migrates at a time, the others wait for it.
const MIGRATION_LOCK = 0x54454e43;
const TURN_MILLISECONDS = 100;
const MOST_DIFFERENCES = 20;
// SQLSTATE: insufficient privilege; no schema has been selected to create in.
const FORBIDDEN = ["42501", "3F000"];

export interface MigrateOptions {
  /** Every way of storing that a specification had, the last one being that of the entities. */
  readonly versions: readonly StoredVersion[];
  readonly log: Log;
  readonly until: ForwardOptions["until"];
  readonly backUp: ForwardOptions["backUp"];
}

/**
 * Makes the tables where there are none, brings those of a version before forward, and checks what is there then; a
 * StartProblem says why that is not what should be.
 */
export async function migrate(dataSource: DataSource, url: string, options: MigrateOptions): Promise<void> {
  // What is done to the tables goes through the connection that holds the lock: where that breaks, nothing goes on without it.
  const runner = dataSource.createQueryRunner();
  try {
    await waitForTurn(runner);
    await dataSource.runMigrations({ transaction: "each" });
    const reached = await forward(dataSource, runner, url, options);
    if (reached === "there" || reached === "other") await refuseOtherTables(dataSource, url);
  } catch (error) {
    throw await explain(dataSource, url, error);
  } finally {
    await runner.query(`SELECT pg_advisory_unlock($1)`, [MIGRATION_LOCK]).catch(() => {
      // A connection that is gone has given it back, and what went wrong is what was thrown.
    });
    await runner.release();
  }
}

/**
 * Asks again and again: a statement that waits sees the database as it was when it began, and whoever makes an index beside
 * what others do waits for everybody who does, for ever for one who waits for them.
 */
async function waitForTurn(runner: QueryRunner): Promise<void> {
  for (;;) {
    const [row] = (await runner.query(`SELECT pg_try_advisory_lock($1) AS taken`, [MIGRATION_LOCK])) as {
      taken: boolean;
    }[];
    if (row!.taken) return;
    await sleep(TURN_MILLISECONDS);
  }
}

function forward(dataSource: DataSource, runner: QueryRunner, url: string, options: MigrateOptions): Promise<Forward> {
  return bringForward({
    ...options,
    runner,
    history: HISTORY,
    place: placeOf(url),
    async isMadeBy({ statements }) {
      const make = async (of: QueryRunner) => {
        for (const statement of statements) await of.query(statement);
      };
      return (await checkCatalog(dataSource, HISTORY, make)).length === 0;
    },
  });
}

/** What PostgreSQL refuses is for the operator to change, unless it is only away. */
async function explain(dataSource: DataSource, url: string, error: unknown): Promise<unknown> {
  const { code, message } = error as { code?: unknown; message?: string };
  const isRefusal = typeof code === "string" && /^(?=.*\d)[0-9A-Z]{5}$/.test(code) && !isPassing(error);
  if (!isRefusal) return error;
  if (!FORBIDDEN.includes(code))
    return new StartProblem(`The tables in the database at ${placeOf(url)} cannot be made: ${message}.`, {
      cause: error,
    });
  const [names] = (await dataSource.query(
    `SELECT quote_ident(current_user) AS who, quote_ident(current_database()) AS place, quote_ident(coalesce(current_schema(), 'public')) AS schema`,
  )) as { who: string; place: string; schema: string }[];
  const { who, place, schema } = names!;
  return new StartProblem(
    `The user ${who} may not make tables, and temporary ones to check them by, in the database at ${placeOf(url)} (${message}): have its owner run GRANT USAGE, CREATE ON SCHEMA ${schema} TO ${who}; GRANT TEMPORARY ON DATABASE ${place} TO ${who}.`,
    { cause: error },
  );
}

/** What the first statement that misses something would say only later, or what would be missed by nobody until too late. */
async function refuseOtherTables(dataSource: DataSource, url: string): Promise<void> {
  const differences = await checkCatalog(dataSource, HISTORY);
  if (differences.length === 0) return;
  const more = differences.length - MOST_DIFFERENCES;
  const told = [...differences.slice(0, MOST_DIFFERENCES), ...(more > 0 ? [`And ${more} more.`] : [])];
  throw new StartProblem(
    `The database at ${placeOf(url)} was made for another specification, or was changed since.\n${told.join("\n")}\nStart the version that made it, undo the changes (in a database of your own) or restore a backup from before them (in the one that comes along, which runs only with the server), or begin with an empty one: move the data folder away, or set DATABASE_URL to another.`,
  );
}

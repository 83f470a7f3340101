import type { Pool } from "pg";
import { DataSource } from "typeorm";
import type { EntitySchema, MigrationInterface } from "typeorm";
import { isLostDatabase } from "../../../generated/server/lost-database.ts";
import { StartProblem } from "../start-problem.ts";
import { watchPool, type DrainPool } from "../../../generated/server/watch-pool.ts";

/** What a specification stores, and what makes the tables for it. */
export interface Tables {
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

export interface DatabaseOptions extends Tables {
  readonly url: string;

  /** Connections of this process, those of the queues aside. */
  readonly poolSize?: number;
}

// "TENC": one starting server migrates at a time, the others wait for it.
const MIGRATION_LOCK = 0x54454e43;

const drains = new WeakMap<DataSource, DrainPool>();

/** Connects, checks that commits are durable and brings the tables up to date; a StartProblem says why it cannot. */
export async function openDatabase(options: DatabaseOptions): Promise<DataSource> {
  const dataSource = new DataSource({
    type: "postgres",
    url: options.url,
    entities: [...options.entities],
    migrations: [...options.migrations],
    migrationsTableName: "migrations",
    synchronize: false,
    logging: false,
    poolSize: options.poolSize ?? 16,
    connectTimeoutMS: 10_000,
    extra: { keepAlive: true },
    // A connection that breaks while idle is replaced by the pool; the next query tells if that fails.
    poolErrorHandler: () => {},
  });
  try {
    await dataSource.initialize();
  } catch (error) {
    throw new StartProblem(`The database at ${placeOf(options.url)} cannot be reached: ${sentenceOf(error)}.`, {
      cause: error,
      passes: isLostDatabase(error),
    });
  }
  const { master } = dataSource.driver as unknown as { master: Pool };
  drains.set(dataSource, watchPool(master));
  try {
    await refuseForgetfulDatabase(dataSource, options.url);
    await migrate(dataSource);
    await refuseOtherTables(dataSource, options.url);
  } catch (error) {
    await closeDatabase(dataSource);
    throw error;
  }
  return dataSource;
}

/** An acknowledged message must survive a power cut, so a database that forgets commits is refused. */
async function refuseForgetfulDatabase(dataSource: DataSource, url: string): Promise<void> {
  for (const setting of ["fsync", "synchronous_commit"]) {
    const rows = (await dataSource.query(`SELECT current_setting($1) AS value`, [setting])) as { value: string }[];
    if (rows[0]?.value === "off") {
      throw new StartProblem(`The database at ${placeOf(url)} may forget what it committed: set ${setting} to on.`);
    }
  }
}

/**
 * Until the first release one migration makes everything and is made anew with every specification: a database that an
 * earlier one made has other tables, which is said here and not by the first statement that misses one.
 */
async function refuseOtherTables(dataSource: DataSource, url: string): Promise<void> {
  const rows = (await dataSource.query(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = current_schema()`,
  )) as { name: string }[];
  const there = new Set(rows.map((row) => row.name));
  const due = dataSource.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map((column) => `${tableName}.${column.databaseName}`),
  );
  const missing = due.find((name) => !there.has(name));
  if (missing === undefined) return;
  throw new StartProblem(
    `The database at ${placeOf(url)} was made for an earlier specification: it has no ${missing}. Begin with an empty one: move the data folder away, or set DATABASE_URL to another.`,
  );
}

/** Closes every connection of a database; it can be stopped afterwards without cutting anything off. */
export function closeDatabase(dataSource: DataSource): Promise<void> {
  const end = () => dataSource.destroy();
  const drain = drains.get(dataSource);
  return drain === undefined ? end() : drain(end);
}

async function migrate(dataSource: DataSource): Promise<void> {
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock($1)`, [MIGRATION_LOCK]);
    await dataSource.runMigrations({ transaction: "each" });
  } finally {
    await lock.query(`SELECT pg_advisory_unlock($1)`, [MIGRATION_LOCK]);
    await lock.release();
  }
}

// Host and database only: the address holds a password.
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function sentenceOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return sentenceOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

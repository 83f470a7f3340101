import type { Pool } from "pg";
import { DataSource } from "typeorm";
import type { EntitySchema, MigrationInterface } from "typeorm";
import { StartProblem } from "../start-problem.ts";
import { drainPool } from "../../../generated/server/drain-pool.ts";

export interface DatabaseOptions {
  readonly url: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly (new () => MigrationInterface)[];

  /** Connections of this process, those of the queues aside. */
  readonly poolSize?: number;
}

// "TENC": one starting server migrates at a time, the others wait for it.
const MIGRATION_LOCK = 0x54454e43;

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
    });
  }
  try {
    await refuseForgetfulDatabase(dataSource, options.url);
    await migrate(dataSource);
  } catch (error) {
    await dataSource.destroy();
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

/** Closes every connection of a database; it can be stopped afterwards without cutting anything off. */
export function closeDatabase(dataSource: DataSource): Promise<void> {
  const { master } = dataSource.driver as unknown as { master: Pool };
  return drainPool(master, () => dataSource.destroy());
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

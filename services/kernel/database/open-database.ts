import type { Pool } from "pg";
import { DataSource } from "typeorm";
import type { EntitySchema, Logger, MigrationInterface } from "typeorm";
import type { StoredVersion } from "../../../generated/migrations/runtime/upgrades.ts";
import { silentLog, type Log } from "../logging/log.ts";
import { StartProblem } from "../start-problem.ts";
import { watchPool, type DrainPool } from "../../../generated/server/runtime/watch-pool.ts";
import { HISTORY, migrate, type MigrateOptions } from "./migrate.ts";
import { placeOf } from "./place-of.ts";
import { unreachable } from "./unreachable.ts";
import { PATIENCE_MILLISECONDS } from "./with-patience.ts";

/** What a specification stores, and what makes the tables for it. */
export interface Tables {
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Every way of storing that was released, and at the end that of today. */
  readonly versions: readonly StoredVersion[];
}

export interface DatabaseOptions extends Tables {
  readonly url: string;

  /** Hears what is done to the tables. */
  readonly log?: Log;

  /** `switch`: servers of the version before still run, so what only they use stays; `contract`, which is usual: none does. */
  readonly until?: MigrateOptions["until"];

  /** Copies everything before the tables are changed, and answers where that is; null where others see to copies. */
  readonly backUp?: MigrateOptions["backUp"];

  /** Connections of this process, those of the queues aside. */
  readonly poolSize?: number;
}

const SILENT: Logger = {
  logQuery() {},
  logQueryError() {},
  logQuerySlow() {},
  logSchemaBuild() {},
  logMigration() {},
  log() {},
};

const drains = new WeakMap<DataSource, DrainPool>();

/** Connects, checks that commits are durable and brings the tables up to date; a StartProblem says why it cannot. */
export async function openDatabase(options: DatabaseOptions): Promise<DataSource> {
  const dataSource = new DataSource({
    type: "postgres",
    url: options.url,
    entities: [...options.entities],
    migrations: [...options.migrations],
    migrationsTableName: HISTORY,
    synchronize: false,
    logging: false,
    // Even so it would write of a failed migration to stdout, and throws it as well.
    logger: SILENT,
    poolSize: options.poolSize ?? 16,
    connectTimeoutMS: PATIENCE_MILLISECONDS,
    extra: { keepAlive: true },
    // A connection that breaks while idle is replaced by the pool; the next query tells if that fails.
    poolErrorHandler: () => {},
  });
  try {
    await dataSource.initialize();
  } catch (error) {
    throw unreachable(options.url, error);
  }
  const { master } = dataSource.driver as unknown as { master: Pool };
  drains.set(dataSource, watchPool(master));
  try {
    await refuseUnfitDatabase(dataSource, options.url);
    const { versions, log = silentLog, until = "contract", backUp = async () => null } = options;
    await migrate(dataSource, options.url, { versions, log, until, backUp });
  } catch (error) {
    await closeDatabase(dataSource);
    throw error;
  }
  return dataSource;
}

/**
 * An acknowledged message must survive a power cut, so a database that forgets commits is refused; and what waits for a
 * lock must then see what the holder wrote, which only read committed promises: messages are numbered by that.
 */
async function refuseUnfitDatabase(dataSource: DataSource, url: string): Promise<void> {
  const unfit = async (setting: string, isFit: (value: string) => boolean) => {
    const [row] = (await dataSource.query(`SELECT current_setting($1) AS value`, [setting])) as { value: string }[];
    return row !== undefined && !isFit(row.value);
  };
  for (const setting of ["fsync", "synchronous_commit"]) {
    if (await unfit(setting, (value) => value !== "off"))
      throw new StartProblem(`The database at ${placeOf(url)} may forget what it committed: set ${setting} to on.`);
  }
  if (await unfit("default_transaction_isolation", (value) => value === "read committed"))
    throw new StartProblem(
      `The database at ${placeOf(url)} shows transactions an old state: set default_transaction_isolation to read committed.`,
    );
}

/** Closes every connection of a database; it can be stopped afterwards without cutting anything off. */
export function closeDatabase(dataSource: DataSource): Promise<void> {
  const end = () => dataSource.destroy();
  const drain = drains.get(dataSource);
  return drain === undefined ? end() : drain(end);
}

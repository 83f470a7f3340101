import type { DataSource } from "typeorm";
import type { Log } from "../logging/log.ts";
import type { Settings } from "../settings/settings.ts";
import { startEmbeddedPostgres } from "./embedded-postgres/start-embedded-postgres.ts";
import { closeDatabase, openDatabase, type Tables } from "./open-database.ts";

export interface OpenedDatabase {
  /** Where to connect, password included: not for logs. */
  readonly url: string;
  readonly dataSource: DataSource;
}

/**
 * The database that the settings name, or else the embedded one, with its tables up to date. `closing` closes it;
 * `ended` is called when the embedded one ends by itself.
 */
export async function openChosenDatabase(
  settings: Settings,
  tables: Tables,
  log: Log,
  closing: AsyncDisposableStack,
  ended: () => void,
): Promise<OpenedDatabase> {
  const url = settings.databaseUrl ?? (await startOwnDatabase(settings.dataFolder, log, closing, ended));
  const dataSource = await openDatabase({ url, ...tables });
  closing.defer(() => closeDatabase(dataSource));
  return { url, dataSource };
}

async function startOwnDatabase(
  dataFolder: string,
  log: Log,
  closing: AsyncDisposableStack,
  ended: () => void,
): Promise<string> {
  const postgres = await startEmbeddedPostgres({ dataFolder, log });
  let stopping = false;
  void postgres.ended.then(() => stopping || ended());
  closing.defer(() => {
    stopping = true;
    return postgres.stop();
  });
  return postgres.url;
}

import type { DataSource } from "typeorm";
import type { Log } from "../logging/log.ts";
import type { Settings } from "../settings/settings.ts";
import type { StartProblem } from "../start-problem.ts";
import { startEmbeddedPostgres } from "./embedded-postgres/start-embedded-postgres.ts";
import { closeDatabase, openDatabase, type Tables } from "./open-database.ts";

export interface OpenedDatabase {
  /** Where to connect, password included: not for logs. */
  readonly url: string;
  readonly dataSource: DataSource;
}

/** What a server calls when the database that comes along has ended and is not started again. */
export type DatabaseEnded = (why: StartProblem) => void;

/**
 * The database that the settings name, or else the embedded one, with its tables up to date. `closing` closes it;
 * `ended` is called when the embedded one has ended for good.
 */
export async function openChosenDatabase(
  settings: Settings,
  tables: Tables,
  log: Log,
  closing: AsyncDisposableStack,
  ended: DatabaseEnded,
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
  ended: DatabaseEnded,
): Promise<string> {
  const postgres = await startEmbeddedPostgres({ dataFolder, log });
  void postgres.ended.then((why) => why && ended(why));
  closing.defer(() => postgres.stop());
  return postgres.url;
}

import { existsSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { DataSource } from "typeorm";
import { BACKUPS } from "../backup/data-folder-content.ts";
import { takeBackup } from "../backup/take-backup.ts";
import type { Log } from "../logging/log.ts";
import type { Settings } from "../settings/settings.ts";
import type { StartProblem } from "../start-problem.ts";
import { startEmbeddedPostgres } from "./embedded-postgres/start-embedded-postgres.ts";
import { closeDatabase, openDatabase, type DatabaseOptions, type Tables } from "./open-database.ts";

export interface OpenedDatabase {
  /** Where to connect, password included: not for logs. */
  readonly url: string;
  readonly dataSource: DataSource;
}

/** What a server calls when the database that comes along has ended and is not started again. */
export type DatabaseEnded = (why: StartProblem) => void;

/** How the database that comes along is started. */
export type StartDatabase = typeof startEmbeddedPostgres;

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
  start: StartDatabase = startEmbeddedPostgres,
): Promise<OpenedDatabase> {
  const url = settings.databaseUrl ?? (await startOwnDatabase(start, settings.dataFolder, log, closing, ended));
  const { databaseUrl, dataFolder, upgradeUntil: until } = settings;
  const backUp = databaseUrl === undefined ? backUpBefore(dataFolder, log) : undefined;
  const dataSource = await openDatabase({ url, ...tables, log, until, ...(backUp && { backUp }) });
  closing.defer(() => closeDatabase(dataSource));
  return { url, dataSource };
}

/** A copy of the data folder as it was, beside those that the operator asks for. */
function backUpBefore(dataFolder: string, log: Log): NonNullable<DatabaseOptions["backUp"]> {
  return async ({ release }) => {
    const moment = new Date().toISOString().replaceAll(":", "-");
    const folder = join(dataFolder, BACKUPS, `before-${release ?? "unreleased"}-${moment}`);
    removeUnfinished(join(dataFolder, BACKUPS));
    log.info({ folder }, "backing up before the database is brought forward");
    await takeBackup(resolve(dataFolder), resolve(folder), () => undefined);
    return folder;
  };
}

/** What starts left that were killed meanwhile; this one holds the folder, so nobody is at work on them. */
function removeUnfinished(backups: string): void {
  if (!existsSync(backups)) return;
  for (const name of readdirSync(backups).filter((each) => /^before-.*\.unfinished-/.test(each)))
    rmSync(join(backups, name), { recursive: true });
}

async function startOwnDatabase(
  start: StartDatabase,
  dataFolder: string,
  log: Log,
  closing: AsyncDisposableStack,
  ended: DatabaseEnded,
): Promise<string> {
  const postgres = await start({ dataFolder, log });
  void postgres.ended.then((why) => why && ended(why));
  closing.defer(() => postgres.stop());
  return postgres.url;
}

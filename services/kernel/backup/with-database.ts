import { acquireDataFolder } from "../database/embedded-postgres/acquire-data-folder.ts";
import { startEmbeddedPostgres } from "../database/embedded-postgres/start-embedded-postgres.ts";
import { silentLog } from "../logging/log.ts";
import { finishRestore } from "./finish-restore.ts";
import { findRunningDatabase } from "./running-database.ts";

/** The database that runs on the folder; or one that is started for as long as it is needed. */
export async function withDatabase<T>(dataFolder: string, work: (url: string) => Promise<T>): Promise<T> {
  const running = await findRunningDatabase(dataFolder);
  if (running !== undefined) return work(running);
  const held = acquireDataFolder(dataFolder);
  try {
    finishRestore(dataFolder);
    const database = await startEmbeddedPostgres({ dataFolder, log: silentLog });
    try {
      return await work(database.url);
    } finally {
      await database.stop();
    }
  } finally {
    held.release();
  }
}

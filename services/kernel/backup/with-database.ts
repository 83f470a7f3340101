import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { acquireDataFolder } from "../database/embedded-postgres/acquire-data-folder.ts";
import { startEmbeddedPostgres } from "../database/embedded-postgres/start-embedded-postgres.ts";
import { silentLog } from "../logging/log.ts";
import { placeProblem } from "../place-problem.ts";
import { StartProblem } from "../start-problem.ts";
import { DATABASE, RESTORED } from "./data-folder-content.ts";
import { finishRestore } from "./finish-restore.ts";
import { findRunningDatabase } from "./running-database.ts";

/** The database that runs on the folder; or the one in it, started for as long as it is needed. None is made. */
export async function withDatabase<T>(dataFolder: string, work: (url: string) => Promise<T>): Promise<T> {
  refuseWithout(dataFolder);
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

/** A folder that holds no database, whole or damaged, is most likely not the one that was meant. */
export function refuseWithout(dataFolder: string): void {
  // What a restore was about to put in place when it was cut short is one.
  if (existsSync(join(dataFolder, RESTORED)) || namesIn(join(dataFolder, DATABASE)).length > 0) return;
  throw new StartProblem(
    `The data folder ${dataFolder} holds no database: set TENCHAT_DATA to the folder that the server uses.`,
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw placeProblem(folder, error);
  }
}

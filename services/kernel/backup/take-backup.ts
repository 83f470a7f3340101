import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { makeFolder } from "../make-folder.ts";
import { StartProblem } from "../start-problem.ts";
import { MANIFEST } from "./backup-manifest.ts";
import type { BackupManifest } from "./backup-manifest.ts";
import { connectToTables } from "./connect-to-tables.ts";
import { copyDatabase } from "./copy-database.ts";
import { BACKUPS, DATABASE, keptFiles } from "./data-folder-content.ts";
import { explainFileError } from "./explain-file-error.ts";
import { FileWriter, persistFolder } from "./file-writer.ts";
import { refuseWithout, withDatabase } from "./with-database.ts";

/** Hears how far a long work has got: bytes of about so many. */
export type Progress = (done: number, total: number) => void;

/**
 * Copies everything that the server of a data folder keeps to a folder of its own, while the server runs or not. The
 * copy has its name only when it is whole and on the disk. A StartProblem says why there is none.
 */
export async function takeBackup(dataFolder: string, folder: string, progress: Progress): Promise<BackupManifest> {
  try {
    refusePlace(dataFolder, folder);
    refuseWithout(dataFolder);
    // Before a long copy rather than after it.
    keptFiles(dataFolder);
    makeFolder(dirname(folder), 0o700);
    // A name of its own for every attempt: nobody else writes into it, and what is cut short never gets the final one.
    const making = mkdtempSync(`${folder}.unfinished-`);
    try {
      const manifest = await withDatabase(dataFolder, (url) => fill(dataFolder, url, making, progress));
      takePlace(making, folder);
      return manifest;
    } catch (error) {
      rmSync(making, { recursive: true, force: true });
      throw error;
    }
  } catch (error) {
    throw explainFileError(error, "The backup");
  }
}

function refusePlace(dataFolder: string, folder: string): void {
  const inside = relative(dataFolder, folder);
  if (!inside.startsWith("..") && !inside.startsWith(`${BACKUPS}/`)) {
    throw new StartProblem(
      `A backup cannot be part of what it is of: name a folder outside ${dataFolder}, or in ${join(dataFolder, BACKUPS)}.`,
    );
  }
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (there.isDirectory() && readdirSync(folder).length === 0) return;
  throw new StartProblem(`${folder} is there already: name a folder that is not, so that no backup is overwritten.`);
}

async function fill(dataFolder: string, url: string, making: string, progress: Progress): Promise<BackupManifest> {
  await (await connectToTables(url)).end();
  const writer = new FileWriter(making);
  const { files, folders, holdsUntil } = await copyDatabase(url, writer, progress);
  // After the database: a file that a row names was there before the row, and stays.
  for (const path of keptFiles(dataFolder)) files.push(writer.copy(join(dataFolder, path), path));
  const postgresVersion = Number.parseInt(readFileSync(join(making, DATABASE, "PG_VERSION"), "utf8"), 10);
  const manifest: BackupManifest = { format: 1, id: randomUUID(), holdsUntil, postgresVersion, files, folders };
  await writer.persist();
  writer.begin(MANIFEST);
  writer.bytes(Buffer.from(`${JSON.stringify(manifest, undefined, 1)}\n`));
  writer.end();
  await writer.persist();
  return manifest;
}

function takePlace(making: string, folder: string): void {
  try {
    renameSync(making, folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EBUSY") {
      throw new StartProblem(
        `${folder} is where a disk is mounted: name a folder on it, such as ${join(folder, basename(folder))}.`,
        { cause: error },
      );
    }
    if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
    throw new StartProblem(`${folder} was made by somebody else meanwhile: name another folder.`, { cause: error });
  }
  persistFolder(dirname(folder));
}

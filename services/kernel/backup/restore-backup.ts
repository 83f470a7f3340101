import { renameSync, rmSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import { acquireDataFolder } from "../database/embedded-postgres/acquire-data-folder.ts";
import { chooseAccount } from "../database/embedded-postgres/database-account.ts";
import { findPostgresPrograms } from "../database/embedded-postgres/postgres-programs.ts";
import { takeOverDatabase } from "../database/embedded-postgres/take-over-database.ts";
import { silentLog } from "../logging/log.ts";
import { StartProblem } from "../start-problem.ts";
import { readManifest } from "./backup-manifest.ts";
import type { BackedUpFile, BackupManifest } from "./backup-manifest.ts";
import { DATABASE, keptNames, RESTORED, RESTORED_FROM, RESTORING } from "./data-folder-content.ts";
import { explainFileError } from "./explain-file-error.ts";
import { FileWriter, persistFolder } from "./file-writer.ts";
import { finishRestore } from "./finish-restore.ts";
import type { RestorePlan } from "./finish-restore.ts";
import { nameAside } from "./name-aside.ts";
import type { Progress } from "./take-backup.ts";
import { refuseImmovable } from "./refuse-immovable.ts";

/**
 * Puts a backup in place of what a data folder holds, which is kept aside in it. Every byte is checked before anything
 * is replaced; killed at any moment, the old data or the restored ones are whole. A StartProblem says why not.
 */
export async function restoreBackup(dataFolder: string, folder: string, progress: Progress): Promise<RestorePlan> {
  const manifest = readManifest(folder);
  const held = acquireDataFolder(dataFolder);
  try {
    // What is about to be moved aside may still be in use by a database that outlived its server.
    (await takeOverDatabase(dataFolder, join(dataFolder, DATABASE), silentLog)).release();
    finishRestore(dataFolder);
    const programs = await findPostgresPrograms(chooseAccount(dataFolder));
    if (programs.majorVersion !== manifest.postgresVersion) {
      throw new StartProblem(
        `The backup in ${folder} is of PostgreSQL ${manifest.postgresVersion} and this TenChat runs PostgreSQL ${programs.majorVersion}: restore it with the TenChat that made it. Nothing was changed.`,
      );
    }
    refuseIncomplete(folder, manifest);
    refuseImmovable(dataFolder, keptNames(dataFolder));
    const restoring = join(dataFolder, RESTORING);
    rmSync(restoring, { recursive: true, force: true });
    refuseFullDisk(dataFolder, manifest);
    try {
      await copyChecked(folder, manifest, restoring, progress);
      await writePlan(dataFolder, manifest, restoring);
    } catch (error) {
      rmSync(restoring, { recursive: true, force: true });
      throw error;
    }
    // From here on it is finished, by this process or by the next start.
    renameSync(restoring, join(dataFolder, RESTORED));
    persistFolder(dataFolder);
    return finishRestore(dataFolder)!;
  } catch (error) {
    throw explainFileError(error, "The restore");
  } finally {
    held.release();
  }
}

/** What can be told without reading everything is told at once. */
function refuseIncomplete(folder: string, { files }: BackupManifest): void {
  for (const { path, size } of files) {
    const there = statSync(join(folder, path), { throwIfNoEntry: false });
    if (there?.size !== size) throw damaged(folder, path, there === undefined ? "is missing" : "has another size");
  }
}

function refuseFullDisk(dataFolder: string, { files }: BackupManifest): void {
  const { bavail, bsize } = statfsSync(dataFolder);
  const needed = files.reduce((sum, { size }) => sum + size, 0);
  if (bavail * bsize > needed) return;
  throw new StartProblem(
    `The backup needs ${Math.ceil(needed / 1e6)} MB beside what is in ${dataFolder}, and that disk has ${Math.floor((bavail * bsize) / 1e6)} MB free. Nothing was changed.`,
  );
}

/** Copies, and compares what it copied: what was restored is what was backed up, whatever the disk did in between. */
async function copyChecked(
  folder: string,
  { files, folders }: BackupManifest,
  restoring: string,
  progress: Progress,
): Promise<void> {
  const writer = new FileWriter(restoring);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const file of files) {
    const copied = writer.copy(join(folder, file.path), file.path, (bytes) => progress((done += bytes), total));
    if (!isSame(copied, file)) throw damaged(folder, file.path, "is not as it was written");
  }
  for (const path of folders) writer.makeFolder(path);
  await writer.persist();
}

function isSame(copied: BackedUpFile, file: BackedUpFile): boolean {
  return copied.size === file.size && copied.sha256 === file.sha256;
}

async function writePlan(dataFolder: string, { id, holdsUntil }: BackupManifest, restoring: string): Promise<void> {
  const restoredAt = new Date().toISOString();
  const aside = nameAside(dataFolder, restoredAt);
  const plan: RestorePlan = { backupId: id, holdsUntil, restoredAt, aside, replaced: keptNames(dataFolder) };
  const writer = new FileWriter(restoring);
  writer.begin(RESTORED_FROM);
  writer.bytes(Buffer.from(`${JSON.stringify(plan)}\n`));
  writer.end();
  await writer.persist();
}

function damaged(folder: string, path: string, what: string): StartProblem {
  return new StartProblem(
    `The backup in ${folder} is damaged: its file ${path} ${what}. Nothing was changed; use another backup.`,
  );
}

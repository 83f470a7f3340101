import { readFileSync } from "node:fs";
import { join } from "node:path";
import { StartProblem } from "../start-problem.ts";
import { isOfThisRun } from "./data-folder-content.ts";

/** A file of a backup, by its path below the backup's folder. */
export interface BackedUpFile {
  readonly path: string;
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** What a backup holds. It is written last: a folder without it is no backup. */
export interface BackupManifest {
  readonly format: 1;
  readonly id: string;
  /** Everything that was acknowledged before this moment is in it; RFC 3339. */
  readonly holdsUntil: string;
  readonly postgresVersion: number;
  readonly files: readonly BackedUpFile[];
  /** The folders of the database: some hold no file and have to be there all the same. */
  readonly folders: readonly string[];
}

export const MANIFEST = "backup.json";

/** The manifest of the backup in a folder; a StartProblem if there is none, or one that this version cannot read. */
export function readManifest(folder: string): BackupManifest {
  let text: string;
  try {
    text = readFileSync(join(folder, MANIFEST), "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") {
      throw new StartProblem(
        `There is no backup in ${folder}: it has no file ${MANIFEST}. Name the folder that \`backup\` made.`,
      );
    }
    throw new StartProblem(`The backup in ${folder} cannot be read (${code}).`, { cause: error });
  }
  const manifest = parse(text);
  if (manifest === undefined) {
    throw new StartProblem(
      `The backup in ${folder} is damaged: its file ${MANIFEST} is not as it was written. Nothing was changed.`,
    );
  }
  if (manifest.format !== 1) {
    throw new StartProblem(
      `The backup in ${folder} was made by a newer TenChat (its format is ${manifest.format}). Nothing was changed.`,
    );
  }
  return manifest;
}

function parse(text: string): BackupManifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const manifest = value as BackupManifest | null;
  if (typeof manifest?.format !== "number") return undefined;
  if (manifest.format !== 1) return manifest;
  const whole =
    typeof manifest.id === "string" &&
    !Number.isNaN(Date.parse(manifest.holdsUntil)) &&
    Number.isInteger(manifest.postgresVersion) &&
    Array.isArray(manifest.files) &&
    manifest.files.length > 0 &&
    manifest.files.every(isFile) &&
    Array.isArray(manifest.folders) &&
    manifest.folders.every(staysInside);
  return whole ? manifest : undefined;
}

function isFile(file: BackedUpFile | null): boolean {
  return (
    file !== null && staysInside(file.path) && Number.isSafeInteger(file.size) && /^[0-9a-f]{64}$/.test(file.sha256)
  );
}

// A backup may come from anywhere: nothing in it names a place outside the folder it is restored to, nor one where
// something else stands already when a restore is finished, which every start would have to give up.
function staysInside(path: unknown): boolean {
  if (typeof path !== "string") return false;
  const parts = path.split("/");
  return parts.every((part) => !["", ".", ".."].includes(part)) && !isOfThisRun(parts[0]!);
}

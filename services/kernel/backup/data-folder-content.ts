import { lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { StartProblem } from "../start-problem.ts";

/** Where the embedded database is; it is copied by the database itself. */
export const DATABASE = "postgres";

/** A restore whose files are being copied; and one that is whole and is being moved into place. */
export const RESTORING = "restoring";
export const RESTORED = "restored";

/** What tells the next start that the data went back. */
export const RESTORED_FROM = "restored-from.json";

/** What a server remembers of its data outside of them. */
export const LAST_KNOWN = "last-known.json";

/** Where backups go unless told. */
export const BACKUPS = "backups";

/** What a restore replaced. */
export const REPLACED = "replaced-";

// Of this run or this machine only.
const OF_THIS_RUN = [
  /^log$/,
  /^cache$/,
  /^(tenchat|postgres)\.lock$/,
  /^postgres(-password)?\.new$/,
  /^postgres-secret$/,
  /^postgres\.new-secret$/,
  new RegExp(`^(${RESTORING}|${RESTORED}|${RESTORED_FROM.replace(".", "\\.")}|${BACKUPS})$`),
  new RegExp(`^${LAST_KNOWN.replace(".", "\\.")}`),
  new RegExp(`^${REPLACED}`),
];

// Whatever is not named here belongs to what the server keeps.
const PASSING = [
  ...OF_THIS_RUN,
  // Of the file system, where the folder is the whole of one, and of other programs: nothing of ours begins with a dot.
  /^lost\+found$/,
  /^\./,
];

/** Whether a name in a data folder is of this run or this machine: no backup brings one along. */
export function isOfThisRun(name: string): boolean {
  return OF_THIS_RUN.some((pattern) => pattern.test(name));
}

/** The names in a data folder that belong to what the server keeps, the database's too. */
export function keptNames(dataFolder: string): string[] {
  return readdirSync(dataFolder)
    .filter((name) => !PASSING.some((pattern) => pattern.test(name)))
    .sort();
}

/** The files that the server keeps beside its database, by their paths below the data folder; a link to one is one. */
export function keptFiles(dataFolder: string): string[] {
  const found: string[] = [];
  const look = (path: string): void => {
    const place = join(dataFolder, path);
    if (lstatSync(place).isDirectory()) return readdirSync(place).forEach((name) => look(join(path, name)));
    if (statSync(place, { throwIfNoEntry: false })?.isFile()) found.push(path);
    else
      throw new StartProblem(`${place} is no file, and a backup holds nothing else: move it out of the data folder.`);
  };
  for (const name of keptNames(dataFolder)) if (name !== DATABASE) look(name);
  return found.sort();
}

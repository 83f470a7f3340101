import { accessSync, closeSync, constants, lstatSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { makeFolder } from "../../make-folder.ts";
import { placeProblem } from "../../place-problem.ts";
import { StartProblem } from "../../start-problem.ts";
import { takeFolderLock, takeKernelLock } from "./kernel-lock.ts";
import { identifyProcess, isStillRunning } from "./process-identity.ts";

export interface DataFolder {
  /** Lets another TenChat use the folder. To be called last, when nothing of this one writes to it any more. */
  release(): void;
}

/**
 * Makes the folder this server keeps its data in, for its owner's eyes only, and takes it for this process alone, also
 * among containers. A StartProblem says who else has it, or why it cannot be used. After `kill -9` it is free at once.
 */
export function acquireDataFolder(given: string): DataFolder {
  if (process.platform !== "linux") {
    throw new StartProblem(`TenChat's server runs on Linux, and this is ${process.platform}: run it in a container.`);
  }
  const path = resolve(given);
  try {
    makeFolder(path, 0o700);
    readdirSync(path);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw placeProblem(path, whyNotMade(path, error));
  }
  const note = join(path, "tenchat.lock");
  const folder = takeFolderLock(path);
  if (folder.kind === "held") throw inUse(path, readNote(note));
  try {
    // The file as well: it says who has the folder, and is all that a TenChat from before folders were locked holds.
    const outcome = takeKernelLock(note);
    if (outcome.kind === "held") throw inUse(path, outcome.by);
    const { lock } = outcome;
    lock.describe(JSON.stringify(identifyProcess(process.pid)));
    return {
      release: () => {
        lock.release();
        closeSync(folder.descriptor);
      },
    };
  } catch (error) {
    closeSync(folder.descriptor);
    throw error;
  }
}

function inUse(path: string, by: string): StartProblem {
  return new StartProblem(
    `Another TenChat${nameHolder(by)} is using the data folder ${path}: stop it, or set TENCHAT_DATA to another folder.`,
  );
}

/** What the holder says of itself; nothing once somebody deleted the file, or put something else in its place. */
function readNote(path: string): string {
  const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  return isFile ? readFileSync(path, "utf8") : "";
}

/** Of a folder that cannot be made Node may only say that it is not there (ENOENT): what is above it knows why. */
function whyNotMade(path: string, error: unknown): unknown {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") return error;
  let above = path;
  while (lstatSync(above, { throwIfNoEntry: false }) === undefined) above = dirname(above);
  try {
    accessSync(above, constants.W_OK | constants.X_OK);
    return new StartProblem(
      `${path} cannot be made, because ${above} is not on a disk and keeps no folders: set TENCHAT_DATA to another folder.`,
    );
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code !== "ENOENT") return reason;
    return new StartProblem(
      `${path} cannot be made, because ${above} is a link that leads nowhere: remove it, or set TENCHAT_DATA.`,
    );
  }
}

/** The holder's number where it means the same here; that of a process in another container does not. */
function nameHolder(text: string): string {
  const found = /^\{"pid":(\d+),"started":"([^"]*)"\}$/.exec(text);
  if (found === null) return "";
  const holder = { pid: Number(found[1]), started: found[2] ?? "" };
  return isStillRunning(holder) ? ` (process ${holder.pid})` : " (in another container)";
}

import { closeSync, constants, ftruncateSync, openSync, readFileSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StartProblem } from "../../start-problem.ts";
import { takeFolderLock, takeKernelLock } from "./kernel-lock.ts";
import { identifyProcess, isStillRunning } from "./process-identity.ts";
import type { Log } from "../../logging/log.ts";
import type { KernelLock } from "./kernel-lock.ts";

/** A name for the database in a folder that follows the folder, not its path; the running database carries it. */
export function clusterNameOf(folder: string): string {
  const { dev, ino } = statSync(folder);
  return `tenchat-${dev}-${ino}`;
}

const PATIENCE_SECONDS = 30;

/**
 * Takes the locks that every process of the database in `folder` holds, by inheritance: that of the file, and that of the
 * folder as soon as there is one, which \`runPostgres\` hands on. Who has them knows that none is left, wherever it ran. A database that outlived the TenChat that started it is stopped or, in another container, where
 * no signal reaches it, waited for. The caller holds the data folder's lock, so such a database is nobody else's.
 */
export async function takeOverDatabase(dataFolder: string, folder: string, log: Log): Promise<KernelLock> {
  const path = join(dataFolder, "postgres.lock");
  for (let waited = 0; waited < PATIENCE_SECONDS * 1000; waited += 50) {
    const outcome = takeKernelLock(path);
    if (outcome.kind === "taken") {
      if (!isInUse(folder)) return outcome.lock;
      outcome.lock.release();
    }
    if (waited === 0) log.warn({}, "waiting for a database that was left running");
    await stopOrphan(folder, log);
    await sleep(50);
  }
  throw new StartProblem(
    `A database that another container left running still uses ${folder}, and it does not end by itself: stop that container and start again.`,
  );
}

/** Whether a database runs in the folder whose file of the lock somebody deleted. */
function isInUse(folder: string): boolean {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  const outcome = takeFolderLock(folder);
  if (outcome.kind === "taken") closeSync(outcome.descriptor);
  return outcome.kind === "held";
}

async function stopOrphan(folder: string, log: Log): Promise<void> {
  const pid = notedPid(folder);
  const running = pid === undefined ? undefined : identifyProcess(pid);
  if (pid === undefined || running === undefined || !isOurs(pid, folder)) return;
  log.warn({ pid }, "stopping a database that was left running");
  for (const [signal, seconds] of [
    ["SIGINT", 10],
    ["SIGQUIT", 5],
  ] as const) {
    tell(pid, signal);
    for (let waited = 0; waited < seconds * 1000; waited += 25) {
      if (!isStillRunning(running)) return;
      await sleep(25);
    }
  }
  throw new StartProblem(
    `A database left running in ${folder} (process ${pid}) does not stop: end it and start again.`,
  );
}

/**
 * The number in the note of the last run may now mean another process, or one that ended and was never waited for, which
 * PostgreSQL would take for a database that runs; its own parent's number it passes over. The rest of the note stays: by
 * it PostgreSQL knows, beside our lock, whether processes of the last run still hold the data.
 */
export function renounceOldNote(folder: string): void {
  const pid = notedPid(folder);
  const note = join(folder, "postmaster.pid");
  if (pid === undefined) return;
  const text = readIfPresent(note).replace(String(pid), String(process.pid));
  // Not through a link, by which whoever owns the folder could have root write elsewhere. And over what is there rather
  // than anew: on a full disk what was given up may be gone before it can be written again.
  const file = openSync(note, constants.O_WRONLY | constants.O_NOFOLLOW);
  try {
    const length = writeSync(file, text, 0);
    ftruncateSync(file, length);
  } finally {
    closeSync(file);
  }
}

function notedPid(folder: string): number | undefined {
  const pid = Number.parseInt(readIfPresent(join(folder, "postmaster.pid")), 10);
  return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
}

/** Judged by its command line, which every user may read, unlike its working folder. */
function isOurs(pid: number, folder: string): boolean {
  return readIfPresent(`/proc/${pid}/cmdline`)
    .split("\0")
    .includes(`cluster_name=${clusterNameOf(folder)}`);
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function readIfPresent(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "")) return "";
    throw error;
  }
}

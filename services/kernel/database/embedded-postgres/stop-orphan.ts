import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StartProblem } from "../../start-problem.ts";
import { identifyProcess, isStillRunning } from "./process-identity.ts";
import type { Log } from "../../logging/log.ts";

/** A name for the database in a folder that follows the folder, not its path; the running database carries it. */
export function clusterNameOf(folder: string): string {
  const { dev, ino } = statSync(folder);
  return `tenchat-${dev}-${ino}`;
}

/**
 * Stops a database that outlived the TenChat that started it. The caller holds the data folder's lock, so a database
 * that runs on this folder belongs to nobody else.
 */
export async function stopOrphan(folder: string, log: Log): Promise<void> {
  const note = join(folder, "postmaster.pid");
  const pid = Number.parseInt(readIfPresent(note), 10);
  if (!Number.isSafeInteger(pid) || pid <= 1) return;
  const running = identifyProcess(pid);
  if (running === undefined || !isOurs(pid, folder)) return renounce(note, pid);
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
 * The number in the note now means another process, or one that ended and was never waited for. PostgreSQL would take
 * it for a database that runs; its own parent's number it passes over. The rest of the note stays: by it PostgreSQL
 * knows whether processes of the last run still hold the data.
 */
function renounce(note: string, pid: number): void {
  const text = readIfPresent(note);
  if (text !== "") writeFileSync(note, text.replace(String(pid), String(process.pid)));
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
    if (["ENOENT", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "")) return "";
    throw error;
  }
}

import { chmodSync, closeSync, lchownSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fullDisk, placeProblem } from "../../place-problem.ts";
import { StartProblem } from "../../start-problem.ts";
import { createCluster } from "./create-cluster.ts";
import { chooseAccount } from "./database-account.ts";
import { makeDatabasePassword, readDatabasePassword } from "./database-password.ts";
import { inspectCluster } from "./inspect-cluster.ts";
import { isFull } from "./full-disk.ts";
import { keepRunning } from "./keep-running.ts";
import { takeFolderLock } from "./kernel-lock.ts";
import { findPostgresPrograms } from "./postgres-programs.ts";
import { findFreePort, runPostgres } from "./run-postgres.ts";
import { renounceOldNote, takeOverDatabase } from "./take-over-database.ts";
import type { Log } from "../../logging/log.ts";
import type { DatabaseAccount } from "./database-account.ts";
import type { KernelLock } from "./kernel-lock.ts";
import type { PostgresPrograms } from "./postgres-programs.ts";
import type { RunningPostgres, RunOutcome } from "./run-postgres.ts";

export interface EmbeddedPostgres {
  /** Where to connect, password included: not for logs. */
  readonly url: string;
  readonly pid: number;

  /** Resolves when the database was stopped; with a reason when it has ended and is not started again. */
  readonly ended: Promise<StartProblem | undefined>;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with TenChat on `dataFolder`/postgres, made at the first start, and waits until it
 * takes connections on 127.0.0.1. The caller has acquired the data folder. When it ends by itself it is started again at
 * the same address; it ends when this process ends. A StartProblem says why it cannot.
 */
export async function startEmbeddedPostgres(options: { dataFolder: string; log: Log }): Promise<EmbeddedPostgres> {
  const dataFolder = resolve(options.dataFolder);
  const folder = join(dataFolder, "postgres");
  const account = chooseAccount(dataFolder);
  const programs = await findPostgresPrograms(account);
  const found = inspectCluster(folder, programs.majorVersion);
  const lock = await takeOverDatabase(dataFolder, folder, options.log);
  try {
    const password = await prepare(found, dataFolder, programs, account, lock);
    const running = await run(programs.postgres, account, folder, lock, options.log);
    const again = async () => {
      renounceOldNote(folder);
      return runOnce(programs.postgres, account, folder, lock, options.log, running.port);
    };
    const kept = keepRunning(running, folder, again, options.log);
    const url = `postgres://tenchat:${password}@127.0.0.1:${running.port}/tenchat`;
    return {
      url,
      get pid() {
        return kept.pid;
      },
      ended: kept.ended,
      stop: () => kept.stop().finally(lock.release),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Makes the database if there is none, and returns its password. */
async function prepare(
  found: "absent" | "present",
  dataFolder: string,
  programs: PostgresPrograms,
  account: DatabaseAccount,
  lock: KernelLock,
): Promise<string> {
  const folder = join(dataFolder, "postgres");
  if (found === "absent") {
    const password = makeDatabasePassword(dataFolder);
    await createCluster(programs, account, folder, password, lock);
    return password;
  }
  const password = readDatabasePassword(dataFolder);
  giveTo(account, folder);
  renounceOldNote(folder);
  return password;
}

async function run(
  program: string,
  account: DatabaseAccount,
  folder: string,
  lock: KernelLock,
  log: Log,
): Promise<RunningPostgres> {
  for (let attempt = 1; attempt <= 40; attempt += 1) {
    const outcome = await runOnce(program, account, folder, lock, log, await findFreePort());
    if (outcome.kind === "running") return outcome;
    if (outcome.kind === "failed") throw cannotStart(folder, outcome.reason);
    // A taken port is answered by another one.
    if (outcome.kind === "predecessor") await sleep(250);
  }
  throw new StartProblem(`The database in ${folder} could not be started: processes of its last run do not end.`);
}

async function runOnce(
  program: string,
  account: DatabaseAccount,
  folder: string,
  lock: KernelLock,
  log: Log,
  port: number,
): Promise<RunOutcome> {
  // Handed over open: its account needs no way into the folders above, which may be root's own. And locked: what is left
  // of a database keeps this lock, whatever somebody deletes.
  const place = takeFolderLock(folder);
  if (place.kind === "held") return { kind: "predecessor" };
  try {
    return await runPostgres(program, account, folder, place.descriptor, lock, log, port);
  } finally {
    closeSync(place.descriptor);
  }
}

function cannotStart(folder: string, reason: string): unknown {
  if (isFull(reason)) return fullDisk(folder);
  const [, file] = /"([^"]+)": Permission denied/.exec(reason) ?? [];
  if (file !== undefined) return placeProblem(file, { code: "EACCES" });
  return new StartProblem(
    `The database in ${folder} cannot be started, and nothing in it was deleted; PostgreSQL says: ${reason}.`,
  );
}

/** A folder that root copied or restored belongs to root, from whom PostgreSQL takes nothing. */
function giveTo(account: DatabaseAccount, folder: string): void {
  chmodSync(folder, 0o700);
  if (account === undefined || statSync(folder).uid === account.uid) return;
  const give = (path: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) give(inner);
      // Not following links: whoever owned the folder before must not make root give away anything else.
      lchownSync(inner, account.uid, account.gid);
    }
  };
  give(folder);
  lchownSync(folder, account.uid, account.gid);
}

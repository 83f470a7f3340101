import { chmodSync, closeSync, lchownSync, openSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StartProblem } from "../../start-problem.ts";
import { createCluster } from "./create-cluster.ts";
import { chooseAccount } from "./database-account.ts";
import { makeDatabasePassword, readDatabasePassword } from "./database-password.ts";
import { inspectCluster } from "./inspect-cluster.ts";
import { findPostgresPrograms } from "./postgres-programs.ts";
import { runPostgres } from "./run-postgres.ts";
import { stopOrphan } from "./stop-orphan.ts";
import type { Log } from "../../logging/log.ts";
import type { DatabaseAccount } from "./database-account.ts";
import type { RunningPostgres } from "./run-postgres.ts";

export interface EmbeddedPostgres {
  /** Where to connect, password included: not for logs. */
  readonly url: string;
  readonly pid: number;

  /** Resolves when the database has ended; early, when nobody called `stop`. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with TenChat on `dataFolder`/postgres, made at the first start, and waits until it
 * takes connections on 127.0.0.1. The caller has acquired the data folder. It ends when this process ends. A
 * StartProblem says why it cannot.
 */
export async function startEmbeddedPostgres(options: { dataFolder: string; log: Log }): Promise<EmbeddedPostgres> {
  const dataFolder = resolve(options.dataFolder);
  const folder = join(dataFolder, "postgres");
  const account = chooseAccount(folder);
  const programs = await findPostgresPrograms(account);
  let password: string;
  if (inspectCluster(folder, programs.majorVersion) === "absent") {
    password = makeDatabasePassword(dataFolder);
    await createCluster(programs, account, folder, password);
  } else {
    password = readDatabasePassword(dataFolder);
    giveTo(account, folder);
    await stopOrphan(folder, options.log);
  }
  const running = await run(programs.postgres, account, folder, options.log);
  const url = `postgres://tenchat:${password}@127.0.0.1:${running.port}/tenchat`;
  return { url, pid: running.pid, ended: running.ended, stop: running.stop };
}

async function run(program: string, account: DatabaseAccount, folder: string, log: Log): Promise<RunningPostgres> {
  // Handed over open: its account needs no way into the folders above, which may be root's own.
  const place = openSync(folder, "r");
  try {
    for (let attempt = 1; attempt <= 40; attempt += 1) {
      const outcome = await runPostgres(program, account, folder, place, log);
      if (outcome.kind === "running") return outcome;
      if (outcome.kind === "failed") throw cannotStart(folder, outcome.reason);
      if (outcome.kind === "predecessor") await sleep(250);
    }
  } finally {
    closeSync(place);
  }
  throw new StartProblem(`The database in ${folder} could not be started: processes of its last run do not end.`);
}

function cannotStart(folder: string, reason: string): StartProblem {
  if (/No space left on device/.test(reason)) return new StartProblem(`The disk that holds ${folder} is full.`);
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

import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  fchownSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { fullDisk } from "../../place-problem.ts";
import { StartProblem } from "../../start-problem.ts";
import { isFull } from "./full-disk.ts";
import { outcomeOf, spawnProgram } from "./spawn-program.ts";
import type { DatabaseAccount } from "./database-account.ts";
import type { KernelLock } from "./kernel-lock.ts";
import type { PostgresPrograms } from "./postgres-programs.ts";

/** How a program names the folder it was given as its fourth descriptor. */
export const INHERITED_FOLDER = "/proc/self/fd/3";

/**
 * Makes an empty database: an owner without special rights, `tenchat`, with a database of the same name. The
 * superuser's password is thrown away, so nobody can sign in as one.
 *
 * It is made beside its final place and renamed when whole: an interrupted first start leaves nothing to repair.
 */
export async function createCluster(
  programs: PostgresPrograms,
  account: DatabaseAccount,
  folder: string,
  password: string,
  lock: KernelLock,
): Promise<void> {
  makeWay(folder);
  const making = `${folder}.new`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  if (account !== undefined) chownSync(making, account.uid, account.gid);
  const place = openSync(making, "r");
  try {
    await initialise(programs, account, place, making, lock);
    await addOwner(programs, account, place, making, password, lock);
  } finally {
    closeSync(place);
  }
  renameSync(making, folder);
  persistName(folder);
}

/** Takes an empty folder away that somebody made; what cannot be replaced is said before the work is done. */
function makeWay(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return;
    if (code === "EBUSY")
      throw new StartProblem(
        `${folder} is where a disk is mounted, and a database is put in its place as a whole: mount the disk at ${dirname(folder)}.`,
        { cause: error },
      );
    if (code === "ENOTDIR")
      throw new StartProblem(
        `${folder} is a link, and a database is put in its place as a whole: move it away, or set TENCHAT_DATA to a folder on the other disk.`,
        { cause: error },
      );
    throw error;
  }
}

async function initialise(
  programs: PostgresPrograms,
  account: DatabaseAccount,
  place: number,
  near: string,
  lock: KernelLock,
) {
  const superuserPassword = openSecret(`${near}-secret`, randomBytes(32).toString("hex"), account);
  try {
    const options = [
      ["-D", INHERITED_FOLDER],
      ["--username=postgres", "--pwfile=/proc/self/fd/4", "--auth=scram-sha-256"],
      // PostgreSQL's own collation: the same order of strings whatever the machine's C library thinks of it.
      ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    ].flat();
    const stdio = ["ignore", "pipe", "pipe", place, superuserPassword, lock.descriptor] as const;
    const { code, output } = await outcomeOf(spawnProgram(account, programs.initdb, options, [...stdio]));
    if (code !== 0) throw cannotMake("made", near, output);
  } finally {
    closeSync(superuserPassword);
  }
}

/** Speaks to the new database alone, over a pipe: at this moment nothing listens yet that a password could protect. */
async function addOwner(
  programs: PostgresPrograms,
  account: DatabaseAccount,
  place: number,
  near: string,
  password: string,
  lock: KernelLock,
) {
  const statements = [
    `CREATE ROLE tenchat LOGIN REPLICATION PASSWORD '${password}'`,
    "CREATE DATABASE tenchat OWNER tenchat",
  ];
  const { code, output } = await runAlone(programs, account, [place, lock.descriptor], statements);
  if (code !== 0) throw cannotMake("prepared", near, output);
}

/** Has the superuser run statements in a database that nothing serves; the first descriptor is its folder. */
export function runAlone(
  { postgres }: Pick<PostgresPrograms, "postgres">,
  account: DatabaseAccount,
  descriptors: readonly number[],
  statements: readonly string[],
): ReturnType<typeof outcomeOf> {
  const options = ["--single", "-D", INHERITED_FOLDER, "-c", "exit_on_error=true", "postgres"];
  const child = spawnProgram(account, postgres, options, ["pipe", "pipe", "pipe", ...descriptors]);
  const ended = outcomeOf(child);
  child.stdin?.on("error", () => {
    // It ended before it had read everything; its exit code and last line say why.
  });
  child.stdin?.end(statements.map((statement) => `${statement}\n`).join(""));
  return ended;
}

/** A file that holds a secret and has no name any more: only who inherits the descriptor can read it. */
function openSecret(path: string, secret: string, account: DatabaseAccount): number {
  rmSync(path, { force: true });
  const writing = openSync(path, "wx", 0o600);
  if (account !== undefined) fchownSync(writing, account.uid, account.gid);
  writeSync(writing, `${secret}\n`);
  closeSync(writing);
  const reading = openSync(path, "r");
  rmSync(path);
  return reading;
}

function persistName(folder: string): void {
  const parent = openSync(dirname(folder), "r");
  try {
    fsyncSync(parent);
  } finally {
    closeSync(parent);
  }
}

function cannotMake(what: string, folder: string, output: string): StartProblem {
  if (isFull(output)) return fullDisk(folder);
  return new StartProblem(`The database could not be ${what}: ${lastLine(output)}`);
}

function lastLine(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  return (lines.findLast((line) => /error|FATAL|PANIC/i.test(line)) ?? lines.at(-1) ?? "it gave no reason").trim();
}

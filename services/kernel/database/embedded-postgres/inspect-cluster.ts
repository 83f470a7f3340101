import { accessSync, constants, readdirSync, statSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { placeProblem } from "../../place-problem.ts";
import { StartProblem } from "../../start-problem.ts";

/**
 * Looks at a database folder without touching it: "absent" (or empty), or "present" and of the right version. Anything
 * else is a StartProblem: a folder that once held messages is never repaired by guessing, and nothing in it is deleted.
 */
export function inspectCluster(folder: string, majorVersion: number): "absent" | "present" {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return "absent";
  if (!stat.isDirectory()) {
    throw new StartProblem(`${folder} is not a folder, so the database cannot be kept there: move that file away.`);
  }
  refuseForeign(folder, stat.uid);
  const names = readdirSync(folder);
  if (names.length === 0) return "absent";
  if (!names.includes("PG_VERSION")) throw damaged(folder, "its file PG_VERSION is missing");
  const version = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  if (!/^\d{1,3}(\.\d+)?$/.test(version)) throw damaged(folder, "its file PG_VERSION does not name a version");
  if (Number.parseInt(version, 10) !== majorVersion) {
    throw new StartProblem(
      `The database in ${folder} was made by PostgreSQL ${version} and this TenChat runs PostgreSQL ${majorVersion}: start it with the TenChat that made it, or move the data over with pg_dump.`,
    );
  }
  return "present";
}

function damaged(folder: string, what: string): StartProblem {
  return new StartProblem(
    `The database in ${folder} is damaged (${what}): restore a backup of it, or move the folder away to begin anew; nothing was deleted.`,
  );
}

function refuseForeign(folder: string, owner: number): void {
  const self = process.geteuid?.();
  if (self !== 0 && owner !== self) throw placeProblem(folder, { code: "EACCES" });
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw placeProblem(folder, error);
  }
}

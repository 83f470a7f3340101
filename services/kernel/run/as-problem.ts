import { resolve } from "node:path";
import { Unavailable } from "../../../generated/contracts/shared/errors.ts";
import { isPassing } from "../../../generated/server/runtime/lost-database.ts";
import { isFull } from "../database/embedded-postgres/full-disk.ts";
import { fullDisk, placeProblem } from "../place-problem.ts";
import type { Settings } from "../settings/settings.ts";
import { StartProblem } from "../start-problem.ts";

/**
 * Why a server did not start, or another program did not end its work, for its operator; undefined for a fault of ours.
 * `away` is the sentence for a database that went away meanwhile.
 */
export function asProblem(
  error: unknown,
  { dataFolder, databaseUrl }: Pick<Settings, "dataFolder" | "databaseUrl">,
  away = "The database went away while the server was starting: start again when it is back.",
): StartProblem | undefined {
  const folder = resolve(dataFolder);
  const problem = isAboutFileIn(folder, error) ? placeProblem(error.path, error) : error;
  if (problem instanceof StartProblem) return problem;
  if (isForWantOfRoom(error)) return fullDisk(databaseUrl === undefined ? folder : "the database", error);
  // Codes of the system are also those of files, which no database is to blame for.
  const { code = "" } = error as { code?: string };
  const isOfFiles = /^E[A-Z]+$/.test(code) && !/^E(CONN|PIPE|TIMEDOUT|HOST|NET)/.test(code);
  if (isOfFiles || !(error instanceof Unavailable || isPassing(error))) return undefined;
  return new StartProblem(away, { cause: error, passes: true });
}

/** Whatever is kept in the data folder may have come to belong to somebody else. */
function isAboutFileIn(folder: string, error: unknown): error is Error & { readonly path: string } {
  const { path } = error as { path?: unknown };
  return error instanceof Error && typeof path === "string" && path.startsWith(`${folder}/`);
}

function isForWantOfRoom(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause) {
    // SQLSTATE: disk full.
    if ((each as { code?: unknown }).code === "53100" || isFull(each.message)) return true;
  }
  return false;
}

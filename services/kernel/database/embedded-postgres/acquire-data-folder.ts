import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { StartProblem } from "../../start-problem.ts";
import { takeLockFile } from "./lock-file.ts";

export interface DataFolder {
  /** Lets another TenChat use the folder. To be called last, when nothing of this one writes to it any more. */
  release(): void;
}

/**
 * Makes the folder this server keeps its data in, for its owner's eyes only, and takes it for this process alone.
 * A StartProblem says who else has it, or why it cannot be used. After `kill -9` the folder is free at once.
 */
export function acquireDataFolder(path: string): DataFolder {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (!statSync(path).isDirectory()) throw new StartProblem(`The data folder ${path} is not a folder.`);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw explain(path, error);
  }
  let outcome;
  try {
    outcome = takeLockFile(join(path, "tenchat.lock"));
  } catch (error) {
    throw explain(path, error);
  }
  if (outcome.kind === "held") {
    throw new StartProblem(
      `Another TenChat (process ${outcome.by.pid}) is using the data folder ${path}: stop it, or set TENCHAT_DATA to another folder.`,
    );
  }
  return { release: outcome.release };
}

function explain(path: string, error: unknown): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case "EEXIST":
    case "ENOTDIR":
      return new StartProblem(`The data folder ${path} is not a folder: move that file away or set TENCHAT_DATA.`, {
        cause: error,
      });
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new StartProblem(`The data folder ${path} cannot be written to: check who owns it or set TENCHAT_DATA.`, {
        cause: error,
      });
    case "ENOSPC":
      return new StartProblem(`The disk that holds the data folder ${path} is full.`, { cause: error });
    default:
      return error;
  }
}

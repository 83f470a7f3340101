import { lstatSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { StartProblem } from "./start-problem.ts";

/**
 * Why a file or folder at `path` cannot be used, as a sentence that says whose it is and what to do; `setting` is what
 * an operator can set to have it elsewhere. An error that is not about the place comes back as it is.
 */
export function placeProblem(path: string, error: unknown, setting = "TENCHAT_DATA"): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT") return fullDisk(path, error);
  const sentence = sentenceFor(path, code, setting);
  return sentence === undefined ? error : new StartProblem(sentence, { cause: error });
}

/** Room may come by itself, when whoever took it gives it back. */
export function fullDisk(path: string, cause?: unknown): StartProblem {
  return new StartProblem(`The disk that holds ${path} is full: free some space and start again.`, {
    cause,
    passes: true,
  });
}

function sentenceFor(path: string, code: string | undefined, setting: string): string | undefined {
  switch (code) {
    case "EACCES":
    case "EPERM": {
      const [place, owner] = closestOwner(path);
      const self = process.geteuid?.() ?? 0;
      if (owner === self)
        return `${path} cannot be opened, because the mode of ${place} forbids it to its own user: change that by chmod, or set ${setting}.`;
      return `${path} cannot be opened by ${userName(self)}, because ${place} belongs to ${userName(owner)}: start TenChat as that user, give the whole folder to this one by chown -R, or set ${setting}.`;
    }
    case "EROFS":
      return `${path} cannot be written to, because its disk is read-only: make the disk writable, or set ${setting}.`;
    case "EISDIR":
      return `${path} is a folder, where a file has to be: move it away, or set ${setting}.`;
    case "ENOTDIR":
    case "EEXIST":
      return `${path} cannot be made, because a file is where a folder has to be: move that file away, or set ${setting}.`;
    case "ELOOP":
      return `${path} is a link, where a file has to be: move it away, or set ${setting}.`;
    case "ENAMETOOLONG":
      return `${path} is too long a name: set ${setting} to a shorter one.`;
    default:
      return undefined;
  }
}

/** Whom the place belongs to, or the closest folder above it that can be looked at. */
function closestOwner(path: string): readonly [place: string, owner: number] {
  for (let place = path; ; place = dirname(place)) {
    try {
      return [place, lstatSync(place).uid];
    } catch (error) {
      if (dirname(place) === place) throw error;
    }
  }
}

/** A user's name beside the number, as far as this machine knows it. */
export function userName(uid: number): string {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.split(":")[2] === String(uid));
  return line === undefined ? `user number ${uid}` : `${line.split(":")[0]} (user number ${uid})`;
}

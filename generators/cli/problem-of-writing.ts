import { Problem } from "./problem.ts";

const sentences: Readonly<Record<string, string>> = {
  EACCES: "may not be written to",
  EPERM: "may not be written to",
  EROFS: "is on a disk that may not be written to",
  ENOSPC: "does not fit: the disk is full",
  EDQUOT: "does not fit: nobody may write more to this disk",
  EFBIG: "does not fit: no file may be as large",
  EBUSY: "is in use, and cannot be replaced",
  EIO: "cannot be written: its disk says that it is damaged",
  EMFILE: "cannot be written: too many files are open",
  ENFILE: "cannot be written: too many files are open",
  ELOOP: "cannot be made, because a link on its way leads round in circles",
  ENAMETOOLONG: "has a longer name than this system takes",
  ENOTDIR: "cannot be made, because something on its way is a file and not a folder",
  ENOENT: "cannot be made, because what is above it leads nowhere or keeps no folders",
  EEXIST: "cannot be made, because a file is in its place",
  EISDIR: "cannot be written, because a folder is in its place",
  ENOTEMPTY: "cannot be made, because a folder is in its place",
};

/** What became of the rest. */
const NOTHING = "Nothing was changed.";

/** What a person can do something about, as a sentence; anything else as it is. */
export function problemOfWriting(error: unknown, place?: string, rest = NOTHING): unknown {
  if (error instanceof Problem) return error;
  const { code = "", path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const sentence = sentences[code];
  return sentence === undefined
    ? error
    : new Problem(`${place ?? dest ?? path} ${sentence}. ${rest}`, { cause: error });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "may not be read",
  EPERM: "may not be read",
  ENOENT: "is not there, or was removed in this moment",
  ENOTDIR: "is not there, because something on its way is no folder",
  EISDIR: "is a folder, where a file has to be",
  ENOTFILE: "is no file, but a folder, a pipe or a device",
  ENXIO: "is no file, but a socket or a device",
  ELOOP: "is a link that leads round in circles",
  ENAMETOOLONG: "has a longer name than this system takes",
  ENOTUTF8: "has a name that is not UTF-8: rename it",
  EBACKSLASH: "has a backslash in its name: rename it",
  EIO: "cannot be read: its disk says that it is damaged",
  ESTALE: "cannot be read: its disk is elsewhere and does not answer",
  EMFILE: "cannot be read: too many files are open",
  ENFILE: "cannot be read: too many files are open",
  ENOSPC: "does not fit: the disk is full",
  EDQUOT: "does not fit: the disk is full",
  EROFS: "is on a disk that may not be written to",
  ERR_FS_FILE_TOO_LARGE: "is too large to be read",
  ERR_STRING_TOO_LONG: "is too large to be read",
};

/** Why nothing is found by a name with this sign in it, which bytes that are no text are read as. */
export const UNNAMEABLE = "is not found by this name: where \ufffd stands for bytes that are not UTF-8, rename it";

/** What the system refuses about a file, as a sentence; undefined where that is not what went wrong. */
export function whyUnread(error: unknown): string | undefined {
  const { code, path, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  if (typeof code !== "string" || (path === undefined && syscall === undefined && reasons[code] === undefined))
    return undefined;
  // Programs that work beside this one want a folder among the temporary ones.
  if (syscall === "mkdtemp") return `${path} cannot be made: the system says ${code}.`;
  if (code === "ENOENT" && path?.includes("\ufffd")) return `${path} ${UNNAMEABLE}.`;
  return `${path ?? "A file"} ${reasons[code] ?? `cannot be used: the system says ${code}`}.`;
}

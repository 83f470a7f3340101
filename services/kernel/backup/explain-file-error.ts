import { StartProblem } from "../start-problem.ts";

/** What an operator can do about an error of the disk; anything else as it is. */
export function explainFileError(error: unknown, what: string): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  const place = path ?? "the folder";
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      // Room may come by itself, here as for all that is kept: whoever starts the server again may try.
      return new StartProblem(`${what} needs more room than there is: the disk is full. Nothing was changed.`, {
        cause: error,
        passes: true,
      });
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new StartProblem(
        `${what} is not possible as this user: ${place} cannot be read or written (${code}). Nothing was changed.`,
        { cause: error },
      );
    default:
      // What else the system says of a file or folder, such as ENOTDIR or ENOENT.
      if (code === undefined || path === undefined) return error;
      return new StartProblem(`${what} is not possible: ${place} cannot be used (${code}). Nothing was changed.`, {
        cause: error,
      });
  }
}

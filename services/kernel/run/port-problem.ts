import { StartProblem } from "../start-problem.ts";

/** Why a port cannot be listened on, as a sentence; anything else as it is. */
export function portProblem(error: unknown, port: number): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case "EADDRINUSE":
      return new StartProblem(`Port ${port} is taken: stop what uses it, or set PORT to another number.`, {
        cause: error,
      });
    case "EACCES":
      return new StartProblem(`Port ${port} needs more rights than this user has: set PORT to a number above 1023.`, {
        cause: error,
      });
    default:
      return error;
  }
}

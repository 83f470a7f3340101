import { isLostDatabase } from "../../../generated/server/runtime/lost-database.ts";
import { StartProblem } from "../start-problem.ts";
import { sentenceOf } from "../sentence-of.ts";
import { placeOf } from "./place-of.ts";

/** Why nobody could be connected to a database. */
export function unreachable(url: string, error: unknown): StartProblem {
  return new StartProblem(`The database at ${placeOf(url)} cannot be reached: ${sentenceOf(error)}.`, {
    cause: error,
    passes: isLostDatabase(error),
  });
}

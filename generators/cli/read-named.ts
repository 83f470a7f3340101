import { resolve } from "node:path";
import { readBytes } from "../fingerprint/files.ts";
import { asProblem } from "./problem.ts";

/** The text of a file that somebody named on the command line; what cannot be read of it is told in a sentence. */
export function readNamed(path: string): string {
  try {
    return readBytes(resolve(path)).toString("utf8");
  } catch (error) {
    throw asProblem(error);
  }
}

import { posix } from "node:path";
import { onOneLine } from "../emitters/unseen.ts";
import { UNNAMEABLE, whyUnread } from "../fingerprint/why-unread.ts";
import type { SpecDiagnostic } from "../model/files/compile.ts";

/** Something that the person at the keyboard can mend; no stack belongs to it. */
export class Problem extends Error {
  override readonly name = "Problem";
}

/** What the system refuses about a file, as a problem; anything else, which is a mistake of ours, as it is. */
export function asProblem(error: unknown): unknown {
  const why = error instanceof Problem ? undefined : whyUnread(error);
  return why === undefined ? error : new Problem(why, { cause: error });
}

/** That something is not there, in a sentence; a name that is no UTF-8 is read as another one, by which nothing is found. */
export function problemOfMissing(path: string, otherwise: string): Problem {
  return new Problem(path.includes("\ufffd") ? `${path} ${UNNAMEABLE}.` : otherwise);
}

/** A diagnostic on one line, with its place first, as editors make links of it; a terminal takes nothing in it for an order. */
export function printDiagnostic({ path, line, column, severity, code, message }: SpecDiagnostic): string {
  // What stands beside the specification is at its own place.
  const place = path === "" ? "" : `${posix.join("specs", path)}:${line}:${column} `;
  return onOneLine(`${place}${severity} ${code}: ${message}`);
}

/** Does what throws plain errors with sentences for people in them, and says each as a problem. */
export function orProblem<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Problem ? error : new Problem((error as Error).message, { cause: error });
  }
}

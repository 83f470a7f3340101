import { onOneLine } from "../emitters/unseen.ts";
import type { SpecDiagnostic } from "../model/compile.ts";

/** Something that the person at the keyboard can mend; no stack belongs to it. */
export class Problem extends Error {
  override readonly name = "Problem";
}

/** A diagnostic on one line, with its place first, as editors make links of it; a terminal takes nothing in it for an order. */
export function printDiagnostic({ path, line, column, severity, code, message }: SpecDiagnostic): string {
  return onOneLine(`${path === "" ? "" : `specs/${path}:${line}:${column} `}${severity} ${code}: ${message}`);
}

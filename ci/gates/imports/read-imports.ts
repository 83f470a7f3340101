import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { isBuiltin } from "node:module";
import ts from "typescript";
import { lineAt } from "../report/source-files.ts";

export interface Import {
  readonly from: string;
  readonly line: number;

  /** A path in the repository, or `npm:package` or `node:module`. */
  readonly target: string;
}

/** Every import, re-export and dynamic import of a file. Text inside strings and comments is not mistaken for one. */
export function readImports(root: string, from: string): Import[] {
  const text = readFileSync(join(root, from), "utf8");
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
    from,
    line: lineAt(text, pos),
    target: targetOf(from, fileName),
  }));
}

function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith(".")) return posix.normalize(posix.join(posix.dirname(from), specifier));
  if (specifier.startsWith("node:")) return specifier;
  return isBuiltin(specifier) ? `node:${specifier}` : `npm:${specifier}`;
}

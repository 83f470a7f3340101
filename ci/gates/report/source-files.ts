import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Never looked into: what others wrote, what is built, and what a running server keeps. */
const foreign = new Set(["node_modules", "dist", "var", ".git", ".angular", "coverage"]);

/** Paths of all files below `folders` of `root` (below `root` itself when none is named), sorted, with `/`. */
export function listFiles(root: string, folders: readonly string[] = [""]): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (foreign.has(entry.name)) continue;
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) found.push(path);
    }
  };
  for (const folder of folders) if (existsSync(join(root, folder))) walk(folder);
  return found.toSorted();
}

/** Whether a file only serves tests. */
export function isTest(path: string): boolean {
  return /\.test\.ts$|(^|\/)testing\//.test(path);
}

/** Whether a person writes and reads the file, as opposed to a generator. */
export function isHandWritten(path: string): boolean {
  return !/^generated\/|^specs\/(history|vectors)\/|^generators\/scenarios\/|^package-lock\.json$|^fingerprints\.json$/.test(
    path,
  );
}

/** The line, from 1, that the character at `position` is on. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split("\n").length;
}

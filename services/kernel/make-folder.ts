import { existsSync, lstatSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder and those above it that are missing, one by one. Node's own `recursive` goes round in circles for ever
 * on a file system that has no folders to make, as below /proc. Throws what mkdir(2) answered, of the first that failed.
 */
export function makeFolder(path: string, mode = 0o777): void {
  const missing: string[] = [];
  for (let at = resolve(path); lstatSync(at, { throwIfNoEntry: false }) === undefined; at = dirname(at))
    missing.push(at);
  for (const each of missing.toReversed()) {
    try {
      mkdirSync(each, { mode });
    } catch (error) {
      // Somebody else made it a moment ago.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !existsSync(each)) throw error;
    }
  }
  // What is there is a folder, or mkdir says what is in its place.
  mkdirSync(path, { recursive: true });
}

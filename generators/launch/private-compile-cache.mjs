// Plain JavaScript: Node's reader of TypeScript is half of what a small command takes, unless what it read is kept here.
import { lstatSync, mkdirSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";

const PACKAGES = join(import.meta.dirname, "../../node_modules");

/**
 * Keeps what Node compiles in a folder that nobody but this user can write to, or keeps nothing; programs started from
 * here do the same. To be called before anything large is loaded: a second start finds its programs compiled.
 *
 * Node runs whatever bytecode it finds in its cache without asking who put it there, and by itself looks below the
 * temporary folder, at a place that anybody can make first. Here the place is among the packages: who can write there
 * can change the programs themselves.
 *
 * @param {string} [packages] their folder
 * @returns {boolean} false when there is no such place
 */
export function usePrivateCompileCache(packages = PACKAGES) {
  const folder = makePrivateFolder(join(packages, ".cache"), `compile-${process.geteuid?.()}`);
  if (folder === undefined) process.env["NODE_DISABLE_COMPILE_CACHE"] = "1";
  else process.env["NODE_COMPILE_CACHE"] ??= folder;
  // Where whoever starts this program has named a folder, Node uses it already and this changes nothing.
  if (folder !== undefined) enableCompileCache(folder);
  return folder !== undefined;
}

/**
 * @param {string} parent
 * @param {string} name
 * @returns {string | undefined}
 */
function makePrivateFolder(parent, name) {
  const self = process.geteuid?.();
  if (self === undefined) return undefined;
  const folder = join(parent, name);
  try {
    mkdirSync(parent, { recursive: true, mode: 0o755 });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const [above, own] = [lstatSync(parent), lstatSync(folder)];
    // Whoever may rename things above could put another folder into this one's place after it was looked at.
    const isSafe = above.isDirectory() && (above.uid === self || above.uid === 0) && (above.mode & 0o022) === 0;
    const isPrivate = own.isDirectory() && own.uid === self && (own.mode & 0o077) === 0;
    return isSafe && isPrivate ? folder : undefined;
  } catch (error) {
    // Read-only, full, somebody else's or in the way of a file: a cache is only to save time.
    if (!(error instanceof Error && "code" in error)) throw error;
    return undefined;
  }
}

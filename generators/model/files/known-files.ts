import { realpathSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join, sep } from "node:path";

const LIBRARY = realpathSync(join(import.meta.dirname, "../../library"));
const homes = new Map<string, string | undefined>();

/** Whether a file lies in a folder, once all links are followed. */
export function liesIn(folder: string, path: string): boolean {
  return realPath(path).startsWith(`${realPath(folder)}${sep}`);
}

/**
 * Whether a file belongs to what may run while a specification is compiled: the library of these generators, and the
 * TypeSpec team's packages as these generators have them, which their lockfile pins. A package of the same name from
 * elsewhere is another one.
 */
export function isKnown(path: string): boolean {
  if (liesIn(LIBRARY, path)) return true;
  const [, name] = /.*[\\/]node_modules[\\/](@typespec[\\/][^\\/]+)[\\/]/.exec(realPath(path)) ?? [];
  if (name === undefined) return false;
  if (!homes.has(name)) homes.set(name, homeOf(name.replaceAll("\\", "/")));
  const home = homes.get(name);
  return home !== undefined && liesIn(home, path);
}

function homeOf(name: string): string | undefined {
  try {
    const found = findPackageJSON(name, import.meta.url);
    return found === undefined ? undefined : dirname(found);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

/** What is not on the disk is where it says. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return path;
    throw error;
  }
}

import { sep } from "node:path";

/**
 * How the compiler is told of a path. It takes paths of packages for addresses, in which `%` begins a sign by its number,
 * and it takes `\` for `/`. Signs that nobody has a meaning for stand for both, and never leave these rooms.
 */
export function spoken(path: string): string {
  const plain = sep === "\\" ? path.replaceAll("\\", "/") : path.replaceAll("\\", BACKSLASH);
  return plain.replaceAll("%", PERCENT);
}

/** The path on the disk that the compiler speaks of. */
export function onDisk(path: string): string {
  return path.replaceAll(PERCENT, "%").replaceAll(BACKSLASH, "\\");
}

const PERCENT = "\ue025";
const BACKSLASH = "\ue05c";

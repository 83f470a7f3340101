import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Where the published vectors lie, which are not part of this repository: the folder that `variable` (TENCHAT_VECTORS)
 * names, from the repository's root on, or `../shared/vectors`. Undefined where there is none. For Node tests only.
 */
export function publicVectorFolder(variable: string | undefined): string | undefined {
  const root = fileURLToPath(new URL("../../../../", import.meta.url));
  const named = variable ?? "../shared/vectors";
  const folder = isAbsolute(named) ? named : join(root, named);
  return existsSync(join(folder, "wycheproof")) ? folder : undefined;
}

/** Text of one file of the folder. */
export function readPublicVector(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

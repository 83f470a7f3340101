import { existsSync } from "node:fs";
import { join } from "node:path";
import { REPLACED } from "./data-folder-content.ts";

/**
 * A folder in the data folder for what a restore replaces, named by the time, that nothing has been moved to yet: a
 * restore that was killed late and its repetition may be of one second, and what the first replaced stays its own.
 */
export function nameAside(dataFolder: string, restoredAt: string): string {
  const name = `${REPLACED}${restoredAt.replaceAll(":", "-").replace(/\.\d+/, "")}`;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(join(dataFolder, candidate))) return candidate;
  }
}

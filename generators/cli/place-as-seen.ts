import { existsSync } from "node:fs";
import { join } from "node:path";
import { GOVERNANCE } from "../change/governance/governance-files.ts";
import { HISTORY } from "../change/history/history.ts";
import { hashesBelow } from "../fingerprint/inputs.ts";
import { placeFiles, type PlacedFile } from "./place-files.ts";
import { Problem } from "./problem.ts";

/** What was released, proposed and approved when somebody looked: a hash of each file. */
export type Seen = ReadonlyMap<string, string>;

export function lookAt(project: string): Seen {
  const there = [GOVERNANCE, HISTORY].filter((folder) => existsSync(join(project, folder)));
  return new Map(there.flatMap((folder) => [...hashesBelow(join(project, folder), folder)]));
}

/**
 * Writes what somebody decided of what they have seen, if it is still that: of two who decide at once one would otherwise
 * write a list without the entry of the other, and nobody be told.
 */
export async function placeAsSeen(project: string, seen: Seen, files: readonly PlacedFile[]): Promise<void> {
  await placeFiles(project, () => {
    const there = lookAt(project);
    const changed = [...new Set([...seen.keys(), ...there.keys()])].find((path) => seen.get(path) !== there.get(path));
    if (changed !== undefined)
      throw new Problem(
        `${changed} was written by somebody else in this moment: look at it, and run this again. Nothing was changed.`,
      );
    return { files, extra: [] };
  });
}

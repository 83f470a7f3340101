import { lstatSync, statSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../../fingerprint/files.ts";
import { hashesBelow, readLfIfThere } from "../../fingerprint/inputs.ts";

export const GOVERNANCE = "policies/governance";
export const LEDGER = `${GOVERNANCE}/ledger.jsonl`;

/** Every file of governance with LF endings, by its name. */
export function readTexts(project: string): Map<string, string> {
  const folder = join(project, GOVERNANCE);
  if (!isThere(folder)) return new Map();
  const found = filesBelow(folder, () => true).flatMap((path) => {
    const text = readLfIfThere(join(folder, path));
    return text === undefined ? [] : [[path, text] as const];
  });
  return new Map(found);
}

/** SHA-256 of each file of governance; that of the ledger is its head. */
export function governanceHashes(project: string): Map<string, string> {
  const folder = join(project, GOVERNANCE);
  return isThere(folder) ? hashesBelow(folder, GOVERNANCE) : new Map();
}

/** What stands where the ledger would, and is none; undefined where it is a file, or nothing does. */
export function problemOfLedger(project: string): string | undefined {
  const found = lstatSync(join(project, LEDGER), { throwIfNoEntry: false });
  if (found === undefined || found.isFile()) return undefined;
  const what = found.isDirectory() ? "a folder" : found.isSymbolicLink() ? "a link" : "a pipe or a device";
  return `is ${what}, and has to be a file`;
}

/** A product need not have any. */
function isThere(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

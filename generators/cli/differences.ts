import { lstatSync, statSync } from "node:fs";
import { join } from "node:path";
import { entriesBelow, isGone, readIfThere, type Entry } from "../fingerprint/files.ts";
import type { FinishedArtifact } from "../fingerprint/manifest.ts";

/** How the disk differs from what was generated: by path from the project's root. */
export interface Differences {
  /** Other bytes, or something that is no file. */
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  /** What no artifact is; an empty folder ends with a slash. */
  readonly extra: readonly string[];
}

export function compare(project: string, artifacts: readonly FinishedArtifact[]): Differences {
  const changed: string[] = [];
  const missing: string[] = [];
  const expected = new Set(artifacts.map((each) => each.path));
  for (const { path, text } of artifacts) {
    const place = join(project, path);
    const found = kindOf(place);
    if (found === undefined) missing.push(path);
    // Bytes and not texts: what is no UTF-8 reads as a sign that an artifact may hold.
    else if (found !== "file" || readIfThere(place)?.equals(Buffer.from(text)) !== true) changed.push(path);
  }
  const extra = entriesOf(project).flatMap(({ path }) => (expected.has(path) ? [] : [path]));
  return { changed, missing, extra };
}

/** Everything below generated/, which need not be there. */
export function entriesOf(project: string): Entry[] {
  const folder = join(project, "generated");
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return entriesBelow(folder).map(({ path, kind }) => ({ path: `generated/${path}`, kind }));
}

/** What is at a path, without following a link there; nothing where nothing is. */
export function kindOf(path: string): "file" | "folder" | "other" | undefined {
  try {
    const found = lstatSync(path);
    return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

import { mkdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FinishedArtifact } from "../fingerprint/manifest.ts";
import { filesBelow } from "../fingerprint/inputs.ts";

export interface Differences {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** How the disk differs from what was generated. */
export async function compare(project: string, artifacts: readonly FinishedArtifact[]): Promise<Differences> {
  const changed: string[] = [];
  const missing: string[] = [];
  const expected = new Set(artifacts.map((each) => each.path));
  for (const { path, text } of artifacts) {
    const found = await readOrUndefined(join(project, path));
    if (found === undefined) missing.push(path);
    else if (found !== text) changed.push(path);
  }
  const present = await filesBelow(join(project, "generated"), () => true).catch(noFolder);
  const extra = present.map((path) => `generated/${path}`).filter((path) => !expected.has(path));
  return { changed, missing, extra };
}

/** Brings the disk to what was generated; each file appears whole or not at all. */
export async function write(
  project: string,
  artifacts: readonly FinishedArtifact[],
  { changed, missing, extra }: Differences,
): Promise<void> {
  const due = new Set([...changed, ...missing]);
  for (const { path, text } of artifacts) if (due.has(path)) await writeWhole(join(project, path), text);
  for (const path of extra) {
    await rm(join(project, path));
    await removeEmpty(dirname(join(project, path)));
  }
}

export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.partial`;
  await writeFile(temporary, text);
  await rename(temporary, path);
}

async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) return;
    throw error;
  }
  await removeEmpty(dirname(folder));
}

export async function readOrUndefined(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function noFolder(error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT") return [];
  throw error;
}

import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { FinishedArtifact } from "../fingerprint/manifest.ts";
import { filesBelow } from "../fingerprint/inputs.ts";
import { Problem } from "./problem.ts";

const MANIFEST = "fingerprints.json";
const STAGING = ".generating-";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

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

/**
 * Brings the disk to what was generated. Everything is written beside first and then moved: a full disk or a folder
 * that may not be written to leaves things as they were. The manifest goes last.
 */
export async function write(
  project: string,
  artifacts: readonly FinishedArtifact[],
  manifest: string,
  { changed, missing, extra }: Differences,
): Promise<void> {
  const due = new Set([...changed, ...missing]);
  const files = [
    ...artifacts.filter(({ path }) => due.has(path)),
    ...((await readOrUndefined(join(project, MANIFEST))) === manifest ? [] : [{ path: MANIFEST, text: manifest }]),
  ];
  await placeFiles(project, files, extra);
}

/** Writes files and removes others, by path below a folder: all of them, or none where the disk refuses. */
export async function placeFiles(
  project: string,
  files: readonly { readonly path: string; readonly text: string }[],
  extra: readonly string[] = [],
): Promise<void> {
  const staging = join(project, `${STAGING}${process.pid}`);
  const release = holdSignals();
  try {
    await removeLeftovers(project);
    for (const { path, text } of files) await writeNew(join(staging, path), text);
    for (const { path } of files) await mkdir(dirname(join(project, path)), { recursive: true });
    for (const path of extra) {
      await rm(join(project, path));
      await removeEmpty(dirname(join(project, path)));
    }
    for (const { path } of files) await rename(join(staging, path), join(project, path));
  } catch (error) {
    throw problemOfWriting(error);
  } finally {
    await rm(staging, { recursive: true, force: true });
    await release();
  }
}

/** Ctrl+C between two moves would leave one half old and one half new: it waits the moment that they take. */
function holdSignals(): () => Promise<void> {
  let told: NodeJS.Signals | undefined;
  const hold = (signal: NodeJS.Signals): void => void (told = signal);
  for (const signal of SIGNALS) process.on(signal, hold);
  return async () => {
    // One that has just arrived is told when the loop next polls: between this turn's end and the next one's.
    await setImmediate();
    await setImmediate();
    for (const signal of SIGNALS) process.off(signal, hold);
    if (told !== undefined) process.kill(process.pid, told);
  };
}

/** What a killed run left beside: of a process that is gone, it is nobody's. */
async function removeLeftovers(project: string): Promise<void> {
  for (const name of await readdir(project)) {
    if (name.startsWith(STAGING) && !isRunning(Number(name.slice(STAGING.length))))
      await rm(join(project, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function writeNew(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** A file that appears whole or not at all. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.partial`;
  try {
    await writeNew(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw problemOfWriting(error);
  }
}

const sentences: Readonly<Record<string, string>> = {
  EACCES: "may not be written to",
  EPERM: "may not be written to",
  EROFS: "is on a disk that may not be written to",
  ENOSPC: "does not fit: the disk is full",
  ENOTDIR: "cannot be made, because something on its way is a file and not a folder",
  EEXIST: "cannot be made, because a file is in its place",
  EISDIR: "cannot be written, because a folder is in its place",
};

/** What a person can do something about, as a sentence; anything else as it is. */
export function problemOfWriting(error: unknown, place?: string): unknown {
  const { code = "", path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const sentence = sentences[code];
  return sentence === undefined
    ? error
    : new Problem(`${place ?? dest ?? path} ${sentence}. Nothing was changed.`, { cause: error });
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
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

function noFolder(error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
  throw error;
}

import { mkdirSync, readFileSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
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
export function compare(project: string, artifacts: readonly FinishedArtifact[]): Differences {
  const changed: string[] = [];
  const missing: string[] = [];
  const expected = new Set(artifacts.map((each) => each.path));
  for (const { path, text } of artifacts) {
    const found = readOrUndefined(join(project, path));
    if (found === undefined) missing.push(path);
    else if (found !== text) changed.push(path);
  }
  const extra = filesIn(join(project, "generated"))
    .map((path) => `generated/${path}`)
    .filter((path) => !expected.has(path));
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
    ...(readOrUndefined(join(project, MANIFEST)) === manifest ? [] : [{ path: MANIFEST, text: manifest }]),
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
    removeLeftovers(project);
    writeAll(staging, files);
    makeFolders(project, files);
    for (const path of extra) {
      rmSync(join(project, path));
      removeEmpty(dirname(join(project, path)));
    }
    for (const { path } of files) renameSync(join(staging, path), join(project, path));
  } catch (error) {
    throw problemOfWriting(error);
  } finally {
    rmSync(staging, { recursive: true, force: true });
    await release();
  }
}

function writeAll(folder: string, files: readonly { readonly path: string; readonly text: string }[]): void {
  makeFolders(folder, files);
  for (const { path, text } of files) writeFileSync(join(folder, path), text);
}

function makeFolders(folder: string, files: readonly { readonly path: string }[]): void {
  for (const each of new Set(files.map(({ path }) => dirname(join(folder, path)))))
    mkdirSync(each, { recursive: true });
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
function removeLeftovers(project: string): void {
  for (const name of readdirSync(project)) {
    if (name.startsWith(STAGING) && !isRunning(Number(name.slice(STAGING.length))))
      rmSync(join(project, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A file that appears whole or not at all. */
export function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.partial`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw problemOfWriting(error);
  }
}

const sentences: Readonly<Record<string, string>> = {
  EACCES: "may not be written to",
  EPERM: "may not be written to",
  EROFS: "is on a disk that may not be written to",
  ENOSPC: "does not fit: the disk is full",
  ENOTDIR: "cannot be made, because something on its way is a file and not a folder",
  ENOENT: "cannot be made, because what is above it leads nowhere or keeps no folders",
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

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) return;
    throw error;
  }
  removeEmpty(dirname(folder));
}

export function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

/** The files of a folder that need not be there. */
export function filesIn(folder: string): string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? filesBelow(folder, () => true) : [];
}

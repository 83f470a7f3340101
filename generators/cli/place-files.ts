import { accessSync, constants, copyFileSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { kindOf } from "./differences.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { problemOfWriting } from "./problem-of-writing.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const HALF = "Not everything is in its place yet: mend that, and run this again.";

export interface PlacedFile {
  /** Below the folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Placement {
  readonly files: readonly PlacedFile[];
  /** What goes, by path; an empty folder ends with a slash. */
  readonly extra: readonly string[];
}

/**
 * Writes files and removes others below a folder: all of them, or none where the disk refuses. Everything is written
 * beside first; whatever would refuse a move is asked before the first one. `decide` is asked what to do when nobody
 * else is at it: what it sees stays so.
 */
export async function placeFiles(project: string, decide: () => Placement): Promise<void> {
  const release = holdSignals();
  try {
    await oneAtATime(project, (folder) => carryOut(project, join(folder, "files"), decide()));
  } finally {
    await release();
  }
}

function carryOut(project: string, staging: string, { files, extra }: Placement): void {
  const made: string[] = [];
  let rest: string | undefined;
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), text);
    }
    for (const { path } of files) refuseFolder(project, path, extra);
    for (const { path } of files) made.push(...makeFolder(dirname(join(project, path))));
    for (const path of [...files.map((each) => each.path), ...extra])
      accessSync(dirname(join(project, path)), constants.W_OK | constants.X_OK);
    rest = HALF;
    for (const path of extra) remove(join(project, path));
    for (const { path } of files) {
      // What was removed before may have been the last in it.
      mkdirSync(dirname(join(project, path)), { recursive: true });
      move(join(staging, path), join(project, path));
    }
  } catch (error) {
    if (rest === undefined) for (const each of made.reverse()) rmdirSync(each);
    // A full disk is told of without a name.
    const { path, dest } = error as NodeJS.ErrnoException & { dest?: string };
    throw problemOfWriting(error, dest ?? path ?? project, rest);
  }
}

/** What is made has nothing in it yet, and goes again where something refuses. */
function makeFolder(folder: string): string[] {
  const above = kindOf(folder) === undefined && dirname(folder) !== folder ? makeFolder(dirname(folder)) : [];
  const made = mkdirSync(folder, { recursive: true });
  return made === undefined ? above : [...above, folder];
}

function refuseFolder(project: string, path: string, extra: readonly string[]): void {
  const place = join(project, path);
  // One that has nothing in it but what goes, goes as well.
  if (kindOf(place) === "folder" && !extra.some((each) => each.startsWith(`${path}/`)))
    throw Object.assign(new Error(`EISDIR: ${place}`), { code: "EISDIR", path: place });
}

/** The place may be on another disk than its project, as one that a container brings along is. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    const beside = `${to}.${process.pid}.partial`;
    copyFileSync(from, beside);
    renameSync(beside, to);
  }
}

function remove(place: string): void {
  if (place.endsWith("/")) return removeEmpty(place);
  rmSync(place, { force: true });
  removeEmpty(dirname(place));
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    // One that another disk is mounted at is in use.
    if (["ENOTEMPTY", "EEXIST", "EBUSY", "ENOENT"].includes((error as NodeJS.ErrnoException).code ?? "")) return;
    throw error;
  }
  removeEmpty(dirname(folder));
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

/** A file that appears whole or not at all. */
export function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.partial`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw problemOfWriting(error, path);
  }
}

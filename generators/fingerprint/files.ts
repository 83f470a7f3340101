import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join, sep } from "node:path";
import { sortedBy } from "../model/names/names.ts";

/** Something that lies below a folder: a file, an empty folder, or what is neither (a link, a pipe, a device). */
export interface Entry {
  /** With forward slashes; that of an empty folder ends with one. */
  readonly path: string;
  readonly kind: "file" | "empty" | "other";
}

/** In bytes, as Node's own readers have it. */
const LARGEST = 2 ** 31 - 1;

let space = Buffer.allocUnsafeSlow(2 ** 18);

/**
 * What comes of a file's bytes, which the next file is read over: a thousand buffers of their own take longer to be made
 * and collected than to be hashed. A pipe would be waited for without end and a device read without end: neither is a file.
 */
export function withBytes<T>(path: string, use: (bytes: Buffer) => T): T {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(file);
    if (!found.isFile()) throw refusal("ENOTFILE", path);
    if (found.size > LARGEST) throw refusal("ERR_FS_FILE_TOO_LARGE", path);
    let length = 0;
    // To its end and not to its size, which an editor may be changing.
    for (let read = -1; read !== 0; length += read) {
      const room = Math.max(found.size, length) + 1;
      if (room > space.length) space = Buffer.concat([space.subarray(0, length)], 2 * room);
      read = readSync(file, space, length, Math.min(space.length - length, 2 ** 30), null);
    }
    return use(space.subarray(0, length));
  } finally {
    closeSync(file);
  }
}

/** A file's bytes. */
export function readBytes(path: string): Buffer {
  return withBytes(path, (bytes) => Buffer.from(bytes));
}

/** The same where there may be no file; nothing at all is no mistake. */
export function readIfThere(path: string): Buffer | undefined {
  return withBytesIfThere(path, (bytes) => Buffer.from(bytes));
}

/** What comes of a file's bytes where there is one. */
export function withBytesIfThere<T>(path: string, use: (bytes: Buffer) => T): T | undefined {
  try {
    return withBytes(path, use);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/**
 * Paths of files below a folder, with forward slashes, in code-unit order whatever the disk's order is. In the `passed`
 * folders of it, named as paths are, nobody looks.
 */
export function filesBelow(
  folder: string,
  wanted: (name: string) => boolean,
  passed: readonly string[] = [],
): string[] {
  return entriesBelow(folder, passed).flatMap(({ path, kind }) =>
    kind === "file" && wanted(path.slice(path.lastIndexOf("/") + 1)) ? [path] : [],
  );
}

/** Everything below a folder, in the same order. No link is followed: it may lead anywhere, and round in circles. */
export function entriesBelow(folder: string, passed: readonly string[] = []): Entry[] {
  const found: Entry[] = [];
  collect(folder, "", found, passed);
  return sortedBy(found, ({ path }) => path);
}

function collect(folder: string, inside: string, found: Entry[], passed: readonly string[]): void {
  for (const entry of list(join(folder, inside), inside !== "")) {
    const path = `${inside}${entry.name}`;
    if (passed.includes(`${path}/`)) continue;
    if (entry.name.includes("\ufffd")) refuseUnnameable(join(folder, path));
    // Only a name can hold it where it divides no folders, and no fingerprint could tell the one from the other.
    if (sep === "/" && entry.name.includes("\\")) throw refusal("EBACKSLASH", join(folder, path));
    const before = found.length;
    if (entry.isDirectory()) collect(folder, `${path}/`, found, passed);
    if (!entry.isDirectory()) found.push({ path, kind: entry.isFile() ? "file" : "other" });
    else if (found.length === before) found.push({ path: `${path}/`, kind: "empty" });
  }
}

/** A folder that vanishes between its listing and its turn holds nothing. */
function list(folder: string, mayVanish: boolean) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (mayVanish && isGone(error)) return [];
    throw error;
  }
}

/** Bytes that are no text are read as this sign, and nothing is found under the name that it makes. */
function refuseUnnameable(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) throw refusal("ENOTUTF8", path);
}

/** Whether something is not there, and neither is perhaps the folder that it would be in. */
export function isGone(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
}

/** As the system says what it refuses. */
function refusal(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}

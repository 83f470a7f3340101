import { existsSync } from "node:fs";
import { join } from "node:path";
import { filesBelow, readBytes, readIfThere, withBytes, withBytesIfThere } from "./files.ts";
import { sha256Hex } from "./manifest.ts";

/** The folder that the generators and the lockfile of their packages stand in. */
const TENCHAT = join(import.meta.dirname, "../..");

/** The text of every specification file with LF endings, by path below its folder. */
export function readSpecs(folder: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const path of filesBelow(folder, (name) => name.endsWith(".tsp"))) {
    const text = readLfIfThere(join(folder, path));
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}

/** SHA-256 of every file below the folder of a specification, by path. */
export function specHashes(folder: string): Map<string, string> {
  return hashesBelow(folder, "specs");
}

/** SHA-256 of every file below a folder, by path below `name`. What an editor removes meanwhile is none of them. */
export function hashesBelow(folder: string, name: string): Map<string, string> {
  const hashes = new Map<string, string>();
  for (const path of filesBelow(folder, () => true)) {
    const hash = withBytesIfThere(join(folder, path), hashLf);
    if (hash !== undefined) hashes.set(`${name}/${path}`, hash);
  }
  return hashes;
}

/** SHA-256 of every file that decides what is generated; tests, scenarios and what is only read do not. */
export function generatorHashes(): Map<string, string> {
  const folder = join(TENCHAT, "generators");
  const own = filesBelow(folder, (name) => !/\.(?:test\.ts|md)$/.test(name), ["scenarios/", "testing/"]).map(
    (path) => `generators/${path}`,
  );
  // A package that somebody installed has none: npm leaves it out.
  const pins = ["package-lock.json"].filter((path) => existsSync(join(TENCHAT, path)));
  return new Map([...own, ...pins].map((path) => [path, withBytes(join(TENCHAT, path), hashLf)]));
}

/** SHA-256 of a file with LF endings. Byte by byte: what is not UTF-8 must not become the same as something else. */
function hashLf(bytes: Buffer): string {
  return sha256Hex(bytes.includes("\r") ? Buffer.from(withLf(bytes.toString("latin1")), "latin1") : bytes);
}

/** Text with LF endings, whatever the checkout made of them. */
export function readLf(path: string): string {
  return withLf(readBytes(path).toString("utf8"));
}

/** The same where there may be no file. */
export function readLfIfThere(path: string): string | undefined {
  const bytes = readIfThere(path);
  return bytes === undefined ? undefined : withLf(bytes.toString("utf8"));
}

function withLf(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

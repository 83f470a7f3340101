import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byCodeUnit } from "../model/names.ts";
import { sha256Hex } from "./manifest.ts";

/** The folder that the generators and the lockfile of their packages stand in. */
const TENCHAT = join(import.meta.dirname, "../..");

/** The text of every specification file with LF endings, by path below its folder. */
export function readSpecs(folder: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const path of filesBelow(folder, (name) => name.endsWith(".tsp"))) texts.set(path, readLf(join(folder, path)));
  return texts;
}

/** SHA-256 of every file below the folder of a specification, by path. */
export function specHashes(folder: string): Map<string, string> {
  return new Map(filesBelow(folder, () => true).map((path) => [`specs/${path}`, hashLf(join(folder, path))]));
}

/** SHA-256 of every file that decides what is generated; tests, scenarios and what is only read do not. */
export function generatorHashes(): Map<string, string> {
  const own = filesBelow(join(TENCHAT, "generators"), (name) => !/\.(?:test\.ts|md)$/.test(name))
    .filter((path) => !/^(?:scenarios|testing)\//.test(path))
    .map((path) => `generators/${path}`);
  // A package that somebody installed has none: npm leaves it out.
  const pins = ["package-lock.json"].filter((path) => existsSync(join(TENCHAT, path)));
  return new Map([...own, ...pins].map((path) => [path, hashLf(join(TENCHAT, path))]));
}

/** SHA-256 of a file with LF endings. Byte by byte: what is not UTF-8 must not become the same as something else. */
function hashLf(path: string): string {
  return sha256Hex(Buffer.from(readFileSync(path, "latin1").replaceAll("\r\n", "\n"), "latin1"));
}

/** Text with LF endings, whatever the checkout made of them. */
export function readLf(path: string): string {
  return readFileSync(path, "utf8").replaceAll("\r\n", "\n");
}

/** Paths of files below a folder, with forward slashes, in code-unit order whatever the disk's order is. */
export function filesBelow(folder: string, wanted: (name: string) => boolean): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort(byCodeUnit);
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { byCodeUnit } from "../model/names.ts";
import { sha256Hex } from "./manifest.ts";

/** The folder of the generators themselves. */
const GENERATORS = join(import.meta.dirname, "..");

/** The text of every specification file with LF endings, by path below its folder. */
export function readSpecs(folder: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const path of filesBelow(folder, (name) => name.endsWith(".tsp"))) texts.set(path, readLf(join(folder, path)));
  return texts;
}

/** SHA-256 of every specification file, by path. */
export function specHashes(texts: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...texts].map(([path, text]) => [`specs/${path}`, sha256Hex(text)]));
}

/** SHA-256 over the sources that decide what is generated; tests and scenarios do not. */
export function generatorHash(): string {
  const paths = filesBelow(
    GENERATORS,
    (name) => (name.endsWith(".ts") && !name.endsWith(".test.ts")) || name.endsWith(".tsp"),
  );
  const lines = [];
  for (const path of paths) {
    if (!["scenarios/", "testing/", "cli/"].some((room) => path.startsWith(room)))
      lines.push(`${path}\n${sha256Hex(readLf(join(GENERATORS, path)))}\n`);
  }
  return sha256Hex(lines.join(""));
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

import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LAST_KNOWN, RESTORED_FROM } from "../../../kernel/backup/data-folder-content.ts";
import type { Mark } from "../rules/judge-data.ts";

/** What a server remembers of its data in a file beside them; undefined if it has none that can be read. */
export function readMark(dataFolder: string): Mark | undefined {
  const text = readIfPresent(join(dataFolder, LAST_KNOWN));
  const found = /^\{"incarnationId":"([0-9A-Z]{26})","position":(\d+)\}$/.exec(text);
  return found === null ? undefined : { incarnationId: found[1]!, position: Number(found[2]) };
}

export function writeMark(dataFolder: string, { incarnationId, position }: Mark): void {
  const place = join(dataFolder, LAST_KNOWN);
  writeFileSync(`${place}.new`, JSON.stringify({ incarnationId, position }), { mode: 0o600 });
  renameSync(`${place}.new`, place);
}

/** What `tenchat restore` left word of: up to when the backup has everything. Undefined when nothing was restored. */
export function readRestored(dataFolder: string): { readonly holdsUntil: string } | undefined {
  const text = readIfPresent(join(dataFolder, RESTORED_FROM));
  if (text === "") return undefined;
  return JSON.parse(text) as { holdsUntil: string };
}

export function forgetRestored(dataFolder: string): void {
  rmSync(join(dataFolder, RESTORED_FROM), { force: true });
}

function readIfPresent(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

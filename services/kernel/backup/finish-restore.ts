import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { RESTORED, RESTORED_FROM } from "./data-folder-content.ts";
import { persistFolder } from "./file-writer.ts";

/** How a restore that is whole is put in place; written before anything is moved. */
export interface RestorePlan {
  readonly backupId: string;
  readonly holdsUntil: string;
  readonly restoredAt: string;

  /** The folder, inside the data folder, to which `replaced` is moved. */
  readonly aside: string;
  readonly replaced: readonly string[];
}

/**
 * Moves a restored backup into place, and what it replaces aside. The caller holds the data folder. Interrupted at any
 * moment it is finished by the next call, which every start makes; answers what was restored, if anything was waiting.
 */
export function finishRestore(dataFolder: string): RestorePlan | undefined {
  const restored = join(dataFolder, RESTORED);
  if (!existsSync(restored)) return undefined;
  const note = join(restored, RESTORED_FROM);
  const moved = !existsSync(note);
  const plan = JSON.parse(readFileSync(moved ? join(dataFolder, RESTORED_FROM) : note, "utf8")) as RestorePlan;
  if (!moved) {
    moveAside(dataFolder, plan);
    for (const name of readdirSync(restored)) {
      if (name !== RESTORED_FROM) renameSync(join(restored, name), join(dataFolder, name));
    }
    persistFolder(dataFolder);
    renameSync(note, join(dataFolder, RESTORED_FROM));
  }
  rmdirSync(restored);
  persistFolder(dataFolder);
  return plan;
}

function moveAside(dataFolder: string, { aside, replaced }: RestorePlan): void {
  if (replaced.length === 0) return;
  const place = join(dataFolder, aside);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  for (const name of replaced) {
    // Once it is aside, what has its name is the restored one.
    if (existsSync(join(place, name)) || !existsSync(join(dataFolder, name))) continue;
    renameSync(join(dataFolder, name), join(place, name));
  }
  persistFolder(place);
  persistFolder(dataFolder);
}

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "./copy-project.ts";

/** The fenced blocks of one language in a section of CONTRIBUTING.md, in order. */
export function blocksOf(section: string, language: string): string[] {
  const text = readFileSync(join(PROJECT, "CONTRIBUTING.md"), "utf8");
  const chapter = text.split(/^## /m).find((each) => each.startsWith(section)) ?? "";
  return [...chapter.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, name, block]) =>
    name === language ? [block!] : [],
  );
}

/** Makes one of its edits in a copy of the project. */
export function applyEdit(project: string, patch: string): void {
  const run = spawnSync("git", ["apply", "--unidiff-zero", "-"], { cwd: project, input: patch, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`This edit of CONTRIBUTING.md no longer fits:\n${patch}\n${run.stderr}`);
}

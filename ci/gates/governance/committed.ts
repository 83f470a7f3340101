import { spawnSync } from "node:child_process";

/** A file as it was committed, and where. */
export interface Committed {
  readonly commit: string;
  readonly text: string;
}

/** Every version of a file that was ever committed, the newest first; none where there is no git. */
export function committedTexts(root: string, path: string): Committed[] {
  const commits = ask(root, ["log", "--format=%H", "--", path])?.split("\n") ?? [];
  return commits
    .filter((each) => each !== "")
    .flatMap((commit) => {
      const text = ask(root, ["show", `${commit}:./${path}`]);
      return text === undefined ? [] : [{ commit: commit.slice(0, 12), text }];
    });
}

/** Where there is no git, or no such commit, nothing was committed. */
function ask(root: string, words: readonly string[]): string | undefined {
  const run = spawnSync("git", ["-C", root, ...words], { encoding: "utf8" });
  return run.status === 0 ? run.stdout : undefined;
}

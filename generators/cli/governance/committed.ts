import { askGit } from "../git.ts";

/** A file as it was committed, and where. */
export interface Committed {
  readonly commit: string;
  readonly text: string;
}

/** Of which commits: those that lead to what is there now, or all of them, whatever a merge kept of them. */
export type Of = "what is there" | "everything";

/** Every version of a file that was ever committed, the newest first; none where there is no git. A text: why git does not say. */
export function committedTexts(root: string, path: string, of: Of): readonly Committed[] | string {
  const all = of === "everything" ? ["--full-history"] : [];
  const log = askGit(root, ["log", ...all, "--format=%H", "--", path]);
  if (log === undefined || /not a git repository|does not have any commits/.test(log.err)) return [];
  if (log.status !== 0) return log.err;
  const commits = log.out.toString("utf8").split("\n");
  return commits
    .filter((each) => each !== "")
    .flatMap((commit) => {
      const shown = askGit(root, ["show", `${commit}:./${path}`]);
      // A commit that took it away has none.
      if (shown?.status !== 0) return [];
      return [{ commit: commit.slice(0, 12), text: shown.out.toString("utf8").replaceAll("\r\n", "\n") }];
    });
}

/** Whether commits of before are not here at all. */
export function isCutOff(root: string): boolean {
  return askGit(root, ["rev-parse", "--is-shallow-repository"])?.out.toString("utf8").trim() === "true";
}

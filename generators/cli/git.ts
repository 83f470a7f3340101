import { spawnSync } from "node:child_process";
import { Problem } from "./problem.ts";

interface Answer {
  readonly status: number | null;
  readonly out: Buffer;
  readonly err: string;
}

/** Asks git about a folder; undefined where there is no git. */
export function askGit(folder: string, args: readonly string[], input?: string): Answer | undefined {
  // What it says is read here, and in whatever language somebody has it talk to them, nobody here would know the words.
  const env = { ...process.env, LC_ALL: "C", LANGUAGE: "C" };
  const run = spawnSync("git", ["-C", folder, ...args], { input, maxBuffer: 1 << 30, env });
  if (run.error !== undefined) {
    if ((run.error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw run.error;
  }
  return { status: run.status, out: run.stdout, err: run.stderr.toString("utf8").trim() };
}

/** What of a folder is not committed; nothing where no git knows the folder. */
export function findUncommitted(folder: string): string[] {
  const answer = askGit(folder, ["status", "--porcelain", "-z", "--untracked-files=all", "--", "."]);
  if (answer === undefined || /not a git repository/.test(answer.err)) return [];
  if (answer.status !== 0) throw new Problem(`git does not say what is committed: ${answer.err}`);
  // A renamed file is followed by its name of before, which is no entry of its own.
  return answer.out
    .toString("utf8")
    .split("\0")
    .flatMap((each) => (/^.{2} /s.test(each) ? [each.slice(3)] : []));
}

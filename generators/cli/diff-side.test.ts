import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { put } from "../testing/put.ts";
import { sentenceOf } from "../testing/sentence-of.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { readSide } from "./diff-side.ts";

function git(folder: string, words: readonly string[], input?: Buffer): string {
  const who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org"];
  const run = spawnSync("git", [...who, "-C", folder, ...words], { input });
  if (run.status !== 0) throw new Error(run.stderr.toString("utf8"));
  return run.stdout.toString("utf8").trim();
}

/** A tree as git keeps it, whatever its entries are called. */
function tree(folder: string, ...entries: readonly (readonly [mode: string, name: string, id: string])[]): string {
  const bytes = entries.map(([mode, name, id]) =>
    Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, "hex")]),
  );
  return git(folder, ["hash-object", "-t", "tree", "-w", "--stdin", "--literally"], Buffer.concat(bytes));
}

describe("A revision that is compared", () => {
  it("writes to no place that it names itself", async () => {
    using folder = temporaryFolder();
    const project = join(folder.path, "project");
    put(project, "specs/main.tsp", "what stands here");
    git(project, ["init", "-q"]);
    const text = git(project, ["hash-object", "-w", "--stdin"], Buffer.from("what goes there"));
    for (const name of ["..", "."]) {
      const hostile = tree(project, [
        "40000",
        name,
        tree(project, ["40000", "..", tree(project, ["100644", "evil.tsp", text])]),
      ]);
      const specs = tree(project, ["40000", "up", hostile], ["100644", "main.tsp", text]);
      const commit = git(project, ["commit-tree", tree(project, ["40000", "specs", specs]), "-m", "hostile"]);
      expect(await sentenceOf(readSide(project, commit))).toBe(
        `What git has at ${commit} is no specification: it has a file called specs/up/${name}/../evil.tsp.`,
      );
    }
    expect([readdirSync(project).sort(), readdirSync(folder.path)]).toEqual([[".git", "specs"], ["project"]]);
  });

  it("leaves nothing for somebody to commit, and removes what one left that was killed", async () => {
    using folder = temporaryFolder();
    const { path } = folder;
    put(path, "specs/main.tsp", "this is no specification");
    git(path, ["init", "-q"]);
    git(path, ["add", "-A"]);
    git(path, ["commit", "-q", "-m", "one"]);
    const ended = spawnSync(process.execPath, ["--version"]).pid;
    mkdirSync(join(path, `.comparing-${ended}-abcdef/specs`), { recursive: true });
    mkdirSync(join(path, `.comparing-${process.ppid}-abcdef`));
    expect(await sentenceOf(readSide(path, "HEAD"))).toMatch(/^HEAD does not compile: /);
    expect(existsSync(join(path, `.comparing-${ended}-abcdef`))).toBe(false);
    // Whoever is still at work keeps what is theirs.
    expect(readdirSync(path).filter((each) => each.startsWith(".comparing"))).toEqual([
      `.comparing-${process.ppid}-abcdef`,
    ]);
  });
});

import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { PROJECT } from "../testing/copy-project.ts";
import { runNode } from "../testing/run-node.ts";
import { sentenceOf } from "../testing/sentence-of.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { diffCommand } from "./diff.ts";
import { generateCommand } from "./generate-command.ts";
import { releaseCommand } from "./release.ts";
import { verifyCommand } from "./verify-command.ts";

const SPECIFICATION = `import "@typespec/http";
import "${join(PROJECT, "generators/library/lib/main.tsp")}";
using TypeSpec.Http;
using Blueprint;
@service(#{ title: "Notes" }) namespace Notes;
@roles enum Role { guest }
@classify(DataClass.C0) model Note { text: string; }
/** The note. */ @route("/notes") @allow(Role.guest) op readNote(): Note;
`;

function git(folder: string, ...args: readonly string[]): void {
  const who = ["-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c", "commit.gpgsign=false"];
  const run = spawnSync("git", [...who, "-C", folder, ...args], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
}

function commit(folder: string): void {
  git(folder, "add", "-A");
  git(folder, "commit", "-q", "-m", "all of it");
}

describe("A released version", () => {
  it("is frozen once everything is generated and committed, and from then on compared and never changed", async () => {
    using folder = temporaryFolder();
    const { path } = folder;
    const specification = join(path, "specs/main.tsp");
    mkdirSync(join(path, "specs"));
    writeFileSync(specification, SPECIFICATION);
    writeFileSync(join(path, ".gitignore"), "node_modules\n");
    symlinkSync(join(PROJECT, "node_modules"), join(path, "node_modules"));
    git(path, "init", "-q");
    expect(await sentenceOf(releaseCommand(path, "1.0"))).toMatch(/^"1\.0" is no version: /);
    expect(await sentenceOf(releaseCommand(path, "0.1.0"))).toMatch(/^generated\/ is not what specs\/ says: /);
    await generateCommand(path);
    expect(await sentenceOf(releaseCommand(path, "0.1.0"))).toMatch(/^What is released has to be committed first: /);
    commit(path);
    expect(await releaseCommand(path, "0.1.0")).toMatch(/^0\.1\.0 is released: specs\/history\/0\.1\.0\.json holds /);
    expect(await verifyCommand(path)).toMatch(/artifacts are what specs\/ says/);
    expect(readFileSync(join(path, "fingerprints.json"), "utf8")).toContain('"specs/history/0.1.0.json"');
    expect(await sentenceOf(releaseCommand(path, "0.2.0"))).toMatch(/^What is released has to be committed first: /);
    commit(path);
    expect(await sentenceOf(releaseCommand(path, "0.1.0"))).toMatch(/^0\.1\.0 was released before/);
    expect(await sentenceOf(releaseCommand(path, "0.0.9"))).toMatch(/^0\.0\.9 is less than 0\.1\.0/);

    expect(await diffCommand(path, "0.1.0", ".")).toEqual({ text: "Nothing differs.", code: 0 });
    writeFileSync(specification, SPECIFICATION.replace("text: string", "@maxLength(5) text: string | null"));
    const { out: text, status } = runNode(join(PROJECT, "generators/cli/tenchat.mjs"), ["diff", "HEAD", "."], {
      cwd: path,
    });
    expect(status).toBe(1);
    expect(text).toMatch(
      /^breaking null-added: models model:shared\.Note properties text type null\n {2}at specs\/main\.tsp:7\n/,
    );
    expect(text).toContain(
      "narrowing max-length-added: models model:shared.Note properties text constraints maxLength",
    );
    expect(text).toMatch(/2 changes: 1 breaking, 1 narrowing\.\n$/);
    const json = JSON.parse((await diffCommand(path, "0.1.0", ".", { json: true })).text) as {
      changes: { fingerprint: string }[];
    };
    expect(json.changes.map(({ fingerprint }) => fingerprint.slice(0, 16))).toEqual(
      [...text.matchAll(/fingerprint (\w+)/g)].map((each) => each[1]),
    );

    expect(await sentenceOf(diffCommand(path, "0.1.0", ".", { report: "review.pdf" }))).toMatch(
      /^A report is a page of /,
    );
    await diffCommand(path, "0.1.0", ".", { report: "review.html" });
    expect(readFileSync(join(path, "review.html"), "utf8")).toContain("<strong>null-added.</strong>");

    expect(await sentenceOf(diffCommand(path, "0.3.0", "."))).toBe(
      '"0.3.0" is no released version (there is 0.1.0), no folder and no revision of git.',
    );
    expect(await sentenceOf(diffCommand(path, "generated", "."))).toMatch(/^There is no specification in generated: /);
    expect(await sentenceOf(diffCommand(path, "--all", "."))).toMatch(/^"--all" is no released version/);
    appendFileSync(specification, "model {");
    expect(await sentenceOf(diffCommand(path, "0.1.0", "."))).toMatch(
      /^\. does not compile: specs\/main\.tsp:9:7 error /,
    );
    writeFileSync(specification, SPECIFICATION);

    const frozen = join(path, "specs/history/0.1.0.json");
    const was = readFileSync(frozen, "utf8");
    writeFileSync(frozen, was.replace('"title": "Notes"', '"title": "Other"'));
    const changed = "specs/history/0.1.0.json was changed after 0.1.0 was released";
    // How databases come from there would be made of it.
    expect(await sentenceOf(generateCommand(path))).toContain(changed);
    expect(await sentenceOf(verifyCommand(path))).toContain(changed);
    expect(await sentenceOf(diffCommand(path, "0.1.0", "."))).toBe(`${changed}. Bring it back, and compare again.`);
    expect(await sentenceOf(releaseCommand(path, "0.2.0"))).toMatch(changed);
    writeFileSync(frozen, was);
    const plan = join(path, "specs/history/0.1.0.upgrade.json");
    const planned = readFileSync(plan, "utf8");
    writeFileSync(plan, planned.replace('"version": "0.1.0"', '"version": "0.1.0" '));
    const replanned = "specs/history/0.1.0.upgrade.json was changed after 0.1.0 was released";
    expect(await sentenceOf(generateCommand(path))).toContain(replanned);
    expect(await sentenceOf(verifyCommand(path))).toContain(replanned);
    writeFileSync(plan, planned);
    writeFileSync(join(path, "specs/history/9.9.9.json"), was);
    await generateCommand(path);
    expect(await sentenceOf(verifyCommand(path))).toContain(
      "specs/history/9.9.9.json was not written by `tenchat release`",
    );
  }, 300_000);
});

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { readManifest, verify } from "../fingerprint/verify.ts";
import { whyUnread } from "../fingerprint/why-unread.ts";
import { put } from "../testing/put.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { generateCommand } from "./generate-command.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { asProblem, Problem } from "./problem.ts";
import { refuseNoSpecification } from "./refuse-no-specification.ts";
import { verifyCommand } from "./verify-command.ts";

const SPECIFICATION = `import "tenchat";
import "./more.tsp";
using Blueprint;
@service(#{ title: "Notes" }) namespace Notes;
@classify(DataClass.C0) model Note { text: string; }
`;
const ARTIFACT = "generated/contracts/runtime/formats.ts";

function begin(folder: string): string {
  put(folder, "specs/main.tsp", SPECIFICATION);
  put(folder, "specs/more.tsp", "namespace Notes.More;\n");
  return folder;
}

/** What the command would say of it: a sentence, or it throws. */
async function said(work: (project: string) => Promise<string> | string, project: string): Promise<string> {
  try {
    refuseNoSpecification(project);
    return await work(project);
  } catch (thrown) {
    const error = asProblem(thrown);
    if (error instanceof Problem) return error.message;
    throw error;
  }
}

describe("A project", () => {
  it("is the same in a folder of any name", async () => {
    using folder = temporaryFolder();
    const roots = new Set<string>();
    for (const name of ["plain", "a%20b", "100% #1?", "back\\slash", '-x it\'s "$HOME" `id`\n\u202e', "日本 [é]"]) {
      const project = begin(join(folder.path, name, "x".repeat(200)));
      expect(await said(generateCommand, project)).toMatch(/^\d+ artifacts: [1-9]\d* written, 0 removed\. Root \w+$/);
      roots.add(readManifest(project).root);
      expect(verify(project, readManifest(project))).toEqual([]);
      expect(await said(generateCommand, project)).toMatch(/^Nothing to do/);
    }
    expect(roots.size).toBe(1);
  }, 240_000);

  it("may have files of any name, and what an editor leaves beside them", async () => {
    using folder = temporaryFolder();
    const project = begin(folder.path);
    const names = ["a b.tsp", "a%20b.tsp", 'q".tsp', "#.tsp", "-x.tsp", "new\nline.tsp", "ü.tsp"];
    for (const name of names) put(project, `specs/${name}`, "namespace Notes.More;\n");
    const imports = names.map((name) => `import ${JSON.stringify(`./${name}`)};\n`).join("");
    put(project, "specs/main.tsp", imports + SPECIFICATION);
    symlinkSync("somebody@somewhere.1:2", join(project, "specs/.#main.tsp"));
    symlinkSync("..", join(project, "specs/above"));
    expect(await said(generateCommand, project)).toMatch(/^\d+ artifacts: [1-9]\d* written/);
    expect(Object.keys(readManifest(project).specs)).toHaveLength(names.length + 2);
    expect(await said(verifyCommand, project)).toMatch(/artifacts are what specs\/ says/);
  }, 240_000);

  const wide = (encoding: string) => new Uint8Array(Buffer.from(SPECIFICATION, encoding as BufferEncoding));
  it.each<readonly [string, (project: string) => void, RegExp]>([
    ["UTF-16", (at) => put(at, "specs/main.tsp", wide("utf16le")), /^specs\/main\.tsp:1:1 error .*UTF-16/],
    [
      "UTF-16 with a mark",
      (at) => put(at, "specs/more.tsp", Buffer.concat([Buffer.of(0xff, 0xfe), wide("utf16le")])),
      /^specs\/more\.tsp:1:1 error .*UTF-16/,
    ],
    [
      "UTF-16 of the other order",
      (at) => put(at, "specs/more.tsp", Buffer.from(wide("utf16le")).swap16()),
      /^specs\/more\.tsp:1:1 error .*UTF-16/,
    ],
    [
      "Latin-1",
      (at) => put(at, "specs/more.tsp", wide("latin1").fill(0xfc, 20, 21)),
      /^specs\/more\.tsp:2:3 error .*no UTF-8/,
    ],
    [
      "a link round in circles",
      (at) => replace(at, "specs/more.tsp", (path) => symlinkSync("more.tsp", path)),
      /circles\.$/,
    ],
    [
      "a folder for a file",
      (at) => replace(at, "specs/main.tsp", mkdirSync),
      /specs\/main\.tsp is no file, but a folder/,
    ],
    ["a pipe", (at) => replace(at, "specs/main.tsp", makePipe), /specs\/main\.tsp is no file, but a folder, a pipe/],
    ["a pipe that is imported", (at) => replace(at, "specs/more.tsp", makePipe), /Couldn't resolve import/],
    [
      "a backslash in a name",
      (at) => put(at, "specs/a\\b.tsp", ""),
      /a\\b\.tsp has a backslash in its name: rename it\.$/,
    ],
    [
      "bytes for a name",
      (at) => writeFileSync(Buffer.concat([Buffer.from(`${at}/specs/`), Buffer.of(0xff)]), ""),
      /not UTF-8/,
    ],
    ["nothing to begin with", (at) => rmSync(join(at, "specs/main.tsp")), /main\.tsp does not exist/],
    ["a pipe for a manifest", (at) => makePipe(join(at, "fingerprints.json")), /fingerprints\.json is no file/],
    [
      "a folder for an artifact",
      (at) => put(at, `${ARTIFACT}/mine.txt`, ""),
      /^generated\/contracts\/runtime\/formats\.ts\/mine\.txt was not generated/,
    ],
    ["a pipe among artifacts", (at) => makePipe(join(at, "generated")), /Nothing was changed|not generated/],
    [
      "a link among artifacts",
      (at) => (mkdirSync(join(at, "generated")), symlinkSync("..", join(at, "generated/a"))),
      /^generated\/a was not generated/,
    ],
    [
      "a link where artifacts are to be",
      (at) => (mkdirSync(join(at, "elsewhere")), symlinkSync("elsewhere", join(at, "generated"))),
      /generated is a link, .* Remove it, and generate again\.$/,
    ],
  ])(
    "is told in one sentence about %s, keeps what it has, and goes on when it is mended",
    async (_what, spoil, sentence) => {
      using folder = temporaryFolder();
      const project = begin(folder.path);
      spoil(project);
      const before = readdirSync(project, { recursive: true }).sort();
      const refusal = await said(generateCommand, project);
      expect(refusal).toMatch(sentence);
      expect(refusal).not.toContain("\n");
      expect(readdirSync(project, { recursive: true }).sort()).toEqual(before);
      for (const path of ["specs", "generated", "fingerprints.json"])
        rmSync(join(project, path), { recursive: true, force: true });
      begin(project);
      expect(await said(generateCommand, project)).toMatch(/^\d+ artifacts: [1-9]\d* written/);
    },
    60_000,
  );

  it("gets its artifacts back from whatever took their places", async () => {
    using folder = temporaryFolder();
    const project = begin(folder.path);
    await generateCommand(project);
    const text = readFileSync(join(project, ARTIFACT), "utf8");
    for (const make of [
      makePipe,
      (path: string) => mkdirSync(join(path, "deep"), { recursive: true }),
      (path: string) => symlinkSync("types.ts", path),
      (path: string) => symlinkSync("/nowhere", path),
    ]) {
      replace(project, ARTIFACT, make);
      mkdirSync(join(project, "generated/empty"));
      expect(await said(verifyCommand, project)).toMatch(
        /^changed  generated\/contracts\/runtime\/formats\.ts\n(extra .*\n)*extra    generated\/empty\//m,
      );
      expect(await said(generateCommand, project)).toMatch(/: 1 written, [12] removed/);
      expect(readFileSync(join(project, ARTIFACT), "utf8")).toBe(text);
      expect(verify(project, readManifest(project))).toEqual([]);
    }
  }, 240_000);
});

describe("One at a time", () => {
  it("waits for another run that writes to the project, and takes over from one that is gone", async () => {
    using folder = temporaryFolder();
    const other = spawn("sleep", ["600"]);
    put(folder.path, ".generating/owner", String(other.pid));
    put(folder.path, `.generating-${other.pid}-left/owner`, "");
    const order: string[] = [];
    const mine = oneAtATime(folder.path, (own) => order.push(`mine in ${own}`));
    await new Promise((resolve) => setTimeout(resolve, 200));
    order.push("the other's end");
    other.kill("SIGKILL");
    await once(other, "exit");
    await mine;
    expect(order).toEqual(["the other's end", `mine in ${join(folder.path, ".generating")}`]);
    expect(existsSync(join(folder.path, ".generating"))).toBe(false);
    await oneAtATime(folder.path, () => undefined);
    expect(readdirSync(folder.path)).toEqual([]);
  }, 240_000);
});

describe("What the system refuses", () => {
  it("is a sentence with a name in it, and a mistake of ours is none", () => {
    const refusal = (code: string) => Object.assign(new Error(code), { code, syscall: "open", path: "specs/a.tsp" });
    for (const code of ["EACCES", "EPERM", "ENOENT", "EIO", "ELOOP", "EMFILE", "ENAMETOOLONG", "EXYZ"])
      expect(whyUnread(refusal(code))).toMatch(/^specs\/a\.tsp .*\w\.$/);
    expect(whyUnread(new TypeError("undefined is not a function"))).toBeUndefined();
    expect(asProblem(refusal("EACCES"))).toBeInstanceOf(Problem);
  });
});

function replace(project: string, path: string, make: (path: string) => unknown): void {
  rmSync(join(project, path), { recursive: true });
  make(join(project, path));
}

function makePipe(path: string): void {
  execFileSync("mkfifo", [path]);
}

import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "../settings/settings.ts";
import { StartProblem } from "../start-problem.ts";
import { createLog } from "./create-log.ts";

const ROOT = join(import.meta.dirname, "../..");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tenchat-log-"));
  chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => createLog(readSettings({ TENCHAT_DATA: folder, TENCHAT_LOG: "info" }));

/** As a user that is not root, from whom modes and owners keep nothing. */
function unprivileged<T>(work: () => T): T {
  if (process.getuid?.() !== 0) return work();
  process.seteuid!(65_534);
  try {
    return work();
  } finally {
    process.seteuid!(0);
  }
}

describe("a log that cannot be begun is one sentence that names the place and what to do", () => {
  it.each<[what: string, plant: () => void, sentence: RegExp]>([
    [
      "`log` is a file",
      () => writeFileSync(join(folder, "log"), ""),
      /\/log cannot be made, because a file is where a/,
    ],
    [
      "`tenchat.log` is a folder",
      () => mkdirSync(join(folder, "log/tenchat.log"), { recursive: true }),
      /\/log\/tenchat\.log is a folder, where a file has to be: move it away, or set TENCHAT_DATA\.$/,
    ],
    [
      "the file belongs to another, or its mode forbids it",
      () => {
        mkdirSync(join(folder, "log"), { mode: 0o755 });
        writeFileSync(join(folder, "log/tenchat.log"), "", { mode: 0o400 });
      },
      /\/tenchat\.log cannot be opened.*, because (\S+ belongs to root .*chown -R|the mode of .* chmod), or set TENCHAT_DATA\.$/,
    ],
    [
      "the folder belongs to another, or its mode forbids it",
      () => {
        mkdirSync(join(folder, "log"), { mode: 0o500 });
      },
      /\/tenchat\.log cannot be opened.*, because (\S+ belongs to root .*chown -R|the mode of .* chmod)/,
    ],
  ])("%s", (_what, plant, sentence) => {
    plant();
    const problem = unprivileged(() => {
      try {
        return open();
      } catch (error) {
        return error;
      }
    });
    expect(problem).toBeInstanceOf(StartProblem);
    expect((problem as Error).message).toMatch(sentence);
  });
});

describe("a log that can no longer be written to", () => {
  it("ends nothing and loses no line: stderr has them until the file can be written to again", () => {
    const program = `
      import { renameSync } from "node:fs";
      import { createLog } from "./services/kernel/logging/create-log.ts";
      import { readSettings } from "./services/kernel/settings/settings.ts";
      let now = Date.now();
      const { log } = createLog(readSettings({ TENCHAT_DATA: ".", TENCHAT_LOG_DAYS: "1" }), () => now);
      log.info({}, "first");
      renameSync("log", "away");
      // The next line is for another file, which cannot be begun.
      now += 2 * 86_400_000;
      for (const what of ["second", "third"]) log.info({}, what);
      log.warn({}, "warned");
      renameSync("away", "log");
      now += 2000;
      log.info({}, "fourth");`.replaceAll("./services", ROOT);
    const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
      cwd: folder,
      encoding: "utf8",
    });
    expect([status, stdout]).toEqual([0, ""]);
    const [sentence, ...lines] = stderr.trim().split("\n");
    expect(sentence).toMatch(/^The log cannot be written to \(ENOENT.*\); its lines are here until it can\.$/);
    expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(["second", "third", "warned"]);
    expect(readFileSync(join(folder, "log/tenchat.log.1"), "utf8")).toContain("first");
    expect(readFileSync(join(folder, "log/tenchat.log"), "utf8")).toMatch(/^[^\n]*fourth[^\n]*\n$/);
  });
});

import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runServerProcess, startServerProcess } from "../../testing/server-process.ts";
import type { Launch } from "../../testing/server-process.ts";
import { PASSWORD, Person } from "../../testing/person.ts";

const OTHER = 65534;
const asOther: Launch = (command, options, settings) =>
  spawn(command, options, { ...settings, uid: OTHER, gid: OTHER });

const MAIN = join(import.meta.dirname, "main.ts");
const canAct =
  process.getuid?.() === 0 && spawnSync("head", ["-c", "1", MAIN, process.execPath], { uid: OTHER }).status === 0;
if (!canAct) console.warn("Data folders of two users are not tried: only root can, in a folder that others can read.");

let place: string;
let folder: string;
beforeAll(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), "tenchat-owners-")));
  chmodSync(place, 0o755);
  folder = join(place, "chat");
});
afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 }));

const env = { TENCHAT_HOST: "127.0.0.1" };
const giveAll = (path: string) => spawnSync("chown", ["-R", String(OTHER), path]);

/** Everything in a folder, with its owner and mode; a segment of PostgreSQL's log is used again under another name. */
function listing(path: string): string[] {
  return (readdirSync(path, { recursive: true }) as string[]).sort().map((name) => {
    const { uid, mode } = lstatSync(join(path, name));
    return `${name.replace(/(?<=pg_wal\/)[0-9A-F]{24}$/, "segment")} ${uid} ${mode}`;
  });
}

/** What it says when it refuses to start as the other user; everything stays where and whose it was. */
async function refusal(): Promise<string> {
  const before = listing(place);
  const { code, stdout, stderr } = await runServerProcess({ ...env, TENCHAT_DATA: folder }, asOther);
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr.replaceAll(/^\{.*\}\n/gm, "")).toMatch(/^[^\n]+\.\n$/);
  expect(listing(place)).toEqual(before);
  return stderr;
}

describe("a data folder that root has used once", () => {
  it("is refused in a sentence until all of it is given back, and then is as before", async () => {
    if (!canAct) return;
    mkdirSync(folder, { mode: 0o700 });
    chownSync(folder, OTHER, OTHER);
    const first = await startServerProcess({ ...env, TENCHAT_DATA: folder });
    await Person.signUp(first.origin, "alice", { keys: false });
    expect(await first.end("SIGTERM")).toBe(0);

    expect(await refusal()).toMatch(/chat\/tenchat\.lock belongs to root \(user number 0\): .* chown -R, or set/);
    giveAll(join(folder, "log"));
    expect(await refusal()).toContain("chat/tenchat.lock belongs to root");

    giveAll(folder);
    const again = await startServerProcess({ ...env, TENCHAT_DATA: folder }, asOther);
    const alice = new Person(again.origin);
    const deviceName = "Another";
    const tokens = await alice.identity.signInWithPassword({ username: "alice", password: PASSWORD, deviceName });
    expect(tokens.account.username).toBe("alice");
    expect(await again.end("SIGTERM")).toBe(0);
  }, 60_000);

  // Those that are opened first, and the log, are tried where they are opened.
  it.each(["last-known.json", "postgres/PG_VERSION", "postgres/global/pg_control"])(
    "is refused in a sentence that names %s when that alone is root's",
    async (name) => {
      if (!canAct) return;
      const path = join(folder, name);
      const { mode } = statSync(path);
      chownSync(path, 0, 0);
      chmodSync(path, mode & 0o700);
      const sentence = await refusal();
      expect(sentence).toContain(`because ${path} belongs to root (user number 0): start TenChat as that user, give`);
      chownSync(path, OTHER, OTHER);
    },
    30_000,
  );
});

describe("a data folder that is the whole of a file system", () => {
  const tool = (name: string, ...words: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, `../${name}/main.ts`), ...words], {
      env: { ...process.env, DATABASE_URL: "", TENCHAT_DATA: folder },
      uid: OTHER,
      gid: OTHER,
      encoding: "utf8",
    });

  it("is backed up and restored, whatever of it is the file system's own", async () => {
    if (!canAct) return;
    // As mkfs.ext4 makes it: root's, and closed to everybody else.
    mkdirSync(join(folder, "lost+found"), { mode: 0o700 });
    const backup = join(folder, "backups/one");
    expect(tool("backup", backup)).toMatchObject({ status: 0 });
    expect(readdirSync(backup).sort()).toEqual(["backup.json", "postgres", "postgres-password"]);
    expect(tool("restore", backup)).toMatchObject({ status: 0 });
    expect(statSync(join(folder, "lost+found")).uid).toBe(0);
    const server = await startServerProcess({ ...env, TENCHAT_DATA: folder }, asOther);
    expect(await server.end("SIGTERM")).toBe(0);
  }, 60_000);

  it("is not half restored when something of it cannot be moved, and starts as before", async () => {
    if (!canAct) return;
    const foreign = join(folder, "media");
    mkdirSync(foreign, { mode: 0o755 });
    const { status, stderr } = tool("restore", join(folder, "backups/one"));
    expect(status).toBe(1);
    expect(stderr).toBe(
      `The restore is not possible as this user: ${foreign} cannot be read or written (EACCES). Nothing was changed.\n`,
    );
    const server = await startServerProcess({ ...env, TENCHAT_DATA: folder }, asOther);
    expect(await server.end("SIGTERM")).toBe(0);
    expect(readdirSync(folder)).toContain("media");
  }, 60_000);
});

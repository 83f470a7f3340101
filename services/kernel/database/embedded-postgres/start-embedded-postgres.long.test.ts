import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { identifyProcess } from "./process-identity.ts";
import { actors, Checkout, ordinary, root } from "./testing/checkout.ts";
import type { Actor, Holding } from "./testing/checkout.ts";

let checkout: Checkout;
beforeAll(() => {
  checkout = new Checkout();
});
afterEach(() => checkout.killAll());
afterAll(() => checkout.remove());

async function query(holding: Holding, sql: string): Promise<Record<string, unknown>[]> {
  if (holding.kind !== "started") throw new Error(holding.sentence);
  const client = new pg.Client(holding.url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function untilEnded(pid: number): Promise<void> {
  for (let waited = 0; identifyProcess(pid) !== undefined; waited += 25) {
    if (waited > 10_000) throw new Error(`process ${pid} still runs`);
    await sleep(25);
  }
}

const databasePid = (holding: Holding) => (holding.kind === "started" ? holding.databasePid : 0);

const made = new Map<string, string>();

/** A data folder with a database in it that is not running. */
async function makeDatabase(actor: Actor): Promise<string> {
  const folder = checkout.makeFolder(actor);
  const model = made.get(actor.name);
  if (model !== undefined) {
    copy(["-a"], model, folder);
    return folder;
  }
  const first = await checkout.start(actor, folder);
  await query(first.holding, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('before')");
  await first.stop();
  made.set(actor.name, folder);
  return makeDatabase(actor);
}

/** With `-a` everything keeps its owner. The `cp` of the system: Node's own takes a second for a thousand files. */
function copy(options: string[], from: string, to: string): void {
  execFileSync("cp", [...options, `${from}/.`, to]);
}

describe.each(actors)("the embedded database, started by $name", (actor) => {
  it("is made at the first start and keeps what was committed", async () => {
    const folder = await makeDatabase(actor);
    expect(statSync(join(folder, "postgres")).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, "postgres")).uid).not.toBe(0);
    expect(statSync(join(folder, "postgres-password")).mode & 0o777).toBe(0o600);
    const second = await checkout.start(actor, folder);
    expect(await query(second.holding, "SELECT word FROM kept")).toEqual([{ word: "before" }]);
    await second.stop();
    await untilEnded(databasePid(second.holding));
  });

  it("commits durably, listens to this machine only and gives its client no special rights", async () => {
    const { holding } = await checkout.start(actor, await makeDatabase(actor));
    const rows = await query(
      holding,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
        current_setting('listen_addresses') AS listen,
        (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS special`,
    );
    expect(rows).toEqual([{ fsync: "on", commit: "on", listen: "127.0.0.1", special: false }]);
  });

  it("refuses who does not know the password, and shows the password in no process list", async () => {
    const { holding } = await checkout.start(actor, await makeDatabase(actor));
    if (holding.kind !== "started") throw new Error(holding.sentence);
    const url = new URL(holding.url);
    const { password } = url;
    expect(password).toMatch(/^[0-9a-f]{64}$/);
    for (const name of ["tenchat", "postgres"]) {
      url.username = name;
      url.password = "guess";
      await expect(query({ ...holding, url: url.href }, "SELECT 1")).rejects.toThrow(/password authentication failed/);
    }
    for (const pid of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
      if (identifyProcess(Number(pid)) === undefined) continue;
      expect(readFileSync(`/proc/${pid}/cmdline`, "utf8")).not.toContain(password);
    }
  });

  it("ends with a TenChat that is killed by kill -9, and then still has every commit", async () => {
    const folder = await makeDatabase(actor);
    const first = await checkout.start(actor, folder);
    await query(first.holding, "INSERT INTO kept VALUES ('last')");
    await first.kill("SIGKILL");
    // Started while the old database is still on its way out, as a supervisor would.
    const second = await checkout.start(actor, folder);
    expect(await query(second.holding, "SELECT word FROM kept ORDER BY word")).toEqual([
      { word: "before" },
      { word: "last" },
    ]);
    await untilEnded(databasePid(first.holding));
  });

  it("recovers when it was killed itself", async () => {
    const folder = await makeDatabase(actor);
    const first = await checkout.start(actor, folder);
    await query(first.holding, "INSERT INTO kept VALUES ('last')");
    process.kill(databasePid(first.holding), "SIGKILL");
    await first.kill("SIGKILL");
    const second = await checkout.start(actor, folder);
    expect(await query(second.holding, "SELECT count(*)::int AS rows FROM kept")).toEqual([{ rows: 2 }]);
  });

  it("stops a database that was left running before it starts another", async () => {
    const folder = await makeDatabase(actor);
    const first = await checkout.start(actor, folder);
    const orphan = databasePid(first.holding);
    process.kill(orphan, "SIGSTOP");
    await first.kill("SIGKILL");
    setTimeout(() => process.kill(orphan, "SIGCONT"), 700);
    const second = await checkout.start(actor, folder);
    expect(identifyProcess(orphan)).toBeUndefined();
    expect(await query(second.holding, "SELECT word FROM kept")).toEqual([{ word: "before" }]);
  });

  it("is not fooled by a note of its last run that names a process of somebody else's", async () => {
    const folder = await makeDatabase(actor);
    const owner = statSync(join(folder, "postgres"));
    const stranger = spawn("sleep", ["60"], {
      stdio: "ignore",
      ...(process.getuid?.() === 0 ? { uid: owner.uid } : {}),
    });
    try {
      const note = join(folder, "postgres/postmaster.pid");
      writeFileSync(note, `${stranger.pid}\n/proc/self/fd/3\n1\n5432\n\n127.0.0.1\n\nready   \n`);
      chownSync(note, owner.uid, owner.gid);
      const next = await checkout.start(actor, folder);
      expect(await query(next.holding, "SELECT word FROM kept")).toEqual([{ word: "before" }]);
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill();
    }
  });

  it("begins again when the first start was interrupted", async () => {
    const folder = checkout.makeFolder(actor);
    mkdirSync(join(folder, "postgres.new/base"), { recursive: true });
    writeFileSync(join(folder, "postgres.new/PG_VERSION"), "1");
    const { uid, gid } = statSync(folder);
    for (const name of ["", "base", "PG_VERSION"]) chownSync(join(folder, "postgres.new", name), uid, gid);
    const next = await checkout.start(actor, folder);
    expect(await query(next.holding, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(readdirSync(folder).toSorted()).toEqual(["postgres", "postgres-password", "postgres.lock", "tenchat.lock"]);
  });

  describe("on a folder that is damaged", () => {
    /** Every file below: what "nothing was deleted" is judged by. */
    const listing = (folder: string): string[] =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .toSorted();

    it.each<[what: string, damage: (database: string) => void, sentence: RegExp]>([
      ["PG_VERSION is gone", (at) => rmSync(join(at, "PG_VERSION")), /is damaged \(its file PG_VERSION is missing\)/],
      [
        "PG_VERSION is garbage",
        (at) => writeFileSync(join(at, "PG_VERSION"), "\0\xff?"),
        /PG_VERSION does not name a version/,
      ],
      [
        "PG_VERSION names another version",
        (at) => writeFileSync(join(at, "PG_VERSION"), "16\n"),
        /was made by PostgreSQL 16 and/,
      ],
      [
        "pg_control is garbage",
        (at) => writeFileSync(join(at, "global/pg_control"), "x"),
        /cannot be started, .* PostgreSQL says: /,
      ],
      ["pg_control is gone", (at) => rmSync(join(at, "global/pg_control")), /cannot be started, .* PostgreSQL says: /],
      [
        "the log of changes is gone",
        (at) => rmSync(join(at, "pg_wal"), { recursive: true }),
        /cannot be started, .* PostgreSQL says: /,
      ],
      [
        "the password is gone",
        (at) => rmSync(join(at, "../postgres-password")),
        /^The database's password cannot be read from/,
      ],
      [
        "the password is garbage",
        (at) => writeFileSync(join(at, "../postgres-password"), "?"),
        /does not hold the database's password/,
      ],
    ])("says in one sentence that %s, and deletes nothing", async (_what, damage, sentence) => {
      const folder = await makeDatabase(actor);
      damage(join(folder, "postgres"));
      const before = listing(folder);
      const { holding, stop } = await checkout.start(actor, folder);
      await stop();
      expect(holding).toEqual({ kind: "refused", sentence: expect.stringMatching(sentence) as string });
      expect(holding.kind === "refused" && holding.sentence.split("\n")).toHaveLength(1);
      expect(before.filter((path) => !existsSync(path))).toEqual([]);
    });

    it("says so when a file is in the database's place", async () => {
      const folder = checkout.makeFolder(actor);
      writeFileSync(join(folder, "postgres"), "important");
      const { holding } = await checkout.start(actor, folder);
      expect(holding).toEqual({
        kind: "refused",
        sentence: expect.stringMatching(/postgres is not a folder/) as string,
      });
      expect(readFileSync(join(folder, "postgres"), "utf8")).toBe("important");
    });

    it("says so before anything is made when a link or a disk is in the database's place", async () => {
      const folder = checkout.makeFolder(actor);
      const database = join(folder, "postgres");
      const refused = async (sentence: RegExp) => {
        const { holding } = await checkout.start(actor, folder);
        expect(holding).toEqual({ kind: "refused", sentence: expect.stringMatching(sentence) as string });
        expect(readdirSync(folder).filter((name) => name.startsWith("postgres."))).toEqual(["postgres.lock"]);
      };
      symlinkSync(checkout.makeFolder(actor), database);
      await refused(/postgres is a link, and a database is put in its place as a whole: move it away, or set/);
      rmSync(database);
      mkdirSync(database);
      chownSync(database, actor.uid, process.getgid?.() ?? 0);
      // Only root may mount, and not in every container.
      if (spawnSync("mount", ["--bind", database, database]).status !== 0) return;
      try {
        await refused(new RegExp(`postgres is where a disk is mounted, .*: mount the disk at ${folder}\\.$`));
      } finally {
        spawnSync("umount", [database]);
      }
    });
  });
});

// Only root can act as two users, and only root's database runs as somebody else.
if (root !== undefined) describeAsRoot(root);

function describeAsRoot(actor: Actor): void {
  describe("the embedded database of root", () => {
    it("starts from a checkout and a data folder that no other user can enter", async () => {
      const hidden = new Checkout("hidden");
      try {
        const { holding } = await hidden.start(actor, hidden.makeFolder(actor));
        expect(await query(holding, "SELECT current_user AS who")).toEqual([{ who: "tenchat" }]);
      } finally {
        await hidden.remove();
      }
    });

    it("takes over a folder that root restored from a backup", async () => {
      const folder = await makeDatabase(actor);
      const restored = checkout.makeFolder(actor);
      copy(["-r"], folder, restored);
      expect(statSync(join(restored, "postgres")).uid).toBe(0);
      const { holding } = await checkout.start(actor, restored);
      expect(await query(holding, "SELECT word FROM kept")).toEqual([{ word: "before" }]);
    });

    it("runs no database as somebody who may have put it there, and changes nothing of it", async () => {
      const planted = checkout.makeFolder(actor);
      copy(["-a"], await makeDatabase(ordinary), planted);
      const cluster = join(planted, "postgres");
      const start = async () => (await checkout.start(actor, planted)).holding;
      const refused = {
        kind: "refused",
        sentence: expect.stringMatching(/^\S+postgres belongs to \S+ \(user number \d+\) and may have been put there/),
      };
      // Somebody else owns the data folder, or may write to it, or could change the database.
      for (const [mode, owner, ofCluster] of [
        [0o700, 1, 0o700],
        [0o777, 0, 0o700],
        [0o770, 0, 0o700],
        [0o700, 0, 0o777],
      ] as const) {
        chmodSync(planted, mode);
        chownSync(planted, owner, 0);
        chmodSync(cluster, ofCluster);
        expect(await start()).toEqual(refused);
        expect(statSync(cluster)).toMatchObject({ uid: ordinary.uid, mode: 0o40_000 | ofCluster });
      }
      chmodSync(cluster, 0o700);
      const holding = await start();
      expect(await query(holding, "SELECT word FROM kept")).toEqual([{ word: "before" }]);
    });

    it("refuses an ordinary user a database that belongs to another", async () => {
      const folder = await makeDatabase(actor);
      for (const name of ["", "tenchat.lock", "postgres.lock", "postgres-password"])
        chownSync(join(folder, name), ordinary.uid, 0);
      const { holding } = await checkout.start(ordinary, folder);
      expect(holding).toEqual({
        kind: "refused",
        sentence: expect.stringMatching(/ belongs to \S+ .*: start TenChat as that user, /) as string,
      });
      expect(existsSync(join(folder, "postgres/PG_VERSION"))).toBe(true);
    });
  });
}

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { MANIFEST } from "../../kernel/backup/backup-manifest.ts";
import { finishRestore } from "../../kernel/backup/finish-restore.ts";
import { findRunningDatabase } from "../../kernel/backup/running-database.ts";
import { descendantsOf } from "../../kernel/database/embedded-postgres/testing/container.ts";
import { startEmbeddedPostgres } from "../../kernel/database/embedded-postgres/start-embedded-postgres.ts";
import { silentLog } from "../../kernel/logging/log.ts";
import { makeSubmission } from "../../testing/make-submission.ts";
import { Person } from "../../testing/person.ts";
import { startServerProcess } from "../../testing/server-process.ts";

const PROGRAMS = {
  backup: fileURLToPath(new URL("main.ts", import.meta.url)),
  restore: fileURLToPath(new URL("../restore/main.ts", import.meta.url)),
};
const SENTENCE = /^[^\n]+\.\n$/;

const place = mkdtempSync(join(tmpdir(), "tenchat-backup-"));
const at = (name: string) => join(place, name);
afterAll(() => rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));

function launch(program: keyof typeof PROGRAMS, dataFolder: string, folder: string, env: Record<string, string> = {}) {
  return spawn(process.execPath, [PROGRAMS[program], ...(folder === "" ? [] : [folder])], {
    env: { ...process.env, DATABASE_URL: "", TENCHAT_DATA: dataFolder, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function run(
  ...input: Parameters<typeof launch>
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = launch(...input);
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (data) => (output.stdout += String(data)));
  child.stderr.on("data", (data) => (output.stderr += String(data)));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...output };
}

/** Every table with a hash of all its rows. */
async function checksums(url: string): Promise<Record<string, string>> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
    );
    const found: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ sum: string }>(
        `SELECT count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS sum FROM ${name} t`,
      );
      found[name] = rows[0]!.sum;
    }
    return found;
  } finally {
    await client.end();
  }
}

/** A data folder of a server that has never run, with content that can be told from any other. */
function makeOldData(name: string): string {
  const folder = at(name);
  mkdirSync(join(folder, "postgres", "global"), { recursive: true });
  writeFileSync(join(folder, "postgres", "PG_VERSION"), "18\n");
  writeFileSync(join(folder, "postgres", "global", "pg_control"), "old");
  writeFileSync(join(folder, "postgres-password"), "old");
  mkdirSync(join(folder, "media"));
  writeFileSync(join(folder, "media", "old"), "old");
  return folder;
}

/** Whether what is in a data folder is all of one making. */
function makingOf(folder: string): "old" | "restored" {
  const parts = ["postgres/global/pg_control", "postgres-password"].map((path) =>
    readFileSync(join(folder, path), "utf8"),
  );
  const old = [...parts.map((text) => text === "old"), existsSync(join(folder, "media/old"))];
  if (old.every(Boolean)) return "old";
  if (!old.some(Boolean)) return "restored";
  throw new Error(`half old, half restored: ${old.join()}`);
}

describe("backing up and restoring", () => {
  let until: string;
  let before: Record<string, string>;
  const acknowledged = new Map<string, number>();

  it("copies a server while people write, and says up to when it has everything", async () => {
    const server = await startServerProcess({ TENCHAT_DATA: at("data") });
    const alice = await Person.signUp(server.origin, "alice");
    const bob = await Person.signUp(server.origin, "bob");
    const { conversationId } = await alice.conversations.openDirectConversation({ accountId: bob.accountId });
    const socket = await alice.connect();
    const writing = new AbortController();
    const senders = Array.from({ length: 3 }, async () => {
      while (!writing.signal.aborted) {
        const { messageId } = await socket.api.submitMessage(makeSubmission(conversationId, [bob.deviceId]));
        acknowledged.set(messageId, Date.now());
      }
    });
    const taken = await run("backup", at("data"), at("while-writing"));
    writing.abort();
    await Promise.all(senders);
    expect(taken).toMatchObject({ code: 0 });
    until = /everything that was acknowledged before (\S+)\.$/m.exec(taken.stdout)![1]!;

    // Jobs run by the clock: what a backup holds is known when the database was the same before it and after it.
    const url = (await findRunningDatabase(at("data")))!;
    let after: typeof before;
    do {
      rmSync(at("quiet"), { recursive: true, force: true });
      before = await checksums(url);
      expect(await run("backup", at("data"), at("quiet"))).toMatchObject({ code: 0 });
      after = await checksums(url);
    } while (JSON.stringify(after) !== JSON.stringify(before));
    expect(await run("backup", at("data"), at("quiet"))).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/is there already/),
    });
    for (const deleted of [[], ["tenchat.lock"], ["tenchat.lock", "postgres.lock"]]) {
      for (const name of deleted) rmSync(join(at("data"), name), { force: true });
      const refused = await run("restore", at("data"), at("quiet"));
      expect(refused).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(SENTENCE) });
      expect(refused.stderr).toMatch(/^Another TenChat .*is using the data folder/);
    }
    expect(await findRunningDatabase(at("data"))).toBe(url);
    await server.end("SIGTERM");
    expect(readdirSync(place).sort()).toEqual(["data", "quiet", "while-writing"]);
  }, 180_000);

  it("refuses a backup that is damaged, incomplete or none, and leaves what is there as it is", async () => {
    const folder = makeOldData("untouched");
    const shown = () => readdirSync(folder, { recursive: true }).sort();
    const there = shown();
    const refused = async (sentence: RegExp) => {
      const ended = await run("restore", folder, at("quiet"));
      expect(ended).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(SENTENCE) });
      expect(ended.stderr).toMatch(sentence);
      expect(makingOf(folder)).toBe("old");
      expect(shown().filter((name) => !/^(tenchat|postgres)\.lock$/.test(String(name)))).toEqual(there);
    };
    const edit = async (path: string, change: (content: Buffer) => Buffer, sentence: RegExp) => {
      const content = readFileSync(join(at("quiet"), path));
      writeFileSync(join(at("quiet"), path), change(Buffer.from(content)));
      await refused(sentence);
      writeFileSync(join(at("quiet"), path), content);
    };
    await edit(
      "postgres/backup_label",
      (content) => (content.reverse(), content),
      /backup_label is not as it was written/,
    );
    await edit("postgres/PG_VERSION", (content) => content.subarray(1), /PG_VERSION has another size/);
    await edit(MANIFEST, (content) => content.subarray(0, -9), /damaged/);
    await edit(
      MANIFEST,
      (content) => Buffer.from(content.toString().replace("postgres/PG_VERSION", "../PG_VERSION")),
      /damaged/,
    );
    await edit(
      MANIFEST,
      (content) => Buffer.from(content.toString().replace('"format": 1', '"format": 2')),
      /newer TenChat/,
    );
    await edit(
      MANIFEST,
      (content) => Buffer.from(content.toString().replace('"postgresVersion": 18', '"postgresVersion": 17')),
      /PostgreSQL 17/,
    );
    expect((await run("restore", folder, at("nowhere"))).stderr).toMatch(/There is no backup in/);
    expect((await run("restore", folder, "")).stderr).toMatch(/Name the backup/);
    expect((await run("backup", at("nothing"), at("of-nothing"))).stderr).toMatch(/holds no database/);
    expect((await run("backup", at("data"), at("data/postgres/inside"))).stderr).toMatch(
      /cannot be part of what it is of/,
    );
    const elsewhere = await run("backup", at("data"), at("x"), {
      DATABASE_URL: "postgres://someone:s3cret@127.0.0.1:1/x",
    });
    expect(elsewhere).toMatchObject({ code: 1, stderr: expect.stringMatching(/pg_dump/) });
    expect(elsewhere.stderr).not.toContain("s3cret");
  }, 90_000);

  it("leaves nothing behind when the database is killed while it is copied, and says so in a sentence", async () => {
    const backup = launch("backup", at("data"), at("killed"));
    const closed = once(backup, "close") as Promise<[number | null]>;
    let said = "";
    backup.stderr.on("data", (data) => (said += String(data)));
    const begun = () =>
      readdirSync(place).some((name) => name.startsWith("killed") && existsSync(join(place, name, "postgres")));
    while (!begun() && backup.exitCode === null) await sleep(2);
    backup.kill("SIGSTOP");
    const database = Number.parseInt(readFileSync(at("data/postgres/postmaster.pid"), "utf8"), 10);
    // First the one that would start others; of the rest some may be ending by themselves.
    const all = [database, ...descendantsOf(database)];
    spawnSync("kill", ["-KILL", ...all.map(String)]);
    backup.kill("SIGCONT");
    expect(await closed).toEqual([75, null]);
    expect(said).toMatch(SENTENCE);
    expect(readdirSync(place).filter((name) => name.startsWith("killed"))).toEqual([]);
  }, 60_000);

  it("F16 restores every table as it was, whatever moment it is killed at and begun again", async () => {
    const folder = makeOldData("restored");
    const makings: string[] = [];
    for (const share of [0.3, 0.6, 0.9]) {
      const child = launch("restore", folder, at("quiet"));
      const closed = once(child, "close");
      await sleep(share * 2500);
      child.kill("SIGKILL");
      await closed;
      finishRestore(folder);
      makings.push(makingOf(folder));
    }
    const whole = await run("restore", folder, at("quiet"));
    expect(whole).toMatchObject({ code: 0, stdout: expect.stringContaining("is kept in") });
    expect(makingOf(folder)).toBe("restored");
    const aside = readdirSync(folder).filter((name) => name.startsWith("replaced-"));
    expect(aside.some((name) => existsSync(join(folder, name, "media", "old")))).toBe(true);

    const database = await startEmbeddedPostgres({ dataFolder: folder, log: silentLog });
    try {
      expect(await checksums(database.url)).toEqual(before);
    } finally {
      await database.stop();
    }
  }, 90_000);

  it("brings back everything that was acknowledged before the moment it names", async () => {
    cpSync(at("while-writing"), at("moved"), { recursive: true });
    expect(await run("restore", at("again"), at("moved"))).toMatchObject({ code: 0 });
    const database = await startEmbeddedPostgres({ dataFolder: at("again"), log: silentLog });
    const client = new Client(database.url);
    await client.connect();
    const { rows } = await client.query<{ message_id: string }>("SELECT message_id FROM messages");
    await client.end();
    await database.stop();
    const kept = new Set(rows.map((row) => row.message_id));
    const due = [...acknowledged].filter(([, moment]) => moment < Date.parse(until)).map(([id]) => id);
    expect(due.length).toBeGreaterThan(10);
    expect(due.filter((id) => !kept.has(id))).toEqual([]);
    // Without backups inside: a backup of a server that keeps its backups does not grow by all of them.
    expect(await run("backup", at("again"), "")).toMatchObject({ code: 0 });
    expect(readdirSync(at("again/backups"))).toHaveLength(1);
    expect(await run("backup", at("again"), at("second"))).toMatchObject({ code: 0 });
    expect(readdirSync(at("second")).sort()).toEqual([MANIFEST, "postgres", "postgres-password"]);
  }, 90_000);
});

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DataSource } from "typeorm";
import { TIMED_TABLES } from "../../generated/server/retention.ts";
import { removeByTime, type TimedTable } from "../../generated/server/runtime/remove-by-time.ts";
import { MIGRATIONS } from "../../generators/scenarios/emits-storage/output/generated/migrations/index.ts";
import { TIMED_TABLES as SCENARIO_TABLES } from "../../generators/scenarios/emits-storage/output/generated/server/retention.ts";
import { LIFETIMES } from "../../services/contexts/identity/rules/lifetimes.ts";
import { retentionJobs } from "../../services/kernel/retention/retention-jobs.ts";
import { startOwnDatabase } from "../../services/testing/shared-database.ts";
import { openTestKernel, type TestKernel } from "../../services/testing/open-test-kernel.ts";

const ROOT = join(import.meta.dirname, "../..");
const register = readFileSync(join(ROOT, "generated/docs/data-register.md"), "utf8");
const DAY = 24 * 60 * 60;

/** What the register says of a table. */
function sectionOf(table: string): string {
  return register.slice(register.indexOf(`### \`${table}\``) + 4).split("\n### ")[0]!;
}

const keptBy = (table: string) => /^(?:Removed|Not removed).*$/m.exec(sectionOf(table))![0];

describe("The data register", () => {
  it("states the lifetimes that the server keeps to", () => {
    const halfAnHour = (2 * LIFETIMES.accessToken) / 60;
    expect(keptBy("sessions")).toBe(`Removed ${halfAnHour} minutes after \`expires_at\`.`);
    expect(sectionOf("sessions")).toContain(`${LIFETIMES.session / DAY} days after its last refresh`);
    expect(keptBy("spent_refresh_tokens")).toBe("Removed once `expires_at` is past.");
    expect(sectionOf("spent_refresh_tokens")).toContain(`${LIFETIMES.session / DAY} days after it was spent`);
    expect(keptBy("ephemeral_values")).toBe("Removed once `expires_at` is past.");
  });

  it("says what no time removes", () => {
    expect(keptBy("outbox_entries")).toBe("Not removed by time.");
    expect(keptBy("messages")).toBe("Not removed by time; rows are never changed.");
  });
});

let test: TestKernel;
beforeAll(async () => {
  test = await openTestKernel({}, startOwnDatabase);
}, 60_000);
afterAll(() => test?.stop());

/** A row of each table whose rows are removed by time, so many minutes after the moment from which on it is kept. */
const ROWS: Readonly<Record<string, string>> = {
  ephemeral_values: `INSERT INTO ephemeral_values VALUES (gen_random_uuid(), '{}', now() - make_interval(mins => $1))`,
  federation_peers: `INSERT INTO federation_peers (name, api_base_url, keys, features, fetched_at)
    VALUES (gen_random_uuid(), '', '[]', '[]', now() - make_interval(mins => 90 * 24 * 60 - 30 + $1))`,
  group_invitations: `INSERT INTO group_invitations
    (invitation_id, conversation_id, public_key, expires_at, uses, used, ended_at)
    VALUES (gen_random_uuid(), gen_random_uuid(), '', now() - make_interval(mins => 24 * 60 - 30 + $1), 1, 0, NULL)`,
  join_requests: `INSERT INTO join_requests (conversation_id, account_id, invitation_id, master_key, proof, asked_at)
    VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '', '',
      now() - make_interval(mins => 7 * 24 * 60 - 30 + $1))`,
  link_parcels: `INSERT INTO link_parcels (account_id, link_id, number, parcel, created_at)
    VALUES (gen_random_uuid(), gen_random_uuid(), 0, '', now() - make_interval(mins => 30 + $1))`,
  mesh_packets: `INSERT INTO mesh_packets
    (packet_id, hash, recipient_digest, recipient, message, signature, stored_at)
    VALUES (decode(md5(random()::text), 'hex'), '', '', '', '', '',
      now() - make_interval(mins => 7 * 24 * 60 - 30 + $1))`,
  mesh_relays: `INSERT INTO mesh_relays
    (address, seen_at, answers_since, listed_at, compares_digests, failures, ask_at, score, quarantines,
      quarantined_until, load)
    VALUES (gen_random_uuid(), now() - make_interval(mins => 7 * 24 * 60 - 30 + $1), NULL, NULL, NULL, 0, now(), 50, 0,
      NULL, NULL)`,
  mesh_seen_packets: `INSERT INTO mesh_seen_packets (packet_id, hash, stored_at)
    VALUES (decode(md5(random()::text), 'hex'), '', now() - make_interval(mins => 14 * 24 * 60 - 30 + $1))`,
  prekey_takes: `INSERT INTO prekey_takes (take_id, device_id, claimer_id, taken_at)
    VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now() - make_interval(mins => 30 + $1))`,
  received_peer_events: `INSERT INTO received_peer_events (origin, event_id, received_at)
    VALUES ('chat.example.org', gen_random_uuid(), now() - make_interval(mins => 30 * 24 * 60 - 30 + $1))`,
  reports: `INSERT INTO reports (report_id, reporter_account_id, reported_account_id, reason, words, reported_at)
    VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'other', '',
      now() - make_interval(mins => 90 * 24 * 60 - 30 + $1))`,
  sessions: `INSERT INTO sessions VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
    decode(md5(random()::text), 'hex'), now(), now(), now() - make_interval(mins => $1), NULL)`,
  spent_refresh_tokens: `INSERT INTO spent_refresh_tokens
    VALUES (decode(md5(random()::text), 'hex'), gen_random_uuid(), now() - make_interval(mins => $1))`,
};

function report(...words: string[]) {
  const { DATABASE_URL: _url, ...env } = process.env;
  const run = spawnSync(process.execPath, [join(ROOT, "services/apps/retention/main.ts"), ...words], {
    encoding: "utf8",
    env: { ...env, TENCHAT_DATA: test.kernel.settings.dataFolder },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

describe("What a table keeps for a time only", () => {
  it("is reported while it is too old, and removed by the job of its table, which counts", async () => {
    const query = (sql: string, values: unknown[] = []) => test.kernel.dataSource.query(sql, values);
    for (const { table } of TIMED_TABLES) for (const minutes of [-1, 28, 33, 40]) await query(ROWS[table]!, [minutes]);
    const before = report();
    expect(before.out.split("\n")).toEqual([
      "ephemeral_values: 4 rows, 3 older than allowed (PT0S after expires_at)",
      "federation_peers: 4 rows, 1 to be removed now, 1 older than allowed (P90D after fetched_at)",
      "group_invitations: 4 rows, 1 to be removed now, 1 older than allowed (P1D after expires_at)",
      "join_requests: 4 rows, 1 to be removed now, 1 older than allowed (P7D after asked_at)",
      "link_parcels: 4 rows, 1 to be removed now, 1 older than allowed (PT1H after created_at)",
      "mesh_packets: 4 rows, 1 to be removed now, 1 older than allowed (P7D after stored_at)",
      "mesh_relays: 4 rows, 1 to be removed now, 1 older than allowed (P7D after seen_at)",
      "mesh_seen_packets: 4 rows, 1 to be removed now, 1 older than allowed (P14D after stored_at)",
      "prekey_takes: 4 rows, 1 to be removed now, 1 older than allowed (PT1H after taken_at)",
      "received_peer_events: 4 rows, 1 to be removed now, 1 older than allowed (P30D after received_at)",
      "reports: 4 rows, 1 to be removed now, 1 older than allowed (P90D after reported_at)",
      "sessions: 4 rows, 1 to be removed now, 1 older than allowed (PT30M after expires_at)",
      "spent_refresh_tokens: 4 rows, 3 older than allowed (PT0S after expires_at)",
      "",
    ]);
    expect(before).toMatchObject({ code: 1, err: expect.stringMatching(/^Older than allowed: 17 rows\. [^\n]+\.\n$/) });

    const jobs = retentionJobs(test.kernel);
    expect(Object.keys(jobs)).toEqual(TIMED_TABLES.map(({ table }) => table));
    for (const job of Object.values(jobs)) await job();
    expect(report()).toEqual({
      code: 0,
      out: `ephemeral_values: 1 rows, 0 older than allowed (PT0S after expires_at)
federation_peers: 2 rows, 0 older than allowed (P90D after fetched_at)
group_invitations: 2 rows, 0 older than allowed (P1D after expires_at)
join_requests: 2 rows, 0 older than allowed (P7D after asked_at)
link_parcels: 2 rows, 0 older than allowed (PT1H after created_at)
mesh_packets: 2 rows, 0 older than allowed (P7D after stored_at)
mesh_relays: 2 rows, 0 older than allowed (P7D after seen_at)
mesh_seen_packets: 2 rows, 0 older than allowed (P14D after stored_at)
prekey_takes: 2 rows, 0 older than allowed (PT1H after taken_at)
received_peer_events: 2 rows, 0 older than allowed (P30D after received_at)
reports: 2 rows, 0 older than allowed (P90D after reported_at)
sessions: 2 rows, 0 older than allowed (PT30M after expires_at)
spent_refresh_tokens: 1 rows, 0 older than allowed (PT0S after expires_at)
`,
      err: "",
    });
    expect(await test.kernel.metrics.render()).toContain(`tenchat_rows_removed_total{table="ephemeral_values"} 3\n`);
    expect(report("now")).toMatchObject({ code: 1, err: expect.stringMatching(/^[^\n]+--help`\.\n$/) });
  }, 60_000);
});

describe("Removing by time", () => {
  const [logEntries, notes] = SCENARIO_TABLES as unknown as [TimedTable, TimedTable];
  let database: DataSource;
  beforeAll(async () => {
    await test.kernel.dataSource.query("CREATE SCHEMA scenario");
    const { url } = test.kernel.dataSource.options as { url: string };
    // A time zone in which days of 23 and 25 hours exist.
    const extra = { options: "-c search_path=scenario -c timezone=Europe/Berlin" };
    database = await new DataSource({ type: "postgres", url, migrations: [...MIGRATIONS], extra }).initialize();
    await database.runMigrations();
  }, 60_000);
  afterAll(() => database?.destroy());

  const count = async (table: string) =>
    Number(((await database.query(`SELECT count(*) FROM ${table}`)) as { count: string }[])[0]!.count);

  it("counts years, months, weeks, days and times back in UTC, up to the moment itself, also in an append-only table", async () => {
    expect(logEntries.kept).toBe("P1Y2M3W4DT5H6M7S");
    // A year, two months, 25 days and some hours before: there the clocks of the database show another time.
    const now = new Date("2026-05-20T12:06:07Z");
    const moment = "2025-02-23T07:00:00";
    await database.query(`INSERT INTO log_entries (text, written_at) VALUES ('past', $1), ('not yet', $2)`, [
      `${moment}Z`,
      `${moment}.001Z`,
    ]);
    await expect(database.query("DELETE FROM log_entries")).rejects.toThrow("only ever added");
    expect(await removeByTime(database, logEntries, now)).toBe(1);
    expect(await database.query("SELECT text FROM log_entries")).toEqual([{ text: "not yet" }]);
  });

  it("takes as many batches as it needs, and leaves what somebody is at and rows whose moment is not known", async () => {
    const note = (from: number, to: number, removedAt: string) =>
      database.query(`INSERT INTO notes SELECT gen_random_uuid(), 1, 'note-' || n, 'red', 'draft', NULL, false, 1, 1, 1, 1,
        NULL, '{}', '[]', '[]', '{}', now(), ${removedAt} FROM generate_series(${from}, ${to}) AS n`);
    await note(1, 2_500, "now() - interval '31 days'");
    await note(2_501, 2_503, "NULL");
    await note(2_504, 2_504, "now() - interval '29 days'");
    const other = database.createQueryRunner();
    await other.startTransaction();
    await other.query("SELECT FROM notes WHERE slug IN ('note-7', 'note-2400') FOR UPDATE");
    expect(await removeByTime(database, notes, new Date())).toBe(2_498);
    await other.rollbackTransaction();
    await other.release();
    expect(await count("notes")).toBe(6);
    expect(await removeByTime(database, notes, new Date())).toBe(2);
    expect(await count("notes")).toBe(4);
  });
});

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DataSource } from "typeorm";
import type { UpgradeStep } from "../../generated/migrations/runtime/upgrades.ts";
import { storedVersions } from "../../generators/emitters/migrations/history.ts";
import { conversionOf } from "../../generators/emitters/migrations/plan/conversions.ts";
import { EXAMPLE } from "../../generators/testing/example-model.ts";
import { VERSIONS } from "../../generators/scenarios/emits-upgrades/output/generated/migrations/index.ts";
import { openChosenDatabase } from "../../services/kernel/database/open-chosen-database.ts";
import { closeDatabase, openDatabase } from "../../services/kernel/database/open-database.ts";
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from "../../services/kernel/database/embedded-postgres/start-embedded-postgres.ts";
import { silentLog, type Log } from "../../services/kernel/logging/log.ts";
import { readSettings } from "../../services/kernel/settings/settings.ts";
import { runStep } from "../../services/kernel/database/upgrade/run-step.ts";
import { StartProblem } from "../../services/kernel/start-problem.ts";
import { draws } from "../scenarios/random-specifications/draw.ts";
import { drawPair } from "./draw-pair.ts";
import { NARROWED, narrowedModel } from "./narrowed-columns.ts";
import { LATER, OLD, ROWS, schemaOf as notesOfBefore } from "./notes-of-before.ts";
import { historyOf, optionsFor, runPair } from "./run-pair.ts";

let folder: string;
let postgres: EmbeddedPostgres;
let admin: DataSource;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tenchat-upgrades-"));
  postgres = await startEmbeddedPostgres({ dataFolder: folder, log: silentLog });
  admin = await new DataSource({ type: "postgres", url: postgres.url }).initialize();
}, 60_000);

afterAll(async () => {
  await admin?.destroy();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const schemaOf = (name: string, rows?: string) => notesOfBefore(admin, postgres.url, name, rows);

async function sentenceOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (problem: unknown) => problem,
  );
  expect(error).toBeInstanceOf(StartProblem);
  return (error as Error).message;
}

describe("A database of a version before", () => {
  it("becomes what the new specification makes by itself, with its rows, whatever changed and wherever it was cut short", async () => {
    const outcomes = [];
    for (const [at, draw] of draws(9, 14).entries())
      outcomes.push(await runPair(postgres.url, `pair_${at}`, drawPair(draw), draw, at % 2 === 1));
    expect(outcomes.flatMap(({ problems }) => problems)).toEqual([]);
    expect(outcomes.filter(({ kind }) => kind === "forward").length).toBeGreaterThan(4);
    expect(outcomes.filter(({ kind }) => kind === "refused").length).toBeGreaterThan(1);
  }, 120_000);

  it("is used by servers of both versions until what only the old one uses is removed, and each sees what the other writes", async () => {
    await schemaOf("two_versions");
    const now = { ...optionsFor(postgres.url, "two_versions", VERSIONS), until: "switch" as const };
    const [old, next] = [await openDatabase(optionsFor(postgres.url, "two_versions", OLD)), await openDatabase(now)];
    await old.query(
      "INSERT INTO notes (note_id, author, heading, size, pages, mood) VALUES ('old', 'bob', 'By old', 1, 1, 'm')",
    );
    await next.query(
      "INSERT INTO notes (note_id, author, title, size, pages) VALUES ('new', 'bob', 'By new', 5000000000, 2)",
    );
    await old.query("UPDATE notes SET heading = 'Changed by old' WHERE note_id = 'note 1'");
    await next.query("UPDATE notes SET title = 'Changed by new' WHERE note_id = 'note 2'");
    await old.query("INSERT INTO readings (note_id) VALUES ('old')");
    await next.query("INSERT INTO visits (subject_id) VALUES ('new')");
    const seen = "WHERE note_id IN ('old', 'new', 'note 1', 'note 2') ORDER BY note_id";
    const due = ["By new", "Changed by old", "Changed by new", "By old"];
    expect(
      (await old.query(`SELECT heading AS said FROM notes ${seen}`)).map(({ said }: { said: string }) => said),
    ).toEqual(due);
    expect(
      (await next.query(`SELECT title AS said FROM notes ${seen}`)).map(({ said }: { said: string }) => said),
    ).toEqual(due);
    expect(await old.query("SELECT note_id AS of FROM readings ORDER BY position DESC LIMIT 2")).toEqual([
      { of: "new" },
      { of: "old" },
    ]);
    expect(await next.query("SELECT shade, pinned FROM notes WHERE note_id = 'old'")).toEqual([
      { shade: "red", pinned: false },
    ]);
    // A deploy may go back from here, and on again.
    await closeDatabase(await openDatabase(optionsFor(postgres.url, "two_versions", OLD)));
    await closeDatabase(old);
    await closeDatabase(await openDatabase(now));
    await closeDatabase(next);
    const last = await openDatabase(optionsFor(postgres.url, "two_versions", VERSIONS));
    expect(
      (await last.query(`SELECT title AS said FROM notes ${seen}`)).map(({ said }: { said: string }) => said),
    ).toEqual(due);
    await closeDatabase(last);
    expect(await sentenceOf(openDatabase(optionsFor(postgres.url, "two_versions", OLD)))).toMatch(
      /^The database at \S+ was brought forward by a newer version of this program: start that one, or restore the backup that it took before\.$/,
    );
  }, 60_000);

  it("is looked at by the new version and used by the old one where something is only added", async () => {
    const [entity] = EXAMPLE.entities;
    const added = { ...entity!.properties[0]!, name: "added", optional: true };
    const after = { ...EXAMPLE, entities: [{ ...entity!, properties: [...entity!.properties, added] }] };
    const versions = storedVersions(after, historyOf(EXAMPLE));
    await admin.query("CREATE SCHEMA more");
    const old = () => openDatabase(optionsFor(postgres.url, "more", versions.slice(0, 1)));
    const next = () => openDatabase({ ...optionsFor(postgres.url, "more", versions), until: "switch" });
    for (const open of [old, next, old, next]) await closeDatabase(await open());
    await admin.query("ALTER TABLE more.notes DROP added");
    expect(await sentenceOf(next())).toContain("Column notes.added is missing");
  }, 60_000);

  it("waits for who holds a table, while nobody waits for it for long", async () => {
    await schemaOf("held");
    const holder = admin.createQueryRunner();
    await holder.startTransaction();
    await holder.query("LOCK TABLE held.notes IN ROW EXCLUSIVE MODE");
    const forward = openDatabase(optionsFor(postgres.url, "held", VERSIONS));
    const waited = [];
    for (let at = 0; at < 20; at++) {
      const began = performance.now();
      await admin.query("SELECT count(*) FROM held.notes");
      waited.push(performance.now() - began);
    }
    expect(Math.max(...waited)).toBeLessThan(1_000);
    await holder.rollbackTransaction();
    await holder.release();
    const database = await forward;
    expect(await database.query(LATER)).toEqual([{ rows: 1200, title: "Heading 1", size: 720_600 }]);
    await closeDatabase(database);
  }, 60_000);

  it("stays as it is where rows stand in the way, which is said in a sentence, and goes on once they do not", async () => {
    await schemaOf(
      "blocked",
      `${ROWS}; UPDATE notes SET heading = 'Same' WHERE note_id IN ('note 1', 'note 2'); UPDATE notes SET pages = 40000 WHERE note_id = 'note 3'`,
    );
    const open = () => openDatabase(optionsFor(postgres.url, "blocked", VERSIONS));
    expect(await sentenceOf(open())).toBe(
      "The column notes.pages becomes smallint, which cannot say what it is in 1 of the rows of notes: change or remove those first.",
    );
    await admin.query("UPDATE blocked.notes SET pages = 4 WHERE pages = 40000");
    expect(await sentenceOf(open())).toBe(
      "No two rows of notes may have the same title any more, and some do (1 times): change or remove all but one of each first.",
    );
    await admin.query(
      "UPDATE blocked.notes SET heading = (SELECT string_agg(sha256(n::text::bytea)::text, '') FROM generate_series(1, 90) AS n) WHERE note_id = 'note 1'",
    );
    expect(await sentenceOf(open())).toBe(
      "An index over author, title holds no more than 2696 bytes of a row, and 1 of the rows of notes have more there: shorten those first, or leave the index out.",
    );
    await closeDatabase(await openDatabase(optionsFor(postgres.url, "blocked", OLD)));
    await admin.query("UPDATE blocked.notes SET heading = note_id WHERE note_id IN ('note 1', 'note 2')");
    await closeDatabase(await open());
  }, 60_000);

  it("says which index a row that came meanwhile is too long for, and leaves none of it behind", async () => {
    await admin.query(
      "CREATE SCHEMA late; CREATE TABLE late.notes AS SELECT string_agg(sha256(n::text::bytea)::text, '') AS title FROM generate_series(1, 90) AS n",
    );
    const runner = admin.createQueryRunner();
    await runner.query("SET search_path = late");
    const place = { runner, progress: null, note: async () => undefined, told: () => undefined };
    const make = {
      phase: "expand",
      kind: "index",
      index: "late_one",
      does: "make an index of notes over title",
    } as const;
    const statement = 'CREATE INDEX CONCURRENTLY "late_one" ON "notes" ("title")';
    expect(await sentenceOf(runStep({ ...make, statement }, place) as Promise<never>)).toBe(
      'Rows that came meanwhile are too long to make an index of notes over title (Index row references tuple (0,1) in relation "notes"): shorten those first, and start again.',
    );
    await runner.query("UPDATE notes SET title = 'short'");
    await runStep({ ...make, statement }, place);
    await runner.query("RESET search_path");
    await runner.release();
  });

  it("is looked through for what its columns take no more, also where its tables stay as they are", async () => {
    const versions = storedVersions(narrowedModel("is"), historyOf(narrowedModel("was")));
    expect(versions.map(({ checksum }) => checksum)).toEqual([versions[0]!.checksum, versions[0]!.checksum]);
    await admin.query("CREATE SCHEMA narrowed");
    const open = (all = versions) => openDatabase(optionsFor(postgres.url, "narrowed", all));
    await closeDatabase(await open(versions.slice(0, 1)));
    const columns = Object.entries(NARROWED);
    const names = columns.map(([name]) => `"${name}"`).join(", ");
    const kept = columns.map(([, each]) => each.kept).join(", ");
    await admin.query(
      `INSERT INTO narrowed.notes (note_id, ${names}) SELECT 'note ' || n, ${kept} FROM generate_series(1, 600) AS n`,
    );
    const some = "note_id IN ('note 7', 'note 600')";
    const lost = columns.map(([name, each]) => `"${name}" = ${each.lost}`).join(", ");
    await admin.query(`UPDATE narrowed.notes SET ${lost} WHERE ${some}`);
    const sentences = columns.map(
      ([name, { said, at }]) =>
        `The column notes.${name}${at === undefined ? "" : ` (at ${at})`} takes only ${said} now, and 2 of the rows of notes hold something else there: change or remove those first.`,
    );
    const runner = admin.createQueryRunner();
    await runner.query("SET search_path = narrowed");
    const place = { runner, progress: null, note: async () => undefined, told: () => undefined };
    const found: string[] = [];
    for (const step of versions[1]!.upgrade)
      await runStep(step, place).catch((error: StartProblem) => found.push(error.message));
    await runner.query("RESET search_path");
    await runner.release();
    expect(found).toEqual(sentences);
    expect(await sentenceOf(open())).toBe(sentences[0]);
    // Nothing was changed by then: the program of before goes on with them, until one has come through.
    await closeDatabase(await open(versions.slice(0, 1)));
    await admin.query(`DELETE FROM narrowed.notes WHERE ${some}`);
    await closeDatabase(await open());
    expect(await sentenceOf(open(versions.slice(0, 1)))).toContain("was brought forward by a newer version");
  }, 60_000);

  it("is not touched by a program that knows another way from there", async () => {
    await schemaOf("strange");
    const [first, second] = VERSIONS;
    await closeDatabase(await openDatabase({ ...optionsFor(postgres.url, "strange", VERSIONS), until: "switch" }));
    const changed = {
      ...second!,
      upgrade: [
        { ...second!.upgrade[0]!, does: "x" },
        ...second!.upgrade.slice(1).map((step) => ({ ...step, does: "x" })),
      ],
    };
    expect(await sentenceOf(openDatabase(optionsFor(postgres.url, "strange", [first!, changed])))).toMatch(
      /is on its way to the tables of another program: start that one, or restore the backup from before\.$/,
    );
    await closeDatabase(await openDatabase(optionsFor(postgres.url, "strange", VERSIONS)));
    // What was never released has no number of its own.
    const unreleased = { ...second!, statements: second!.statements.slice(0, -1), checksum: "0".repeat(64) };
    expect(await sentenceOf(openDatabase(optionsFor(postgres.url, "strange", [first!, unreleased])))).toMatch(
      /^The database at \S+ was made for another specification, or was changed since\.\n/,
    );
  }, 60_000);
});

describe("An index", () => {
  const step = (statement: string): UpgradeStep => ({
    phase: "switch",
    kind: "index",
    does: "make an index",
    index: "numbers_n",
    statement,
    sentence: "Two are the same.",
  });
  const run = async (statement: string) => {
    const runner = admin.createQueryRunner();
    const place = { runner, progress: null, note: async () => undefined, told: () => undefined };
    await runStep(step(statement), place).finally(() => runner.release());
  };
  const indexes = () =>
    admin.query(
      "SELECT indexrelid AS oid, indisvalid AS valid FROM pg_index WHERE indexrelid = to_regclass('numbers_n')",
    );

  it("that cannot be made is said in a sentence and leaves nothing, and one that was left is made anew", async () => {
    await admin.query("CREATE TABLE numbers (n integer); INSERT INTO numbers VALUES (1), (1)");
    const unique = "CREATE UNIQUE INDEX CONCURRENTLY numbers_n ON numbers (n)";
    expect(await sentenceOf(run(unique))).toBe("Two are the same.");
    expect(await indexes()).toEqual([]);
    await expect(admin.query(unique)).rejects.toThrow("could not create unique index");
    await run("CREATE INDEX CONCURRENTLY numbers_n ON numbers (n)");
    expect(await indexes()).toEqual([{ oid: expect.anything(), valid: true }]);
  }, 60_000);

  it("that the database is still making for a program that was killed is waited for", async () => {
    await admin.query("DROP INDEX numbers_n");
    const holder = admin.createQueryRunner();
    await holder.startTransaction();
    await holder.query("INSERT INTO numbers VALUES (2)");
    const statement = "CREATE INDEX CONCURRENTLY numbers_n ON numbers (n)";
    const [making, before] = [admin.query(statement), await untilMaking()];
    const waiting = run(statement);
    await holder.commitTransaction();
    await holder.release();
    await Promise.all([making, waiting]);
    expect(await indexes()).toEqual([{ oid: before, valid: true }]);
    await admin.query("DROP TABLE numbers");
  }, 60_000);

  async function untilMaking(): Promise<unknown> {
    for (;;) {
      const [found] = (await admin.query("SELECT index_relid AS oid FROM pg_stat_progress_create_index")) as {
        oid: number;
      }[];
      if (found !== undefined && found.oid !== 0) return found.oid;
      await sleep(20);
    }
  }
});

describe("A start", () => {
  it("takes a backup of the data folder, brings it forward and tells how far it is", async () => {
    const own = mkdtempSync(join(tmpdir(), "tenchat-start-"));
    const told: { fields: Record<string, unknown>; what: string }[] = [];
    const log: Log = {
      ...silentLog,
      info: (fields, what) => void told.push({ fields: fields as Record<string, unknown>, what }),
    };
    const open = async (versions: typeof VERSIONS, work: (database: DataSource) => Promise<void>) => {
      await using closing = new AsyncDisposableStack();
      const settings = readSettings({ TENCHAT_DATA: own });
      const { entities, migrations } = optionsFor(postgres.url, "", versions);
      const tables = { entities, migrations, versions };
      const { dataSource } = await openChosenDatabase(settings, tables, log, closing, () => undefined);
      await work(dataSource);
    };
    try {
      await open(OLD, async (database) => {
        await database.query(ROWS);
        // As a program left it that wrote nothing down.
        await database.query(
          "DELETE FROM migrations WHERE number IS NOT NULL; ALTER TABLE migrations DROP number, DROP step, DROP checksum, DROP progress, DROP noted_at",
        );
      });
      await open(VERSIONS, async (database) => {
        expect(await database.query(LATER)).toEqual([{ rows: 1200, title: "Heading 1", size: 720_600 }]);
      });
      expect(readdirSync(join(own, "backups"))).toEqual([expect.stringMatching(/^before-unreleased-/)]);
      const steps = told.filter(({ what }) => what === "bringing the database forward").map(({ fields }) => fields);
      const { upgrade } = VERSIONS[1]!;
      expect(steps.map(({ does }) => does)).toEqual(
        upgrade.filter(({ phase }) => phase !== "check").map(({ does }) => does),
      );
      expect(steps[0]).toMatchObject({
        step: upgrade.findIndex(({ phase }) => phase !== "check") + 1,
        of: upgrade.length,
        copy: expect.stringContaining("before-unreleased-"),
      });
      expect(told.at(-1)).toMatchObject({ what: "the database was brought forward" });
      // The next start has nothing to do.
      const count = told.length;
      await open(VERSIONS, async () => undefined);
      expect(told.slice(count).filter(({ what }) => /forward/.test(what))).toEqual([]);
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
  }, 120_000);
});

describe("A number that becomes a double", () => {
  const kept = async (type: string, texts: readonly string[]) => {
    const { holds } = conversionOf(type, "double precision")!;
    const rows = await admin.query<{ said: string }[]>(
      `SELECT said::text FROM unnest($1::${type}[]) AS each(said) WHERE ${holds!("said")}`,
      [texts],
    );
    return rows.map(({ said }) => said);
  };

  it("is taken wherever the double says it, as JavaScript says which do", async () => {
    const most = 2n ** 63n - 1n;
    const drawn = Array.from({ length: 63 }, (_, power) => [-1n, 0n, 1n].map((more) => 2n ** BigInt(power) + more));
    const all = [...new Set([...drawn.flat(), most, most - 511n, most - 512n, most - 1023n, 10n ** 18n + 7n])];
    const values = all.flatMap((each) => (each > most ? [] : [each, -each]));
    const exact = values.filter((each) => BigInt(Number(each)) === each);
    expect(await kept("bigint", values.map(String))).toEqual(exact.map(String));
  });

  it("is not taken where only another is near", async () => {
    const texts = ["0", "0.1", "-2.50", "9007199254740992", "1e22", "1e300", "123456789.12345678"];
    const others = ["9007199254740993", "0.10000000000000001", "1e400", "1e-400", "3.14159265358979323846"];
    const back = (text: string) => kept("numeric", [text]).then((found) => found.length === 1);
    expect(await Promise.all(texts.map(back))).toEqual(texts.map(() => true));
    expect(await Promise.all(others.map(back))).toEqual(others.map(() => false));
  });
});

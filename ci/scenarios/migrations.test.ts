import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataSource, type EntitySchema, type MigrationInterface } from "typeorm";
import { MIGRATIONS } from "../../generated/migrations/index.ts";
import { configureDriver } from "../../generated/server/runtime/database.ts";
import { ENTITIES } from "../../generated/server/entities.ts";
import { MIGRATIONS as DEFAULT_MIGRATIONS } from "../../generators/scenarios/emits-defaults/output/generated/migrations/index.ts";
import { ENTITIES as DEFAULT_ENTITIES } from "../../generators/scenarios/emits-defaults/output/generated/server/entities.ts";
import { MIGRATIONS as EVERY_COLUMN_MIGRATIONS } from "../../generators/scenarios/emits-storage/output/generated/migrations/index.ts";
import { ENTITIES as EVERY_COLUMN_ENTITIES } from "../../generators/scenarios/emits-storage/output/generated/server/entities.ts";
import {
  LogEntryEntity,
  NoteEntity,
} from "../../generators/scenarios/emits-storage/output/generated/server/shared/entities.ts";
import { MIGRATIONS as OTHER_MIGRATIONS } from "../../generators/scenarios/other-scripts/output/generated/migrations/index.ts";
import { ENTITIES as OTHER_ENTITIES } from "../../generators/scenarios/other-scripts/output/generated/server/entities.ts";
import { 注文Entity } from "../../generators/scenarios/other-scripts/output/generated/server/shared/entities.ts";
import { HOSTILE, HOSTILE_IMPORTS } from "../../generators/testing/hostile-specification.ts";
import { generateFrom } from "../../generators/testing/generated-project.ts";
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from "../../services/kernel/database/embedded-postgres/start-embedded-postgres.ts";
import { checkCatalog } from "../../services/kernel/database/catalog/check-catalog.ts";
import { silentLog } from "../../services/kernel/logging/log.ts";

const root = join(import.meta.dirname, "../..");
let folder: string;
let postgres: EmbeddedPostgres;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tenchat-migrations-"));
  postgres = await startEmbeddedPostgres({ dataFolder: folder, log: silentLog });
}, 60_000);

afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Storage {
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** Does something with an empty database. */
async function withDatabase(storage: Storage, work: (database: DataSource) => Promise<void>) {
  const database = await new DataSource({
    type: "postgres",
    url: postgres.url,
    entities: [...storage.entities],
    migrations: [...storage.migrations],
    migrationsTransactionMode: "each",
  }).initialize();
  try {
    await database.query("DROP SCHEMA public CASCADE");
    await database.query("CREATE SCHEMA public");
    await work(database);
  } finally {
    await database.destroy();
  }
}

/** What TypeORM would have to change for the tables to fit the entities. */
async function differences(database: DataSource): Promise<string[]> {
  return (await database.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
}

/** Every table, column, index, trigger and function, as the database itself tells them. */
async function describeDatabase(database: DataSource): Promise<unknown> {
  return database.query(`
    SELECT 'column' AS what, table_name || '.' || column_name AS name, data_type || ' ' || is_nullable AS said
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
    UNION ALL
    SELECT 'index', tablename || '.' || indexname, indexdef FROM pg_indexes
    WHERE schemaname = 'public' AND tablename <> 'migrations'
    UNION ALL
    SELECT 'trigger', tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL
    SELECT 'function', proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    ORDER BY 1, 2`);
}

const storages: Readonly<Record<string, Storage & { readonly sql: string }>> = {
  ours: { entities: ENTITIES, migrations: MIGRATIONS, sql: "generated/migrations/0001-initial.sql" },
  every_column: {
    entities: EVERY_COLUMN_ENTITIES,
    migrations: EVERY_COLUMN_MIGRATIONS,
    sql: "generators/scenarios/emits-storage/output/generated/migrations/0001-initial.sql",
  },
  defaults: {
    entities: DEFAULT_ENTITIES,
    migrations: DEFAULT_MIGRATIONS,
    sql: "generators/scenarios/emits-defaults/output/generated/migrations/0001-initial.sql",
  },
  other_scripts: {
    entities: OTHER_ENTITIES,
    migrations: OTHER_MIGRATIONS,
    sql: "generators/scenarios/other-scripts/output/generated/migrations/0001-initial.sql",
  },
};

describe.each(Object.entries(storages))("Generated migrations (%s)", (_name, storage) => {
  it("make an empty database fit the entities, go back to nothing and come again", async () => {
    await withDatabase(storage, async (database) => {
      await database.runMigrations();
      expect(await differences(database)).toEqual([]);
      const first = await describeDatabase(database);
      expect(first).not.toEqual([]);
      await database.undoLastMigration();
      expect(await describeDatabase(database)).toEqual([]);
      await database.runMigrations();
      expect(await describeDatabase(database)).toEqual(first);
      expect(await differences(database)).toEqual([]);
    });
  }, 60_000);

  it("make what the check at each start asks for, which finds any table and column that is not so", async () => {
    await withDatabase(storage, async (database) => {
      await database.runMigrations();
      expect(await checkCatalog(database, "migrations")).toEqual([]);
      const columns = (await database.query(`SELECT table_name AS "table", column_name AS name
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'`)) as {
        table: string;
        name: string;
      }[];
      await database.query(
        columns.map(({ table, name }) => `ALTER TABLE "${table}" RENAME "${name}" TO "${name}_once"`).join(";"),
      );
      const found = await checkCatalog(database, "migrations");
      for (const { table, name } of columns) {
        expect(found).toContainEqual(expect.stringContaining(`Column ${table}.${name} is missing and should be `));
        expect(found).toContainEqual(expect.stringMatching(`^Column ${table}.${name}_once is .* should not be there`));
      }
    });
  }, 60_000);

  it("are the SQL file, statement for statement", async () => {
    let migrated: unknown;
    await withDatabase(storage, async (database) => {
      await database.runMigrations();
      migrated = await describeDatabase(database);
    });
    await withDatabase(storage, async (database) => {
      await database.query(readFileSync(join(root, storage.sql), "utf8"));
      expect(await describeDatabase(database)).toEqual(migrated);
    });
  }, 60_000);

  it("fail whole when one statement fails", async () => {
    await withDatabase(storage, async (database) => {
      const last = storage.entities
        .map((each) => each.options.tableName!)
        .sort()
        .at(-1)!;
      await database.query(`CREATE TABLE "${last}" (nothing text)`);
      await expect(database.runMigrations()).rejects.toThrow("already exists");
      const tables = (await database.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)) as {
        tablename: string;
      }[];
      expect(tables.map((each) => each.tablename).filter((each) => each !== "migrations")).toEqual([last]);
    });
  }, 60_000);
});

describe("Generated tables", () => {
  const row = {
    noteId: "01890a5d-ac96-774b-bcce-b302099a8057",
    part: 32_767,
    slug: "a",
    colour: "dark-blue" as const,
    state: "sent" as const,
    shade: null,
    pinned: true,
    size: -2_147_483_648,
    count: Number.MAX_SAFE_INTEGER,
    weight: 0.5,
    price: "123456789012345678901234567890.123456789",
    cover: Buffer.from([0, 255]),
    sealed: { a: "QQ==" },
    tags: ["one", "two"],
    places: [{ latitude: 1.5 }],
    extra: { whatever: [1, null] },
    writtenAt: new Date("2026-01-31T12:00:00.123Z"),
    removedAt: null,
  };
  const storage = storages["every_column"]!;

  it("give back what they were given, at the ends of every type, and nothing where there was nothing", async () => {
    configureDriver();
    await withDatabase(storage, async (database) => {
      await database.runMigrations();
      const notes = database.getRepository(NoteEntity);
      await notes.insert(row);
      expect(await notes.findOneBy({ noteId: row.noteId })).toEqual(row);
      await notes.update({ noteId: row.noteId }, { cover: null, shade: "red", removedAt: row.writtenAt });
      expect(await notes.findOneBy({ part: row.part })).toEqual({
        ...row,
        cover: null,
        shade: "red",
        removedAt: row.writtenAt,
      });
      const log = database.getRepository(LogEntryEntity);
      const { writtenAt } = row;
      await log.insert(["one", "two"].map((text) => ({ text, writtenAt })));
      expect(await log.find({ order: { position: "ASC" } })).toEqual([
        { position: 1, text: "one", writtenAt },
        { position: 2, text: "two", writtenAt },
      ]);
    });
  }, 60_000);

  it("never change a row of a table that only grows, nor remove one by mistake, whoever asks", async () => {
    await withDatabase(storage, async (database) => {
      await database.runMigrations();
      const log = database.getRepository(LogEntryEntity);
      await log.insert(["one", "two"].map((text) => ({ text, writtenAt: new Date(0) })));
      const kept = await log.find();
      // The tables are this user's own, and it may do anything to the server.
      for (const statement of [
        `UPDATE log_entries SET text = 'three'`,
        `UPDATE log_entries SET text = 'three' WHERE false`,
        `DELETE FROM log_entries`,
        `TRUNCATE log_entries`,
        `INSERT INTO log_entries (position, text, written_at) VALUES (1, '', now()) ON CONFLICT (position) DO UPDATE SET text = ''`,
        `MERGE INTO log_entries USING (VALUES (1)) v ON position = 1 WHEN MATCHED THEN DELETE`,
        `SET LOCAL blueprint.removing = 'on'; UPDATE log_entries SET text = 'three'`,
        `SET LOCAL blueprint.removing = 'on'; TRUNCATE log_entries`,
      ])
        await expect(database.query(statement)).rejects.toThrow(
          /rows of "log_entries" are only ever added: \w+ is refused/,
        );
      expect(await log.find()).toEqual(kept);
      await database.transaction(async (manager) => {
        await manager.query(`SET LOCAL blueprint.removing = 'on'`);
        await manager.delete(LogEntryEntity, { position: 1 });
      });
      expect(await log.find()).toEqual(kept.slice(1));
      await expect(log.delete({ position: 2 })).rejects.toThrow("only ever added: DELETE is refused");
      await database.query("ALTER TABLE log_entries DISABLE TRIGGER log_entries_append_only");
      expect(await checkCatalog(database, "migrations")).toEqual([expect.stringContaining("which is switched off")]);
      await database.query("DROP FUNCTION refuse_change CASCADE");
      expect(await checkCatalog(database, "migrations")).toEqual([
        "What a trigger calls is missing: function refuse_change() does not exist.",
      ]);
    });
  }, 60_000);

  it("refuse what the specification does not have: a second key, a second of what is unique, nothing, another type", async () => {
    await withDatabase(storage, async (database) => {
      await database.runMigrations();
      const notes = database.getRepository(NoteEntity);
      await notes.insert(row);
      await notes.insert({ ...row, part: 1, slug: "b" });
      await expect(notes.insert({ ...row, slug: "c" })).rejects.toThrow("notes_pkey");
      await expect(notes.insert({ ...row, part: 2 })).rejects.toThrow("notes_slug_unique");
      for (const name of Object.keys(row).filter((each) => !["cover", "shade", "removedAt", "extra"].includes(each)))
        await expect(notes.insert({ ...row, part: 3, slug: "d", [name]: null })).rejects.toThrow("violates not-null");
      for (const wrong of [{ noteId: "a" }, { part: 2 ** 15 }, { size: 2 ** 31 }, { pinned: "maybe" }, { price: "a" }])
        await expect(notes.insert({ ...row, part: 4, slug: "e", ...(wrong as object) })).rejects.toThrow(
          /invalid|out of range/,
        );
    });
  }, 60_000);
});

describe("Names and documentation of every kind", () => {
  it("keep rows apart whose columns differ in an accent or a sign, and give them back as they were", async () => {
    await withDatabase(storages["other_scripts"]!, async (database) => {
      await database.runMigrations();
      const rows = database.getRepository(注文Entity);
      const row = {
        番号: 7,
        resume: "a",
        résumé: "b",
        "🙂": "c",
        "🙃": null,
        ΩμέγαΣίγμα: true,
        あいうえおかきくけこさしすせそたち: "d",
        なにぬねのはひふへほまみむめも: "e",
      };
      await rows.insert(row);
      await rows.update({ résumé: "b" }, { resume: "x" });
      expect(
        await rows.find({ where: { 番号: 7, "🙂": "c" }, order: { なにぬねのはひふへほまみむめも: "ASC" } }),
      ).toEqual([{ ...row, resume: "x" }]);
    });
  }, 60_000);

  it("run nothing and leave nothing out, whatever somebody wrote into them", async () => {
    using project = await generateFrom(HOSTILE, HOSTILE_IMPORTS);
    const { MIGRATIONS: migrations } = await project.load<{ MIGRATIONS: Storage["migrations"] }>("migrations/index.ts");
    const { ENTITIES: entities } = await project.load<{ ENTITIES: Storage["entities"] }>("server/entities.ts");
    await withDatabase({ entities, migrations }, async (database) => {
      await database.runMigrations();
      expect(await differences(database)).toEqual([]);
      const made = await describeDatabase(database);
      await database.undoLastMigration();
      await database.query(project.text("migrations/0001-initial.sql"));
      expect(await describeDatabase(database)).toEqual(made);
    });
  }, 60_000);
});

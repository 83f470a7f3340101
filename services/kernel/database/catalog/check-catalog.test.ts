import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataSource } from "typeorm";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { MIGRATIONS } from "../../../../generated/migrations/index.ts";
import { startEmbeddedPostgres } from "../embedded-postgres/start-embedded-postgres.ts";
import type { EmbeddedPostgres } from "../embedded-postgres/start-embedded-postgres.ts";
import { silentLog } from "../../logging/log.ts";
import { checkCatalog } from "./check-catalog.ts";

let folder: string;
let postgres: EmbeddedPostgres;
let ours: DataSource;
let other: DataSource;

/** What no specification of ours has yet. */
class Other0000000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE parents (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text COLLATE "C" NOT NULL DEFAULT 'x', size integer CONSTRAINT large CHECK (size > 5),
      twice integer GENERATED ALWAYS AS (size * 2) STORED)`);
    await runner.query(`CREATE TABLE children (id uuid PRIMARY KEY,
      parent bigint CONSTRAINT whose REFERENCES parents ON DELETE CASCADE)`);
    await runner.query(`CREATE UNIQUE INDEX one ON children (parent) NULLS NOT DISTINCT`);
  }

  async down(): Promise<void> {}
}

/** A database, in a schema of its own, as these migrations make it. */
async function migrated(schema: string, migrations: readonly (new () => MigrationInterface)[]): Promise<DataSource> {
  const open = (extra: object) =>
    new DataSource({ type: "postgres", url: postgres.url, migrations: [...migrations], extra }).initialize();
  const maker = await open({});
  await maker.query(`CREATE SCHEMA "${schema}"`);
  await maker.destroy();
  const database = await open({ options: `-c search_path="${schema}"` });
  await database.runMigrations();
  return database;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tenchat-catalog-"));
  postgres = await startEmbeddedPostgres({ dataFolder: folder, log: silentLog });
  ours = await migrated("ours", MIGRATIONS);
  other = await migrated("An-Other", [Other0000000000001]);
}, 60_000);

afterAll(async () => {
  await Promise.all([ours?.destroy(), other?.destroy()]);
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const check = (database: DataSource) => checkCatalog(database, "migrations");

/** What is told of a database after a statement, which is undone again by others. */
async function after(database: DataSource, statement: string, undo: string): Promise<string[]> {
  await database.query(statement);
  try {
    return await check(database);
  } finally {
    await database.query(undo);
  }
}

describe("the check of a database's tables", () => {
  it("has nothing to say of what the migrations made, also with data in it, and leaves nothing behind", async () => {
    await ours.query("INSERT INTO sent_bytes VALUES (gen_random_uuid(), 1, 2)");
    for (const database of [ours, other]) expect(await check(database)).toEqual([]);
    expect(await ours.query("SELECT FROM pg_class WHERE relpersistence = 't'")).toEqual([]);
    await ours.query("DELETE FROM sent_bytes");
  });

  const moment = "timestamp with time zone NOT NULL";
  it.each([
    [
      "a column's type",
      "ALTER TABLE accounts ALTER username TYPE character varying(20)",
      `ALTER TABLE accounts ALTER username TYPE text COLLATE "C"`,
      ['Column accounts.username is character varying(20) NOT NULL and should be text COLLATE "C" NOT NULL.'],
    ],
    [
      "a column's length alone",
      "ALTER TABLE sent_bytes ALTER day TYPE numeric(4, 1)",
      "ALTER TABLE sent_bytes ALTER day TYPE integer",
      ["Column sent_bytes.day is numeric(4,1) NOT NULL and should be integer NOT NULL."],
    ],
    [
      "a column that may be empty",
      "ALTER TABLE accounts ALTER display_name DROP NOT NULL",
      "ALTER TABLE accounts ALTER display_name SET NOT NULL",
      ['Column accounts.display_name is text COLLATE "C" and should be text COLLATE "C" NOT NULL.'],
    ],
    [
      "a column that may not be empty",
      "ALTER TABLE accounts ALTER password_hash SET NOT NULL",
      "ALTER TABLE accounts ALTER password_hash DROP NOT NULL",
      ['Column accounts.password_hash is text COLLATE "C" NOT NULL and should be text COLLATE "C".'],
    ],
    [
      "a column whose rows were never looked at for emptiness",
      "ALTER TABLE devices ALTER name DROP NOT NULL, ADD CONSTRAINT n NOT NULL name NOT VALID",
      "ALTER TABLE devices VALIDATE CONSTRAINT n",
      ['Column devices.name is text COLLATE "C" NOT NULL for new rows only and should be text COLLATE "C" NOT NULL.'],
    ],
    [
      "a lost default",
      "ALTER TABLE outbox_entries ALTER position DROP DEFAULT",
      "ALTER TABLE outbox_entries ALTER position SET DEFAULT nextval('outbox_entries_position_seq')",
      [
        "Column outbox_entries.position is bigint NOT NULL and should be bigint NOT NULL DEFAULT nextval('outbox_entries_position_seq'::regclass).",
      ],
    ],
    [
      "a default that nobody asked for",
      "ALTER TABLE devices ALTER name SET DEFAULT 'x'",
      "ALTER TABLE devices ALTER name DROP DEFAULT",
      ['Column devices.name is text COLLATE "C" NOT NULL DEFAULT \'x\'::text and should be text COLLATE "C" NOT NULL.'],
    ],
    [
      "a column's collation",
      `ALTER TABLE accounts ALTER display_name_key TYPE text COLLATE "default"`,
      `ALTER TABLE accounts ALTER display_name_key TYPE text COLLATE "C"`,
      [`Column accounts.display_name_key is text NOT NULL and should be text COLLATE "C" NOT NULL.`],
    ],
    [
      "a missing column",
      "ALTER TABLE devices DROP COLUMN created_at",
      `ALTER TABLE devices ADD created_at ${moment}`,
      [`Column devices.created_at is missing and should be ${moment}.`],
    ],
    [
      "a column too many",
      "ALTER TABLE devices ADD nickname text",
      "ALTER TABLE devices DROP COLUMN nickname",
      ["Column devices.nickname is text and should not be there."],
    ],
    [
      "a column under another name",
      "ALTER TABLE devices RENAME name TO title",
      "ALTER TABLE devices RENAME title TO name",
      [
        'Column devices.name is missing and should be text COLLATE "C" NOT NULL.',
        'Column devices.title is text COLLATE "C" NOT NULL and should not be there.',
      ],
    ],
    [
      "a missing table, without everything in it",
      "ALTER TABLE sessions SET SCHEMA public",
      "ALTER TABLE public.sessions SET SCHEMA ours",
      ["Table sessions is missing and should be a table."],
    ],
    [
      "a table too many",
      "CREATE TABLE notes (note_id bigserial PRIMARY KEY, text text UNIQUE)",
      "DROP TABLE notes",
      ["Table notes is a table and should not be there."],
    ],
    [
      "a table that a crash empties",
      "ALTER TABLE messages SET UNLOGGED",
      "ALTER TABLE messages SET LOGGED",
      ["Table messages is a table that a crash empties (UNLOGGED) and should be a table."],
    ],
    [
      "a table that hides rows",
      "ALTER TABLE messages ENABLE ROW LEVEL SECURITY",
      "ALTER TABLE messages DISABLE ROW LEVEL SECURITY",
      ["Table messages is a table with row security and should be a table."],
    ],
    [
      "a missing primary key",
      "ALTER TABLE passkeys DROP CONSTRAINT passkeys_pkey",
      "ALTER TABLE passkeys ADD CONSTRAINT passkeys_pkey PRIMARY KEY (credential_id)",
      ["Constraint passkeys_pkey of table passkeys is missing and should be PRIMARY KEY (credential_id)."],
    ],
    [
      "a primary key of other columns",
      "ALTER TABLE delivery_cursors DROP CONSTRAINT delivery_cursors_pkey, ADD CONSTRAINT delivery_cursors_pkey PRIMARY KEY (device_id)",
      "ALTER TABLE delivery_cursors DROP CONSTRAINT delivery_cursors_pkey, ADD CONSTRAINT delivery_cursors_pkey PRIMARY KEY (conversation_id, device_id)",
      [
        "Constraint delivery_cursors_pkey of table delivery_cursors is PRIMARY KEY (device_id) and should be PRIMARY KEY (conversation_id, device_id).",
      ],
    ],
    [
      "a condition too many, even one that is not checked for old rows",
      "ALTER TABLE accounts ADD CONSTRAINT short CHECK (length(username) < 5) NOT VALID",
      "ALTER TABLE accounts DROP CONSTRAINT short",
      ["Constraint short of table accounts is CHECK ((length(username) < 5)) NOT VALID and should not be there."],
    ],
    [
      "a foreign key too many",
      "ALTER TABLE devices ADD CONSTRAINT whose FOREIGN KEY (account_id) REFERENCES accounts ON DELETE CASCADE",
      "ALTER TABLE devices DROP CONSTRAINT whose",
      [
        "Constraint whose of table devices is FOREIGN KEY (account_id) REFERENCES accounts(account_id) ON DELETE CASCADE and should not be there.",
      ],
    ],
    [
      "a missing index",
      "DROP INDEX devices_account_id_index",
      "CREATE INDEX devices_account_id_index ON devices (account_id)",
      [
        "Index devices_account_id_index of table devices is missing and should be CREATE INDEX devices_account_id_index ON devices USING btree (account_id).",
      ],
    ],
    [
      "an index that does not make unique any more",
      "DROP INDEX accounts_username_key_unique; CREATE INDEX accounts_username_key_unique ON accounts (username_key)",
      "DROP INDEX accounts_username_key_unique; CREATE UNIQUE INDEX accounts_username_key_unique ON accounts (username_key)",
      [
        "Index accounts_username_key_unique of table accounts is CREATE INDEX accounts_username_key_unique ON accounts USING btree (username_key) and should be CREATE UNIQUE INDEX accounts_username_key_unique ON accounts USING btree (username_key).",
      ],
    ],
    [
      "an index of some rows only",
      "DROP INDEX sessions_refresh_token_hash_unique; CREATE UNIQUE INDEX sessions_refresh_token_hash_unique ON sessions (refresh_token_hash) WHERE ended_at IS NULL",
      "DROP INDEX sessions_refresh_token_hash_unique; CREATE UNIQUE INDEX sessions_refresh_token_hash_unique ON sessions (refresh_token_hash)",
      [
        "Index sessions_refresh_token_hash_unique of table sessions is CREATE UNIQUE INDEX sessions_refresh_token_hash_unique ON sessions USING btree (refresh_token_hash) WHERE (ended_at IS NULL) and should be CREATE UNIQUE INDEX sessions_refresh_token_hash_unique ON sessions USING btree (refresh_token_hash).",
      ],
    ],
    [
      "an index too many",
      "CREATE UNIQUE INDEX one_name ON devices (account_id, name)",
      "DROP INDEX one_name",
      [
        "Index one_name of table devices is CREATE UNIQUE INDEX one_name ON devices USING btree (account_id, name) and should not be there.",
      ],
    ],
    [
      "a trigger",
      "CREATE TRIGGER t BEFORE UPDATE ON devices FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
      "DROP TRIGGER t ON devices",
      [
        "Trigger t of table devices is CREATE TRIGGER t BEFORE UPDATE ON devices FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger() and should not be there.",
      ],
    ],
    [
      "a rule",
      "CREATE RULE r AS ON DELETE TO devices DO INSTEAD NOTHING",
      "DROP RULE r ON devices",
      [
        "Rule r of table devices is CREATE RULE r AS ON DELETE TO ours.devices DO INSTEAD NOTHING and should not be there.",
      ],
    ],
    [
      "a sequence that ends sooner",
      "ALTER SEQUENCE incarnations_number_seq AS integer",
      "ALTER SEQUENCE incarnations_number_seq AS bigint",
      [
        "Sequence incarnations_number_seq is integer from 1 by 1, 1 to 2147483647 and should be bigint from 1 by 1, 1 to 9223372036854775807.",
      ],
    ],
  ])("finds %s", async (_what, change, undo, sentences) => {
    // What one of them left behind would be told with the next.
    expect(await after(ours, change, undo)).toEqual(sentences);
  });

  it("finds an index that could not be finished, and nothing of what was undone", async () => {
    expect(await check(ours)).toEqual([]);
    await ours.query("INSERT INTO sent_bytes VALUES (gen_random_uuid(), 1, 2), (gen_random_uuid(), 1, 2)");
    const build = "CREATE UNIQUE INDEX CONCURRENTLY half ON sent_bytes (day)";
    await expect(ours.query(build)).rejects.toThrow("could not create unique index");
    expect(await check(ours)).toEqual([
      "Index half of table sent_bytes is CREATE UNIQUE INDEX half ON sent_bytes USING btree (day), which is not valid and should not be there.",
    ]);
    await ours.query("DROP INDEX half; DELETE FROM sent_bytes");
  });

  const foreign = "FOREIGN KEY (parent) REFERENCES parents(id)";
  it.each([
    [
      "a foreign key that does something else",
      `ALTER TABLE children DROP CONSTRAINT whose, ADD CONSTRAINT whose ${foreign} ON DELETE SET NULL`,
      `Constraint whose of table children is ${foreign} ON DELETE SET NULL and should be ${foreign} ON DELETE CASCADE.`,
    ],
    [
      "a foreign key that old rows need not keep to",
      `ALTER TABLE children DROP CONSTRAINT whose, ADD CONSTRAINT whose ${foreign} ON DELETE CASCADE NOT VALID`,
      `Constraint whose of table children is ${foreign} ON DELETE CASCADE NOT VALID and should be ${foreign} ON DELETE CASCADE.`,
    ],
    [
      "another condition",
      "ALTER TABLE parents DROP CONSTRAINT large, ADD CONSTRAINT large CHECK (size > 4)",
      "Constraint large of table parents is CHECK ((size > 4)) and should be CHECK ((size > 5)).",
    ],
    [
      "a lost collation",
      `ALTER TABLE parents ALTER name TYPE text COLLATE "default"`,
      `Column parents.name is text NOT NULL DEFAULT 'x'::text and should be text COLLATE "C" NOT NULL DEFAULT 'x'::text.`,
    ],
    [
      "numbers that may be chosen",
      "ALTER TABLE parents ALTER id SET GENERATED BY DEFAULT",
      "Column parents.id is bigint NOT NULL GENERATED BY DEFAULT AS IDENTITY and should be bigint NOT NULL GENERATED ALWAYS AS IDENTITY.",
    ],
    [
      "another computation",
      "ALTER TABLE parents ALTER twice SET EXPRESSION AS (size * 3)",
      "Column parents.twice is integer STORED AS (size * 3) and should be integer STORED AS (size * 2).",
    ],
    [
      "nothing that may be there more than once",
      "DROP INDEX one; CREATE UNIQUE INDEX one ON children (parent)",
      "Index one of table children is CREATE UNIQUE INDEX one ON children USING btree (parent) and should be CREATE UNIQUE INDEX one ON children USING btree (parent) NULLS NOT DISTINCT.",
    ],
  ])("finds %s", async (_what, change, sentence) => {
    const begun = other.createQueryRunner();
    for (const table of ["children", "parents"]) await begun.query(`DROP TABLE ${table}`);
    await new Other0000000000001().up(begun);
    await begun.query(change);
    await begun.release();
    expect(await check(other)).toEqual([sentence]);
  });

  it("waits for nobody who writes, and nobody waits for it", async () => {
    const writer = ours.createQueryRunner();
    await writer.startTransaction();
    // Keeps out everything but reading.
    for (const table of ["accounts", "incarnations", "outbox_entries"])
      await writer.query(`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
    const locks: unknown[] = [];
    ours.migrations.push({
      async up(runner) {
        const held = `SELECT c.relname, mode FROM pg_locks JOIN pg_class c ON c.oid = relation
          WHERE c.relnamespace = 'ours'::regnamespace AND pid = pg_backend_pid()`;
        locks.push(...((await runner.query(held)) as unknown[]));
      },
      down: async () => {},
    });
    expect(await check(ours)).toEqual([]);
    ours.migrations.pop();
    await writer.rollbackTransaction();
    await writer.release();
    expect(locks).toEqual([]);
  });
});

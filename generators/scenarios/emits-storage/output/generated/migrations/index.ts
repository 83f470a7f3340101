// @generated tenchat:migrations@1 hash:6683bf9919c8a08db2e3bdb30d359b7a DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { MigrationInterface, QueryRunner } from "typeorm";
import type { StoredVersion } from "./runtime/upgrades.ts";

/** The statements of 0001-initial.sql, one by one. */
const STATEMENTS: readonly string[] = [
  "CREATE FUNCTION \"refuse_change\"() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  IF TG_OP = 'DELETE' AND current_setting('blueprint.removing', true) = 'on' THEN\n    RETURN NULL;\n  END IF;\n  RAISE EXCEPTION 'rows of \"%\" are only ever added: % is refused', TG_TABLE_NAME, TG_OP\n    USING ERRCODE = 'restrict_violation', HINT = 'To remove rows, SET LOCAL blueprint.removing = ''on'' first.';\nEND\n$$",
  "CREATE TABLE \"log_entries\" (\n  \"position\" bigserial NOT NULL,\n  \"text\" text COLLATE \"C\" NOT NULL,\n  \"written_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"log_entries_pkey\" PRIMARY KEY (\"position\")\n)",
  "CREATE INDEX \"log_entries_written_at_index\" ON \"log_entries\" (\"written_at\")",
  "CREATE TRIGGER \"log_entries_append_only\" BEFORE UPDATE OR DELETE OR TRUNCATE ON \"log_entries\" FOR EACH STATEMENT EXECUTE FUNCTION \"refuse_change\"()",
  "CREATE TABLE \"notes\" (\n  \"note_id\" uuid NOT NULL,\n  \"part\" smallint NOT NULL,\n  \"slug\" text COLLATE \"C\" NOT NULL,\n  \"colour\" text COLLATE \"C\" NOT NULL,\n  \"state\" text COLLATE \"C\" NOT NULL,\n  \"shade\" text COLLATE \"C\",\n  \"pinned\" boolean NOT NULL,\n  \"size\" integer NOT NULL,\n  \"count\" bigint NOT NULL,\n  \"weight\" double precision NOT NULL,\n  \"price\" numeric NOT NULL,\n  \"cover\" bytea,\n  \"sealed\" jsonb NOT NULL,\n  \"tags\" jsonb NOT NULL,\n  \"places\" jsonb NOT NULL,\n  \"extra\" jsonb,\n  \"written_at\" timestamp with time zone NOT NULL,\n  \"removed_at\" timestamp with time zone,\n  CONSTRAINT \"notes_pkey\" PRIMARY KEY (\"note_id\", \"part\")\n)",
  "CREATE INDEX \"notes_written_at_colour_index\" ON \"notes\" (\"written_at\", \"colour\")",
  "CREATE UNIQUE INDEX \"notes_slug_unique\" ON \"notes\" (\"slug\")",
  "CREATE INDEX \"notes_removed_at_index\" ON \"notes\" (\"removed_at\")",
];

/** Makes every table. TypeORM orders migrations by the digits at the end of their names. */
export class Initial0000000000001 implements MigrationInterface {
  readonly name = "Initial0000000000001";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE \"notes\"");
    await runner.query("DROP TABLE \"log_entries\"");
    await runner.query("DROP FUNCTION \"refuse_change\"()");
  }
}

/** In the order in which they are run. */
export const MIGRATIONS = [Initial0000000000001];

/** Every way of storing that was released, and at the end that of today. */
export const VERSIONS: readonly StoredVersion[] = [
  {
    number: 1,
    release: null,
    checksum: "3debe78d48c0df5beaa61426feca0386ab3fb92818333f0e9fbc623f52906a1b",
    upgrade: [],
    statements: STATEMENTS,
  },
];

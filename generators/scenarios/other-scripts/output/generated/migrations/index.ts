// @generated tenchat:migrations@1 hash:75454bdd14497b836b91f188db55d318 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { MigrationInterface, QueryRunner } from "typeorm";
import type { StoredVersion } from "./runtime/upgrades.ts";

/** The statements of 0001-initial.sql, one by one. */
const STATEMENTS: readonly string[] = [
  "CREATE TABLE \"event_positions\" (\n  \"context\" text COLLATE \"C\" NOT NULL,\n  \"priority\" text COLLATE \"C\" NOT NULL,\n  \"partition\" integer NOT NULL,\n  \"done\" bigint NOT NULL,\n  \"attempts\" integer NOT NULL,\n  \"retry_at\" timestamp with time zone,\n  CONSTRAINT \"event_positions_pkey\" PRIMARY KEY (\"context\", \"priority\", \"partition\")\n)",
  "CREATE TABLE \"outbox_entries\" (\n  \"position\" bigserial NOT NULL,\n  \"event_id\" text COLLATE \"C\" NOT NULL,\n  \"type\" text COLLATE \"C\" NOT NULL,\n  \"schema_version\" integer NOT NULL,\n  \"partition_key\" text COLLATE \"C\" NOT NULL,\n  \"priority\" text COLLATE \"C\" NOT NULL,\n  \"payload\" jsonb NOT NULL,\n  \"occurred_at\" timestamp with time zone NOT NULL,\n  \"place\" bigint,\n  \"partition\" integer,\n  CONSTRAINT \"outbox_entries_pkey\" PRIMARY KEY (\"position\")\n)",
  "CREATE INDEX \"outbox_entries_place_index\" ON \"outbox_entries\" (\"place\")",
  "CREATE TABLE \"sales\" (\n  \"番号\" integer NOT NULL,\n  \"resume\" text COLLATE \"C\" NOT NULL,\n  \"résumé\" text COLLATE \"C\" NOT NULL,\n  \"u1f642\" text COLLATE \"C\" NOT NULL,\n  \"u1f643\" text COLLATE \"C\",\n  \"ωμέγα_σίγμα\" boolean NOT NULL,\n  \"あいうえおかきくけこさしすせそたち\" text COLLATE \"C\" NOT NULL,\n  \"なにぬねのはひふへほまみむめも\" text COLLATE \"C\" NOT NULL,\n  CONSTRAINT \"sales_pkey\" PRIMARY KEY (\"番号\")\n)",
  "CREATE INDEX \"sales_résumé_resume_index\" ON \"sales\" (\"résumé\", \"resume\")",
  "CREATE UNIQUE INDEX \"sales_あいうえおかきくけこさしすせそた_77409ec5\" ON \"sales\" (\"あいうえおかきくけこさしすせそたち\", \"なにぬねのはひふへほまみむめも\")",
  "CREATE TABLE \"set_aside_events\" (\n  \"context\" text COLLATE \"C\" NOT NULL,\n  \"event_id\" text COLLATE \"C\" NOT NULL,\n  \"type\" text COLLATE \"C\" NOT NULL,\n  \"schema_version\" integer NOT NULL,\n  \"partition_key\" text COLLATE \"C\" NOT NULL,\n  \"priority\" text COLLATE \"C\" NOT NULL,\n  \"payload\" jsonb NOT NULL,\n  \"occurred_at\" timestamp with time zone NOT NULL,\n  \"attempts\" integer NOT NULL,\n  \"error\" text COLLATE \"C\" NOT NULL,\n  \"set_aside_at\" timestamp with time zone NOT NULL,\n  \"again\" boolean NOT NULL,\n  CONSTRAINT \"set_aside_events_pkey\" PRIMARY KEY (\"context\", \"event_id\")\n)",
];

/** Makes every table. TypeORM orders migrations by the digits at the end of their names. */
export class Initial0000000000001 implements MigrationInterface {
  readonly name = "Initial0000000000001";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE \"set_aside_events\"");
    await runner.query("DROP TABLE \"sales\"");
    await runner.query("DROP TABLE \"outbox_entries\"");
    await runner.query("DROP TABLE \"event_positions\"");
  }
}

/** In the order in which they are run. */
export const MIGRATIONS = [Initial0000000000001];

/** Every way of storing that was released, and at the end that of today. */
export const VERSIONS: readonly StoredVersion[] = [
  {
    number: 1,
    release: null,
    checksum: "1b0c998f4d6d167d473658a72e7bf47de86ad16ef941996a9c652456a5a9254a",
    upgrade: [],
    statements: STATEMENTS,
  },
];

// @generated tenchat:migrations@1 hash:b3b90d88c7f89e9883436267063ae051 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { MigrationInterface, QueryRunner } from "typeorm";
import type { StoredVersion } from "./runtime/upgrades.ts";

/** The statements of 0001-initial.sql, one by one. */
const STATEMENTS: readonly string[] = [
  "CREATE TABLE \"preferences\" (\n  \"owner\" text COLLATE \"C\" NOT NULL,\n  \"theme\" text COLLATE \"C\" NOT NULL DEFAULT 'very dark',\n  \"greeting\" text COLLATE \"C\" NOT NULL DEFAULT 'it''s',\n  \"page_size\" integer NOT NULL DEFAULT '20',\n  \"large\" bigint NOT NULL DEFAULT '-5',\n  \"ratio\" double precision NOT NULL DEFAULT '0.5',\n  \"mailing\" boolean NOT NULL DEFAULT false,\n  \"count\" smallint NOT NULL DEFAULT '0',\n  CONSTRAINT \"preferences_pkey\" PRIMARY KEY (\"owner\")\n)",
];

/** Makes every table. TypeORM orders migrations by the digits at the end of their names. */
export class Initial0000000000001 implements MigrationInterface {
  readonly name = "Initial0000000000001";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE \"preferences\"");
  }
}

/** In the order in which they are run. */
export const MIGRATIONS = [Initial0000000000001];

/** Every way of storing that was released, and at the end that of today. */
export const VERSIONS: readonly StoredVersion[] = [
  {
    number: 1,
    release: null,
    checksum: "b6ae897ddde8d2346e09a04d942c686cc97bb13500ca4a7bd07d3422ad03d68b",
    upgrade: [],
    statements: STATEMENTS,
  },
];

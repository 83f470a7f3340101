// @generated tenchat:migrations@1 hash:5160f00beffcaa8bd346cbcb7dab278a DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { MigrationInterface, QueryRunner } from "typeorm";
import type { StoredVersion } from "./runtime/upgrades.ts";

/** The statements of 0001-initial.sql, one by one. */
const STATEMENTS: readonly string[] = [
  "CREATE FUNCTION \"refuse_change\"() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  IF TG_OP = 'DELETE' AND current_setting('blueprint.removing', true) = 'on' THEN\n    RETURN NULL;\n  END IF;\n  RAISE EXCEPTION 'rows of \"%\" are only ever added: % is refused', TG_TABLE_NAME, TG_OP\n    USING ERRCODE = 'restrict_violation', HINT = 'To remove rows, SET LOCAL blueprint.removing = ''on'' first.';\nEND\n$$",
  "CREATE TABLE \"labels\" (\n  \"label_id\" text COLLATE \"C\" NOT NULL,\n  \"word\" text COLLATE \"C\" NOT NULL,\n  CONSTRAINT \"labels_pkey\" PRIMARY KEY (\"label_id\", \"word\")\n)",
  "CREATE TRIGGER \"labels_append_only\" BEFORE UPDATE OR DELETE OR TRUNCATE ON \"labels\" FOR EACH STATEMENT EXECUTE FUNCTION \"refuse_change\"()",
  "CREATE TABLE \"notes\" (\n  \"note_id\" text COLLATE \"C\" NOT NULL,\n  \"author\" text COLLATE \"C\" NOT NULL,\n  \"title\" text COLLATE \"C\",\n  \"size\" bigint NOT NULL,\n  \"pages\" smallint NOT NULL,\n  \"shade\" text COLLATE \"C\" NOT NULL DEFAULT 'red',\n  \"mark\" text COLLATE \"C\",\n  \"pinned\" boolean NOT NULL DEFAULT false,\n  \"rank\" integer NOT NULL DEFAULT '0',\n  CONSTRAINT \"notes_pkey\" PRIMARY KEY (\"note_id\")\n)",
  "CREATE INDEX \"notes_author_title_index\" ON \"notes\" (\"author\", \"title\")",
  "CREATE UNIQUE INDEX \"notes_title_unique\" ON \"notes\" (\"title\")",
  "CREATE TABLE \"shelves\" (\n  \"shelf_id\" text COLLATE \"C\" NOT NULL,\n  \"keeper\" text COLLATE \"C\" NOT NULL,\n  CONSTRAINT \"shelves_pkey\" PRIMARY KEY (\"shelf_id\")\n)",
  "CREATE INDEX \"shelves_keeper_index\" ON \"shelves\" (\"keeper\")",
  "CREATE TABLE \"visits\" (\n  \"position\" bigserial NOT NULL,\n  \"subject_id\" text COLLATE \"C\" NOT NULL,\n  CONSTRAINT \"visits_pkey\" PRIMARY KEY (\"position\")\n)",
  "CREATE TRIGGER \"visits_append_only\" BEFORE UPDATE OR DELETE OR TRUNCATE ON \"visits\" FOR EACH STATEMENT EXECUTE FUNCTION \"refuse_change\"()",
];

/** Makes every table. TypeORM orders migrations by the digits at the end of their names. */
export class Initial0000000000001 implements MigrationInterface {
  readonly name = "Initial0000000000001";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE \"visits\"");
    await runner.query("DROP TABLE \"shelves\"");
    await runner.query("DROP TABLE \"notes\"");
    await runner.query("DROP TABLE \"labels\"");
    await runner.query("DROP FUNCTION \"refuse_change\"()");
  }
}

/** In the order in which they are run. */
export const MIGRATIONS = [Initial0000000000001];

/** Every way of storing that was released, and at the end that of today. */
export const VERSIONS: readonly StoredVersion[] = [
  {
    number: 1,
    release: "1.0.0",
    checksum: "46d87721d3652c8e0ede81af53f28bcfa9f36077495e3616c6de60cb057d338d",
    upgrade: [],
    statements: [
      "CREATE FUNCTION \"refuse_change\"() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  IF TG_OP = 'DELETE' AND current_setting('blueprint.removing', true) = 'on' THEN\n    RETURN NULL;\n  END IF;\n  RAISE EXCEPTION 'rows of \"%\" are only ever added: % is refused', TG_TABLE_NAME, TG_OP\n    USING ERRCODE = 'restrict_violation', HINT = 'To remove rows, SET LOCAL blueprint.removing = ''on'' first.';\nEND\n$$",
      "CREATE TABLE \"drafts\" (\n  \"draft_id\" text COLLATE \"C\" NOT NULL,\n  CONSTRAINT \"drafts_pkey\" PRIMARY KEY (\"draft_id\")\n)",
      "CREATE TABLE \"labels\" (\n  \"label_id\" text COLLATE \"C\" NOT NULL,\n  \"word\" text COLLATE \"C\" NOT NULL,\n  CONSTRAINT \"labels_pkey\" PRIMARY KEY (\"label_id\")\n)",
      "CREATE TABLE \"notes\" (\n  \"note_id\" text COLLATE \"C\" NOT NULL,\n  \"author\" text COLLATE \"C\" NOT NULL,\n  \"heading\" text COLLATE \"C\",\n  \"size\" integer NOT NULL,\n  \"pages\" integer NOT NULL,\n  \"shade\" text COLLATE \"C\" NOT NULL DEFAULT 'blue',\n  \"mood\" text COLLATE \"C\",\n  \"rank\" integer,\n  CONSTRAINT \"notes_pkey\" PRIMARY KEY (\"note_id\")\n)",
      "CREATE INDEX \"notes_author_index\" ON \"notes\" (\"author\")",
      "CREATE TABLE \"readings\" (\n  \"position\" bigserial NOT NULL,\n  \"note_id\" text COLLATE \"C\" NOT NULL,\n  CONSTRAINT \"readings_pkey\" PRIMARY KEY (\"position\")\n)",
      "CREATE TRIGGER \"readings_append_only\" BEFORE UPDATE OR DELETE OR TRUNCATE ON \"readings\" FOR EACH STATEMENT EXECUTE FUNCTION \"refuse_change\"()",
    ],
  },
  {
    number: 2,
    release: null,
    checksum: "45ec129eb301b4380e9b18d71df44c17a8d57583501fb179bd3f6e7111558950",
    upgrade: [
      {
        phase: "check",
        kind: "check",
        does: "see that no two rows of labels have the same label_id, word",
        query: "SELECT count(*) AS rows FROM (SELECT FROM \"labels\" WHERE (\"label_id\") IS NOT NULL AND (\"word\") IS NOT NULL GROUP BY (\"label_id\"), (\"word\") HAVING count(*) > 1) AS same HAVING count(*) > 0",
        sentence: "No two rows of labels may have the same label_id, word any more, and some do ({rows} times): change or remove all but one of each first.",
      },
      {
        phase: "check",
        kind: "check",
        does: "see that no row of labels is too long for an index over label_id, word",
        query: "SELECT count(*) AS rows FROM \"labels\" WHERE coalesce(pg_column_size(\"label_id\"), 0) + coalesce(pg_column_size(\"word\"), 0) > 2696 HAVING count(*) > 0",
        sentence: "An index over label_id, word holds no more than 2696 bytes of a row, and {rows} of the rows of labels have more there: shorten those first, or leave the index out.",
      },
      {
        phase: "check",
        kind: "check",
        does: "see that all of notes.pages can be smallint",
        query: "SELECT count(*) AS rows FROM \"notes\" WHERE \"pages\" IS NOT NULL AND NOT coalesce(\"pages\" BETWEEN -32768 AND 32767, false) HAVING count(*) > 0",
        sentence: "The column notes.pages becomes smallint, which cannot say what it is in {rows} of the rows of notes: change or remove those first.",
      },
      {
        phase: "check",
        kind: "check",
        does: "see that no two rows of notes have the same title",
        query: "SELECT count(*) AS rows FROM (SELECT FROM \"notes\" WHERE (\"heading\") IS NOT NULL GROUP BY (\"heading\") HAVING count(*) > 1) AS same HAVING count(*) > 0",
        sentence: "No two rows of notes may have the same title any more, and some do ({rows} times): change or remove all but one of each first.",
      },
      {
        phase: "check",
        kind: "check",
        does: "see that no row of notes is too long for an index over author, title",
        query: "SELECT count(*) AS rows FROM \"notes\" WHERE coalesce(pg_column_size(\"author\"), 0) + coalesce(pg_column_size(\"heading\"), 0) > 2696 HAVING count(*) > 0",
        sentence: "An index over author, title holds no more than 2696 bytes of a row, and {rows} of the rows of notes have more there: shorten those first, or leave the index out.",
      },
      {
        phase: "check",
        kind: "check",
        does: "see that no row of notes is too long for an index over title",
        query: "SELECT count(*) AS rows FROM \"notes\" WHERE coalesce(pg_column_size(\"heading\"), 0) > 2696 HAVING count(*) > 0",
        sentence: "An index over title holds no more than 2696 bytes of a row, and {rows} of the rows of notes have more there: shorten those first, or leave the index out.",
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table shelves",
        statements: [
          "CREATE TABLE \"shelves\" (\n  \"shelf_id\" text COLLATE \"C\" NOT NULL,\n  \"keeper\" text COLLATE \"C\" NOT NULL,\n  CONSTRAINT \"shelves_pkey\" PRIMARY KEY (\"shelf_id\")\n)",
          "CREATE INDEX \"shelves_keeper_index\" ON \"shelves\" (\"keeper\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make room in notes for what is new",
        statements: [
          "ALTER TABLE \"notes\" ADD \"title\" text COLLATE \"C\", ALTER \"heading\" DROP DEFAULT, ALTER \"heading\" DROP NOT NULL, ADD \"upgrade_2_new_3\" bigint, ADD \"upgrade_2_new_4\" smallint, ALTER \"shade\" SET DEFAULT 'red', ADD \"mark\" text COLLATE \"C\", ADD \"pinned\" boolean NOT NULL DEFAULT false, ALTER \"rank\" SET DEFAULT '0', ALTER \"mood\" DROP NOT NULL",
          "CREATE OR REPLACE FUNCTION \"upgrade_2_notes\"() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  IF NEW.\"heading\" IS DISTINCT FROM OLD.\"heading\" THEN\n    NEW.\"title\" := NEW.\"heading\";\n  ELSIF NEW.\"title\" IS DISTINCT FROM OLD.\"title\" AND NEW.\"title\" IS DISTINCT FROM NEW.\"heading\" THEN\n    NEW.\"heading\" := NEW.\"title\";\n  END IF;\n  NEW.\"upgrade_2_new_3\" := (NEW.\"size\")::bigint;\n  NEW.\"upgrade_2_new_4\" := (NEW.\"pages\")::smallint;\n  IF NEW.\"rank\" IS NULL THEN\n    NEW.\"rank\" := '0'::integer;\n  END IF;\n  RETURN NEW;\nEND\n$$",
          "CREATE TRIGGER \"upgrade_2_notes\" BEFORE INSERT OR UPDATE ON \"notes\" FOR EACH ROW EXECUTE FUNCTION \"upgrade_2_notes\"()",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "call readings visits",
        statements: [
          "ALTER TABLE \"readings\" RENAME TO \"visits\"",
          "ALTER TABLE \"visits\" RENAME CONSTRAINT \"readings_pkey\" TO \"visits_pkey\"",
          "ALTER SEQUENCE \"readings_position_seq\" RENAME TO \"visits_position_seq\"",
          "ALTER TRIGGER \"readings_append_only\" ON \"visits\" RENAME TO \"visits_append_only\"",
          "CREATE VIEW \"readings\" AS SELECT \"position\", \"note_id\" FROM \"visits\"",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make room in visits for what is new",
        statements: [
          "ALTER TABLE \"visits\" ADD \"subject_id\" text COLLATE \"C\", ALTER \"note_id\" DROP DEFAULT, ALTER \"note_id\" DROP NOT NULL",
          "CREATE OR REPLACE FUNCTION \"upgrade_2_visits\"() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  IF NEW.\"note_id\" IS DISTINCT FROM OLD.\"note_id\" THEN\n    NEW.\"subject_id\" := NEW.\"note_id\";\n  ELSIF NEW.\"subject_id\" IS DISTINCT FROM OLD.\"subject_id\" AND NEW.\"subject_id\" IS DISTINCT FROM NEW.\"note_id\" THEN\n    NEW.\"note_id\" := NEW.\"subject_id\";\n  END IF;\n  RETURN NEW;\nEND\n$$",
          "CREATE TRIGGER \"upgrade_2_visits\" BEFORE INSERT OR UPDATE ON \"visits\" FOR EACH ROW EXECUTE FUNCTION \"upgrade_2_visits\"()",
        ],
      },
      {
        phase: "backfill",
        kind: "rows",
        does: "fill in title, size, pages, rank of notes",
        table: "notes",
        key: [
          {
            column: "note_id",
            type: "text",
          },
        ],
        set: "\"title\" = coalesce(\"title\", \"heading\"), \"upgrade_2_new_3\" = coalesce(\"upgrade_2_new_3\", (\"size\")::bigint), \"upgrade_2_new_4\" = coalesce(\"upgrade_2_new_4\", (\"pages\")::smallint), \"rank\" = coalesce(\"rank\", '0'::integer)",
        where: "\"title\" IS NULL AND \"heading\" IS NOT NULL OR \"upgrade_2_new_3\" IS NULL AND \"size\" IS NOT NULL OR \"upgrade_2_new_4\" IS NULL AND \"pages\" IS NOT NULL OR \"rank\" IS NULL",
      },
      {
        phase: "backfill",
        kind: "rows",
        does: "fill in subject_id of visits",
        table: "visits",
        key: [
          {
            column: "position",
            type: "bigint",
          },
        ],
        set: "\"subject_id\" = coalesce(\"subject_id\", \"note_id\")",
        where: "\"subject_id\" IS NULL AND \"note_id\" IS NOT NULL",
        trigger: "visits_append_only",
      },
      {
        phase: "switch",
        kind: "index",
        does: "make a key of labels of label_id, word",
        index: "upgrade_2_labels_pkey",
        statement: "CREATE UNIQUE INDEX CONCURRENTLY \"upgrade_2_labels_pkey\" ON \"labels\" (\"label_id\", \"word\")",
        sentence: "Two rows of labels have come to have the same label_id, word meanwhile: change or remove one of each, and start again.",
      },
      {
        phase: "switch",
        kind: "together",
        does: "let notes have no new row without size, pages, rank",
        statements: [
          "ALTER TABLE \"notes\" ADD CONSTRAINT \"upgrade_2_there\" CHECK (\"upgrade_2_new_3\" IS NOT NULL AND \"upgrade_2_new_4\" IS NOT NULL AND \"rank\" IS NOT NULL) NOT VALID",
        ],
      },
      {
        phase: "switch",
        kind: "together",
        does: "see that no row of notes is without size, pages, rank",
        statements: [
          "ALTER TABLE \"notes\" VALIDATE CONSTRAINT \"upgrade_2_there\"",
        ],
        sentence: "There are rows of notes without size, pages, rank by now: fill it in, or remove them, and start again.",
      },
      {
        phase: "switch",
        kind: "together",
        does: "mark size, pages, rank of notes as never empty",
        statements: [
          "ALTER TABLE \"notes\" ALTER \"upgrade_2_new_3\" SET NOT NULL, ALTER \"upgrade_2_new_4\" SET NOT NULL, ALTER \"rank\" SET NOT NULL",
          "ALTER TABLE \"notes\" DROP CONSTRAINT \"upgrade_2_there\"",
        ],
      },
      {
        phase: "switch",
        kind: "index",
        does: "make an index of notes over author, title",
        index: "notes_author_title_index",
        statement: "CREATE INDEX CONCURRENTLY \"notes_author_title_index\" ON \"notes\" (\"author\", \"title\")",
      },
      {
        phase: "switch",
        kind: "index",
        does: "make an index of notes over title",
        index: "notes_title_unique",
        statement: "CREATE UNIQUE INDEX CONCURRENTLY \"notes_title_unique\" ON \"notes\" (\"title\")",
        sentence: "Two rows of notes have come to have the same title meanwhile: change or remove one of each, and start again.",
      },
      {
        phase: "switch",
        kind: "together",
        does: "let notes be what the new version reads",
        statements: [
          "CREATE OR REPLACE FUNCTION \"upgrade_2_notes\"() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  IF NEW.\"heading\" IS DISTINCT FROM OLD.\"heading\" THEN\n    NEW.\"title\" := NEW.\"heading\";\n  ELSIF NEW.\"title\" IS DISTINCT FROM OLD.\"title\" AND NEW.\"title\" IS DISTINCT FROM NEW.\"heading\" THEN\n    NEW.\"heading\" := NEW.\"title\";\n  END IF;\n  IF NEW.\"rank\" IS NULL THEN\n    NEW.\"rank\" := '0'::integer;\n  END IF;\n  RETURN NEW;\nEND\n$$",
          "ALTER TABLE \"notes\" RENAME \"size\" TO \"upgrade_2_old_3\"",
          "ALTER TABLE \"notes\" RENAME \"upgrade_2_new_3\" TO \"size\"",
          "ALTER TABLE \"notes\" ALTER \"upgrade_2_old_3\" DROP DEFAULT, ALTER \"upgrade_2_old_3\" DROP NOT NULL",
          "ALTER TABLE \"notes\" RENAME \"pages\" TO \"upgrade_2_old_4\"",
          "ALTER TABLE \"notes\" RENAME \"upgrade_2_new_4\" TO \"pages\"",
          "ALTER TABLE \"notes\" ALTER \"upgrade_2_old_4\" DROP DEFAULT, ALTER \"upgrade_2_old_4\" DROP NOT NULL",
        ],
      },
      {
        phase: "switch",
        kind: "together",
        does: "let visits have no new row without subject_id",
        statements: [
          "ALTER TABLE \"visits\" ADD CONSTRAINT \"upgrade_2_there\" CHECK (\"subject_id\" IS NOT NULL) NOT VALID",
        ],
      },
      {
        phase: "switch",
        kind: "together",
        does: "see that no row of visits is without subject_id",
        statements: [
          "ALTER TABLE \"visits\" VALIDATE CONSTRAINT \"upgrade_2_there\"",
        ],
        sentence: "There are rows of visits without subject_id by now: fill it in, or remove them, and start again.",
      },
      {
        phase: "switch",
        kind: "together",
        does: "mark subject_id of visits as never empty",
        statements: [
          "ALTER TABLE \"visits\" ALTER \"subject_id\" SET NOT NULL",
          "ALTER TABLE \"visits\" DROP CONSTRAINT \"upgrade_2_there\"",
        ],
      },
      {
        phase: "contract",
        kind: "together",
        does: "let labels be kept by its new key",
        statements: [
          "ALTER TABLE \"labels\" DROP CONSTRAINT \"labels_pkey\"",
          "ALTER TABLE \"labels\" ADD CONSTRAINT \"labels_pkey\" PRIMARY KEY USING INDEX \"upgrade_2_labels_pkey\"",
        ],
      },
      {
        phase: "contract",
        kind: "together",
        does: "remove from labels what only the old version used",
        statements: [
          "CREATE TRIGGER \"labels_append_only\" BEFORE UPDATE OR DELETE OR TRUNCATE ON \"labels\" FOR EACH STATEMENT EXECUTE FUNCTION \"refuse_change\"()",
        ],
      },
      {
        phase: "contract",
        kind: "together",
        does: "let notes be written by one version alone",
        statements: [
          "DROP TRIGGER \"upgrade_2_notes\" ON \"notes\"",
          "DROP FUNCTION \"upgrade_2_notes\"()",
        ],
      },
      {
        phase: "contract",
        kind: "index",
        does: "remove an index of notes that nobody uses any more",
        index: "notes_author_index",
        statement: "DROP INDEX CONCURRENTLY IF EXISTS \"notes_author_index\"",
      },
      {
        phase: "contract",
        kind: "together",
        does: "remove from notes what only the old version used",
        statements: [
          "ALTER TABLE \"notes\" DROP \"heading\", DROP \"upgrade_2_old_3\", DROP \"upgrade_2_old_4\", DROP \"mood\"",
        ],
      },
      {
        phase: "contract",
        kind: "together",
        does: "forget the name readings",
        statements: [
          "DROP VIEW \"readings\"",
        ],
      },
      {
        phase: "contract",
        kind: "together",
        does: "let visits be written by one version alone",
        statements: [
          "DROP TRIGGER \"upgrade_2_visits\" ON \"visits\"",
          "DROP FUNCTION \"upgrade_2_visits\"()",
        ],
      },
      {
        phase: "contract",
        kind: "together",
        does: "remove from visits what only the old version used",
        statements: [
          "ALTER TABLE \"visits\" DROP \"note_id\"",
        ],
      },
      {
        phase: "contract",
        kind: "together",
        does: "remove the table drafts",
        statements: [
          "DROP TABLE \"drafts\"",
        ],
      },
    ],
    statements: STATEMENTS,
  },
];

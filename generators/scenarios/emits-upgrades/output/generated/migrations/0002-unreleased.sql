-- @generated tenchat:migrations@1 hash:d4258eb47fe0f0b9c609489bb4049c95 DO NOT EDIT DIRECTLY
-- From specs/main.tsp.

-- 1. check: see that no two rows of labels have the same label_id, word
SELECT count(*) AS rows FROM (SELECT FROM "labels" WHERE ("label_id") IS NOT NULL AND ("word") IS NOT NULL GROUP BY ("label_id"), ("word") HAVING count(*) > 1) AS same HAVING count(*) > 0;
-- If there are any: No two rows of labels may have the same label_id, word any more, and some do ({rows} times): change or remove all but one of each first.

-- 2. check: see that no row of labels is too long for an index over label_id, word
SELECT count(*) AS rows FROM "labels" WHERE coalesce(pg_column_size("label_id"), 0) + coalesce(pg_column_size("word"), 0) > 2696 HAVING count(*) > 0;
-- If there are any: An index over label_id, word holds no more than 2696 bytes of a row, and {rows} of the rows of labels have more there: shorten those first, or leave the index out.

-- 3. check: see that all of notes.pages can be smallint
SELECT count(*) AS rows FROM "notes" WHERE "pages" IS NOT NULL AND NOT coalesce("pages" BETWEEN -32768 AND 32767, false) HAVING count(*) > 0;
-- If there are any: The column notes.pages becomes smallint, which cannot say what it is in {rows} of the rows of notes: change or remove those first.

-- 4. check: see that no two rows of notes have the same title
SELECT count(*) AS rows FROM (SELECT FROM "notes" WHERE ("heading") IS NOT NULL GROUP BY ("heading") HAVING count(*) > 1) AS same HAVING count(*) > 0;
-- If there are any: No two rows of notes may have the same title any more, and some do ({rows} times): change or remove all but one of each first.

-- 5. check: see that no row of notes is too long for an index over author, title
SELECT count(*) AS rows FROM "notes" WHERE coalesce(pg_column_size("author"), 0) + coalesce(pg_column_size("heading"), 0) > 2696 HAVING count(*) > 0;
-- If there are any: An index over author, title holds no more than 2696 bytes of a row, and {rows} of the rows of notes have more there: shorten those first, or leave the index out.

-- 6. check: see that no row of notes is too long for an index over title
SELECT count(*) AS rows FROM "notes" WHERE coalesce(pg_column_size("heading"), 0) > 2696 HAVING count(*) > 0;
-- If there are any: An index over title holds no more than 2696 bytes of a row, and {rows} of the rows of notes have more there: shorten those first, or leave the index out.

-- 7. expand: make the table shelves
BEGIN;
CREATE TABLE "shelves" (
  "shelf_id" text COLLATE "C" NOT NULL,
  "keeper" text COLLATE "C" NOT NULL,
  CONSTRAINT "shelves_pkey" PRIMARY KEY ("shelf_id")
);
CREATE INDEX "shelves_keeper_index" ON "shelves" ("keeper");
COMMIT;

-- 8. expand: make room in notes for what is new
BEGIN;
ALTER TABLE "notes" ADD "title" text COLLATE "C", ALTER "heading" DROP DEFAULT, ALTER "heading" DROP NOT NULL, ADD "upgrade_2_new_3" bigint, ADD "upgrade_2_new_4" smallint, ALTER "shade" SET DEFAULT 'red', ADD "mark" text COLLATE "C", ADD "pinned" boolean NOT NULL DEFAULT false, ALTER "rank" SET DEFAULT '0', ALTER "mood" DROP NOT NULL;
CREATE OR REPLACE FUNCTION "upgrade_2_notes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."heading" IS DISTINCT FROM OLD."heading" THEN
    NEW."title" := NEW."heading";
  ELSIF NEW."title" IS DISTINCT FROM OLD."title" AND NEW."title" IS DISTINCT FROM NEW."heading" THEN
    NEW."heading" := NEW."title";
  END IF;
  NEW."upgrade_2_new_3" := (NEW."size")::bigint;
  NEW."upgrade_2_new_4" := (NEW."pages")::smallint;
  IF NEW."rank" IS NULL THEN
    NEW."rank" := '0'::integer;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "upgrade_2_notes" BEFORE INSERT OR UPDATE ON "notes" FOR EACH ROW EXECUTE FUNCTION "upgrade_2_notes"();
COMMIT;

-- 9. expand: call readings visits
BEGIN;
ALTER TABLE "readings" RENAME TO "visits";
ALTER TABLE "visits" RENAME CONSTRAINT "readings_pkey" TO "visits_pkey";
ALTER SEQUENCE "readings_position_seq" RENAME TO "visits_position_seq";
ALTER TRIGGER "readings_append_only" ON "visits" RENAME TO "visits_append_only";
CREATE VIEW "readings" AS SELECT "position", "note_id" FROM "visits";
COMMIT;

-- 10. expand: make room in visits for what is new
BEGIN;
ALTER TABLE "visits" ADD "subject_id" text COLLATE "C", ALTER "note_id" DROP DEFAULT, ALTER "note_id" DROP NOT NULL;
CREATE OR REPLACE FUNCTION "upgrade_2_visits"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."note_id" IS DISTINCT FROM OLD."note_id" THEN
    NEW."subject_id" := NEW."note_id";
  ELSIF NEW."subject_id" IS DISTINCT FROM OLD."subject_id" AND NEW."subject_id" IS DISTINCT FROM NEW."note_id" THEN
    NEW."note_id" := NEW."subject_id";
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER "upgrade_2_visits" BEFORE INSERT OR UPDATE ON "visits" FOR EACH ROW EXECUTE FUNCTION "upgrade_2_visits"();
COMMIT;

-- 11. backfill: fill in title, size, pages, rank of notes
-- In the order of "note_id", some rows in each transaction.
UPDATE "notes" SET "title" = coalesce("title", "heading"), "upgrade_2_new_3" = coalesce("upgrade_2_new_3", ("size")::bigint), "upgrade_2_new_4" = coalesce("upgrade_2_new_4", ("pages")::smallint), "rank" = coalesce("rank", '0'::integer) WHERE "title" IS NULL AND "heading" IS NOT NULL OR "upgrade_2_new_3" IS NULL AND "size" IS NOT NULL OR "upgrade_2_new_4" IS NULL AND "pages" IS NOT NULL OR "rank" IS NULL;

-- 12. backfill: fill in subject_id of visits
-- In the order of "position", some rows in each transaction.
UPDATE "visits" SET "subject_id" = coalesce("subject_id", "note_id") WHERE "subject_id" IS NULL AND "note_id" IS NOT NULL;

-- 13. switch: make a key of labels of label_id, word
CREATE UNIQUE INDEX CONCURRENTLY "upgrade_2_labels_pkey" ON "labels" ("label_id", "word");

-- 14. switch: let notes have no new row without size, pages, rank
BEGIN;
ALTER TABLE "notes" ADD CONSTRAINT "upgrade_2_there" CHECK ("upgrade_2_new_3" IS NOT NULL AND "upgrade_2_new_4" IS NOT NULL AND "rank" IS NOT NULL) NOT VALID;
COMMIT;

-- 15. switch: see that no row of notes is without size, pages, rank
BEGIN;
ALTER TABLE "notes" VALIDATE CONSTRAINT "upgrade_2_there";
COMMIT;

-- 16. switch: mark size, pages, rank of notes as never empty
BEGIN;
ALTER TABLE "notes" ALTER "upgrade_2_new_3" SET NOT NULL, ALTER "upgrade_2_new_4" SET NOT NULL, ALTER "rank" SET NOT NULL;
ALTER TABLE "notes" DROP CONSTRAINT "upgrade_2_there";
COMMIT;

-- 17. switch: make an index of notes over author, title
CREATE INDEX CONCURRENTLY "notes_author_title_index" ON "notes" ("author", "title");

-- 18. switch: make an index of notes over title
CREATE UNIQUE INDEX CONCURRENTLY "notes_title_unique" ON "notes" ("title");

-- 19. switch: let notes be what the new version reads
BEGIN;
CREATE OR REPLACE FUNCTION "upgrade_2_notes"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."heading" IS DISTINCT FROM OLD."heading" THEN
    NEW."title" := NEW."heading";
  ELSIF NEW."title" IS DISTINCT FROM OLD."title" AND NEW."title" IS DISTINCT FROM NEW."heading" THEN
    NEW."heading" := NEW."title";
  END IF;
  IF NEW."rank" IS NULL THEN
    NEW."rank" := '0'::integer;
  END IF;
  RETURN NEW;
END
$$;
ALTER TABLE "notes" RENAME "size" TO "upgrade_2_old_3";
ALTER TABLE "notes" RENAME "upgrade_2_new_3" TO "size";
ALTER TABLE "notes" ALTER "upgrade_2_old_3" DROP DEFAULT, ALTER "upgrade_2_old_3" DROP NOT NULL;
ALTER TABLE "notes" RENAME "pages" TO "upgrade_2_old_4";
ALTER TABLE "notes" RENAME "upgrade_2_new_4" TO "pages";
ALTER TABLE "notes" ALTER "upgrade_2_old_4" DROP DEFAULT, ALTER "upgrade_2_old_4" DROP NOT NULL;
COMMIT;

-- 20. switch: let visits have no new row without subject_id
BEGIN;
ALTER TABLE "visits" ADD CONSTRAINT "upgrade_2_there" CHECK ("subject_id" IS NOT NULL) NOT VALID;
COMMIT;

-- 21. switch: see that no row of visits is without subject_id
BEGIN;
ALTER TABLE "visits" VALIDATE CONSTRAINT "upgrade_2_there";
COMMIT;

-- 22. switch: mark subject_id of visits as never empty
BEGIN;
ALTER TABLE "visits" ALTER "subject_id" SET NOT NULL;
ALTER TABLE "visits" DROP CONSTRAINT "upgrade_2_there";
COMMIT;

-- 23. contract: let labels be kept by its new key
BEGIN;
ALTER TABLE "labels" DROP CONSTRAINT "labels_pkey";
ALTER TABLE "labels" ADD CONSTRAINT "labels_pkey" PRIMARY KEY USING INDEX "upgrade_2_labels_pkey";
COMMIT;

-- 24. contract: remove from labels what only the old version used
BEGIN;
CREATE TRIGGER "labels_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "labels" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
COMMIT;

-- 25. contract: let notes be written by one version alone
BEGIN;
DROP TRIGGER "upgrade_2_notes" ON "notes";
DROP FUNCTION "upgrade_2_notes"();
COMMIT;

-- 26. contract: remove an index of notes that nobody uses any more
DROP INDEX CONCURRENTLY IF EXISTS "notes_author_index";

-- 27. contract: remove from notes what only the old version used
BEGIN;
ALTER TABLE "notes" DROP "heading", DROP "upgrade_2_old_3", DROP "upgrade_2_old_4", DROP "mood";
COMMIT;

-- 28. contract: forget the name readings
BEGIN;
DROP VIEW "readings";
COMMIT;

-- 29. contract: let visits be written by one version alone
BEGIN;
DROP TRIGGER "upgrade_2_visits" ON "visits";
DROP FUNCTION "upgrade_2_visits"();
COMMIT;

-- 30. contract: remove from visits what only the old version used
BEGIN;
ALTER TABLE "visits" DROP "note_id";
COMMIT;

-- 31. contract: remove the table drafts
BEGIN;
DROP TABLE "drafts";
COMMIT;

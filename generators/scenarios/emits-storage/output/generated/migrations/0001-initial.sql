-- @generated tenchat:migrations@1 hash:adc9be3057639c91d5b3eb32f9c5f6c5 DO NOT EDIT DIRECTLY
-- From specs/main.tsp.

-- Numbered by the database.
CREATE TABLE "log_entries" (
  "position" bigserial NOT NULL,
  "text" text COLLATE "C" NOT NULL,
  CONSTRAINT "log_entries_pkey" PRIMARY KEY ("position")
);

-- Every type that a column can have.
CREATE TABLE "notes" (
  "note_id" uuid NOT NULL,
  "part" smallint NOT NULL,
  "slug" text COLLATE "C" NOT NULL,
  "colour" text COLLATE "C" NOT NULL,
  "state" text COLLATE "C" NOT NULL,
  "shade" text COLLATE "C",
  "pinned" boolean NOT NULL,
  "size" integer NOT NULL,
  "count" bigint NOT NULL,
  "weight" double precision NOT NULL,
  "price" numeric NOT NULL,
  "cover" bytea,
  "sealed" jsonb NOT NULL,
  "tags" jsonb NOT NULL,
  "places" jsonb NOT NULL,
  "extra" jsonb NOT NULL,
  "written_at" timestamp with time zone NOT NULL,
  "removed_at" timestamp with time zone,
  CONSTRAINT "notes_pkey" PRIMARY KEY ("note_id", "part")
);
CREATE INDEX "notes_written_at_colour_index" ON "notes" ("written_at", "colour");
CREATE UNIQUE INDEX "notes_slug_unique" ON "notes" ("slug");

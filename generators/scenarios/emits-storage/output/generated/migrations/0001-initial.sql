-- @generated tenchat:migrations@1 hash:da47e0fd82a1de15b46b61bcf9acc5f0 DO NOT EDIT DIRECTLY
-- From specs/main.tsp.

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('blueprint.removing', true) = 'on' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'rows of "%" are only ever added: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation', HINT = 'To remove rows, SET LOCAL blueprint.removing = ''on'' first.';
END
$$;

-- Numbered by the database.
CREATE TABLE "log_entries" (
  "position" bigserial NOT NULL,
  "text" text COLLATE "C" NOT NULL,
  "written_at" timestamp with time zone NOT NULL,
  CONSTRAINT "log_entries_pkey" PRIMARY KEY ("position")
);
CREATE INDEX "log_entries_written_at_index" ON "log_entries" ("written_at");
CREATE TRIGGER "log_entries_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "log_entries" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

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
  "extra" jsonb,
  "written_at" timestamp with time zone NOT NULL,
  "removed_at" timestamp with time zone,
  CONSTRAINT "notes_pkey" PRIMARY KEY ("note_id", "part")
);
CREATE INDEX "notes_written_at_colour_index" ON "notes" ("written_at", "colour");
CREATE UNIQUE INDEX "notes_slug_unique" ON "notes" ("slug");
CREATE INDEX "notes_removed_at_index" ON "notes" ("removed_at");

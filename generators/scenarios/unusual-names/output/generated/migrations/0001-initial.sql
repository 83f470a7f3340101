-- @generated tenchat:migrations@1 hash:f982f6dd9f22b4952fd9e16dbb9ea9bb DO NOT EDIT DIRECTLY
-- From specs/main.tsp.

-- A domain event that waits to be handed to its queue; written in the transaction that caused it.
CREATE TABLE "outbox_entries" (
  "position" bigserial NOT NULL,
  "event_id" text NOT NULL,
  "type" text NOT NULL,
  "schema_version" integer NOT NULL,
  "partition_key" text NOT NULL,
  "priority" text NOT NULL,
  "payload" jsonb NOT NULL,
  "occurred_at" timestamp with time zone NOT NULL,
  CONSTRAINT "outbox_entries_pkey" PRIMARY KEY ("position")
);

CREATE TABLE "rows" (
  "the_key" text NOT NULL,
  "very_long_name_of_a_property" text NOT NULL,
  "another_very_long_name_of_a_property" text NOT NULL,
  "last" text NOT NULL,
  CONSTRAINT "rows_pkey" PRIMARY KEY ("the_key")
);
CREATE INDEX "rows_very_long_name_of_a_property_another_very_long_na_aac54678" ON "rows" ("very_long_name_of_a_property", "another_very_long_name_of_a_property", "the_key");
CREATE INDEX "rows_very_long_name_of_a_property_another_very_long_na_63f6a2f0" ON "rows" ("very_long_name_of_a_property", "another_very_long_name_of_a_property", "last");

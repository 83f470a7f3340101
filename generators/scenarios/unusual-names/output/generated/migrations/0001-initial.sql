-- @generated tenchat:migrations@1 hash:757b8d1682b749c4dacfcc7713383026 DO NOT EDIT DIRECTLY
-- From specs/main.tsp.

-- How far a context has dealt with the events of a priority and a partition.
CREATE TABLE "event_positions" (
  "context" text COLLATE "C" NOT NULL,
  "priority" text COLLATE "C" NOT NULL,
  "partition" integer NOT NULL,
  "done" bigint NOT NULL,
  "attempts" integer NOT NULL,
  "retry_at" timestamp with time zone,
  CONSTRAINT "event_positions_pkey" PRIMARY KEY ("context", "priority", "partition")
);

-- A domain event; written in the transaction that caused it, and kept until every context that reacts is past it.
CREATE TABLE "outbox_entries" (
  "position" bigserial NOT NULL,
  "event_id" text COLLATE "C" NOT NULL,
  "type" text COLLATE "C" NOT NULL,
  "schema_version" integer NOT NULL,
  "partition_key" text COLLATE "C" NOT NULL,
  "priority" text COLLATE "C" NOT NULL,
  "payload" jsonb NOT NULL,
  "occurred_at" timestamp with time zone NOT NULL,
  "place" bigint,
  "partition" integer,
  CONSTRAINT "outbox_entries_pkey" PRIMARY KEY ("position")
);
CREATE INDEX "outbox_entries_place_index" ON "outbox_entries" ("place");

CREATE TABLE "rows" (
  "the_key" text COLLATE "C" NOT NULL,
  "very_long_name_of_a_property" text COLLATE "C" NOT NULL,
  "another_very_long_name_of_a_property" text COLLATE "C" NOT NULL,
  "last" text COLLATE "C" NOT NULL,
  CONSTRAINT "rows_pkey" PRIMARY KEY ("the_key")
);
CREATE INDEX "rows_very_long_name_of_a_property_another_very_long_na_aac54678" ON "rows" ("very_long_name_of_a_property", "another_very_long_name_of_a_property", "the_key");
CREATE INDEX "rows_very_long_name_of_a_property_another_very_long_na_63f6a2f0" ON "rows" ("very_long_name_of_a_property", "another_very_long_name_of_a_property", "last");

-- An event that a context could not process. It stays until a try succeeds that the operator asks for.
CREATE TABLE "set_aside_events" (
  "context" text COLLATE "C" NOT NULL,
  "event_id" text COLLATE "C" NOT NULL,
  "type" text COLLATE "C" NOT NULL,
  "schema_version" integer NOT NULL,
  "partition_key" text COLLATE "C" NOT NULL,
  "priority" text COLLATE "C" NOT NULL,
  "payload" jsonb NOT NULL,
  "occurred_at" timestamp with time zone NOT NULL,
  "attempts" integer NOT NULL,
  "error" text COLLATE "C" NOT NULL,
  "set_aside_at" timestamp with time zone NOT NULL,
  "again" boolean NOT NULL,
  CONSTRAINT "set_aside_events_pkey" PRIMARY KEY ("context", "event_id")
);

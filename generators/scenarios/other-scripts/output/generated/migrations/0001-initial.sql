-- @generated tenchat:migrations@1 hash:05104504f2d535af415e7eeeb5deb401 DO NOT EDIT DIRECTLY
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

-- 注文の表。
CREATE TABLE "sales" (
  "番号" integer NOT NULL,
  "resume" text COLLATE "C" NOT NULL,
  "résumé" text COLLATE "C" NOT NULL,
  "u1f642" text COLLATE "C" NOT NULL,
  "u1f643" text COLLATE "C",
  "ωμέγα_σίγμα" boolean NOT NULL,
  "あいうえおかきくけこさしすせそたち" text COLLATE "C" NOT NULL,
  "なにぬねのはひふへほまみむめも" text COLLATE "C" NOT NULL,
  CONSTRAINT "sales_pkey" PRIMARY KEY ("番号")
);
CREATE INDEX "sales_résumé_resume_index" ON "sales" ("résumé", "resume");
CREATE UNIQUE INDEX "sales_あいうえおかきくけこさしすせそた_77409ec5" ON "sales" ("あいうえおかきくけこさしすせそたち", "なにぬねのはひふへほまみむめも");

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

-- @generated tenchat:migrations@1 hash:044f13fa9ee6d9d60a64a1bfd0e5e363 DO NOT EDIT DIRECTLY
-- From specs/contexts/.

-- 1. check: see that no two rows of accounts have the same username_shape
SELECT count(*) AS rows FROM (SELECT FROM "accounts" WHERE (NULL::text) IS NOT NULL GROUP BY (NULL::text) HAVING count(*) > 1) AS same HAVING count(*) > 0;
-- If there are any: No two rows of accounts may have the same username_shape any more, and some do ({rows} times): change or remove all but one of each first.

-- 2. expand: make the table blocked_accounts
BEGIN;
CREATE TABLE "blocked_accounts" (
  "account_id" uuid NOT NULL,
  "blocked_account_id" uuid NOT NULL,
  "blocked_at" timestamp with time zone NOT NULL,
  CONSTRAINT "blocked_accounts_pkey" PRIMARY KEY ("account_id", "blocked_account_id")
);
CREATE INDEX "blocked_accounts_blocked_account_id_index" ON "blocked_accounts" ("blocked_account_id");
COMMIT;

-- 3. expand: make the table device_lists
BEGIN;
CREATE TABLE "device_lists" (
  "account_id" uuid NOT NULL,
  "counter" bigint NOT NULL,
  "list" bytea NOT NULL,
  "signature" bytea NOT NULL,
  "created_at" timestamp with time zone NOT NULL,
  CONSTRAINT "device_lists_pkey" PRIMARY KEY ("account_id")
);
COMMIT;

-- 4. expand: make the table federation_keys
BEGIN;
CREATE TABLE "federation_keys" (
  "number" bigserial NOT NULL,
  "public_key" bytea NOT NULL,
  "seed" bytea,
  "valid_from" timestamp with time zone NOT NULL,
  "valid_until" timestamp with time zone,
  CONSTRAINT "federation_keys_pkey" PRIMARY KEY ("number")
);
COMMIT;

-- 5. expand: make the table federation_peers
BEGIN;
CREATE TABLE "federation_peers" (
  "name" text COLLATE "C" NOT NULL,
  "keys" jsonb NOT NULL,
  "api_base_url" text COLLATE "C" NOT NULL,
  "features" jsonb NOT NULL,
  "fetched_at" timestamp with time zone NOT NULL,
  "away_since" timestamp with time zone,
  CONSTRAINT "federation_peers_pkey" PRIMARY KEY ("name")
);
CREATE INDEX "federation_peers_fetched_at_index" ON "federation_peers" ("fetched_at");
COMMIT;

-- 6. expand: make the table former_group_members
BEGIN;
CREATE TABLE "former_group_members" (
  "conversation_id" uuid NOT NULL,
  "account_id" uuid NOT NULL,
  CONSTRAINT "former_group_members_pkey" PRIMARY KEY ("conversation_id", "account_id")
);
CREATE INDEX "former_group_members_account_id_index" ON "former_group_members" ("account_id");
COMMIT;

-- 7. expand: make the table group_invitations
BEGIN;
CREATE TABLE "group_invitations" (
  "invitation_id" uuid NOT NULL,
  "conversation_id" uuid NOT NULL,
  "public_key" bytea NOT NULL,
  "expires_at" timestamp with time zone NOT NULL,
  "uses" integer NOT NULL,
  "used" integer NOT NULL,
  "ended_at" timestamp with time zone,
  CONSTRAINT "group_invitations_pkey" PRIMARY KEY ("invitation_id")
);
CREATE INDEX "group_invitations_conversation_id_index" ON "group_invitations" ("conversation_id");
CREATE INDEX "group_invitations_expires_at_index" ON "group_invitations" ("expires_at");
COMMIT;

-- 8. expand: make the table group_members
BEGIN;
CREATE TABLE "group_members" (
  "conversation_id" uuid NOT NULL,
  "account_id" uuid NOT NULL,
  "role" text COLLATE "C" NOT NULL,
  "admin" boolean NOT NULL,
  "place" integer NOT NULL,
  "since" bigint NOT NULL,
  CONSTRAINT "group_members_pkey" PRIMARY KEY ("conversation_id", "account_id")
);
CREATE INDEX "group_members_account_id_index" ON "group_members" ("account_id");
COMMIT;

-- 9. expand: make the table groups
BEGIN;
CREATE TABLE "groups" (
  "conversation_id" uuid NOT NULL,
  "revision" integer NOT NULL,
  "roster_digest" bytea NOT NULL,
  "roster" bytea,
  "senders" text COLLATE "C" NOT NULL,
  "ends_at" timestamp with time zone,
  "home" text COLLATE "C",
  "created_by" uuid NOT NULL,
  "created_at" timestamp with time zone NOT NULL,
  CONSTRAINT "groups_pkey" PRIMARY KEY ("conversation_id")
);
CREATE INDEX "groups_ends_at_index" ON "groups" ("ends_at");
COMMIT;

-- 10. expand: make the table join_requests
BEGIN;
CREATE TABLE "join_requests" (
  "conversation_id" uuid NOT NULL,
  "account_id" uuid NOT NULL,
  "invitation_id" uuid NOT NULL,
  "master_key" bytea NOT NULL,
  "proof" bytea NOT NULL,
  "asked_at" timestamp with time zone NOT NULL,
  CONSTRAINT "join_requests_pkey" PRIMARY KEY ("conversation_id", "account_id")
);
CREATE INDEX "join_requests_account_id_index" ON "join_requests" ("account_id");
CREATE INDEX "join_requests_invitation_id_index" ON "join_requests" ("invitation_id");
CREATE INDEX "join_requests_asked_at_index" ON "join_requests" ("asked_at");
COMMIT;

-- 11. expand: make the table link_parcels
BEGIN;
CREATE TABLE "link_parcels" (
  "account_id" uuid NOT NULL,
  "link_id" uuid NOT NULL,
  "number" integer NOT NULL,
  "parcel" bytea NOT NULL,
  "created_at" timestamp with time zone NOT NULL,
  CONSTRAINT "link_parcels_pkey" PRIMARY KEY ("account_id", "link_id", "number")
);
CREATE INDEX "link_parcels_created_at_index" ON "link_parcels" ("created_at");
COMMIT;

-- 12. expand: make the table mesh_packets
BEGIN;
CREATE TABLE "mesh_packets" (
  "number" bigserial NOT NULL,
  "packet_id" bytea NOT NULL,
  "hash" bytea NOT NULL,
  "recipient_digest" bytea NOT NULL,
  "recipient" text COLLATE "C" NOT NULL,
  "message" bytea NOT NULL,
  "signature" bytea NOT NULL,
  "stored_at" timestamp with time zone NOT NULL,
  CONSTRAINT "mesh_packets_pkey" PRIMARY KEY ("number")
);
CREATE UNIQUE INDEX "mesh_packets_packet_id_unique" ON "mesh_packets" ("packet_id");
CREATE INDEX "mesh_packets_recipient_digest_number_index" ON "mesh_packets" ("recipient_digest", "number");
CREATE INDEX "mesh_packets_stored_at_index" ON "mesh_packets" ("stored_at");
COMMIT;

-- 13. expand: make the table mesh_relays
BEGIN;
CREATE TABLE "mesh_relays" (
  "address" text COLLATE "C" NOT NULL,
  "seen_at" timestamp with time zone NOT NULL,
  "answers_since" timestamp with time zone,
  "listed_at" timestamp with time zone,
  "compares_digests" boolean,
  "failures" integer NOT NULL,
  "ask_at" timestamp with time zone NOT NULL,
  "score" integer NOT NULL,
  "quarantines" integer NOT NULL,
  "quarantined_until" timestamp with time zone,
  "load" integer,
  CONSTRAINT "mesh_relays_pkey" PRIMARY KEY ("address")
);
CREATE INDEX "mesh_relays_seen_at_index" ON "mesh_relays" ("seen_at");
COMMIT;

-- 14. expand: make the table mesh_seen_packets
BEGIN;
CREATE TABLE "mesh_seen_packets" (
  "packet_id" bytea NOT NULL,
  "hash" bytea NOT NULL,
  "stored_at" timestamp with time zone NOT NULL,
  CONSTRAINT "mesh_seen_packets_pkey" PRIMARY KEY ("packet_id")
);
CREATE INDEX "mesh_seen_packets_stored_at_index" ON "mesh_seen_packets" ("stored_at");
COMMIT;

-- 15. expand: make the table message_erasures
BEGIN;
CREATE TABLE "message_erasures" (
  "conversation_id" uuid NOT NULL,
  "account_id" uuid NOT NULL,
  "empty" boolean NOT NULL,
  "asked_at" timestamp with time zone NOT NULL,
  CONSTRAINT "message_erasures_pkey" PRIMARY KEY ("conversation_id", "account_id")
);
COMMIT;

-- 16. expand: make the table peer_cursors
BEGIN;
CREATE TABLE "peer_cursors" (
  "peer" text COLLATE "C" NOT NULL,
  "conversation_id" uuid NOT NULL,
  "invited" boolean NOT NULL,
  "delivered_sequence" bigint NOT NULL,
  "known_sequence" bigint NOT NULL,
  "due_at" timestamp with time zone,
  "attempts" integer NOT NULL,
  "error" text COLLATE "C",
  "succeeded_at" timestamp with time zone,
  "begun_at" timestamp with time zone NOT NULL,
  "gone_account_id" uuid,
  "gone_at" timestamp with time zone,
  "leaves" jsonb,
  CONSTRAINT "peer_cursors_pkey" PRIMARY KEY ("peer", "conversation_id")
);
CREATE INDEX "peer_cursors_conversation_id_index" ON "peer_cursors" ("conversation_id");
CREATE INDEX "peer_cursors_due_at_index" ON "peer_cursors" ("due_at");
CREATE INDEX "peer_cursors_peer_due_at_index" ON "peer_cursors" ("peer", "due_at");
COMMIT;

-- 17. expand: make the table people_elsewhere
BEGIN;
CREATE TABLE "people_elsewhere" (
  "account_id" uuid NOT NULL,
  "server" text COLLATE "C" NOT NULL,
  "username" text COLLATE "C" NOT NULL,
  "username_key" text COLLATE "C" NOT NULL,
  "devices" jsonb,
  "devices_at" timestamp with time zone,
  "known_since" timestamp with time zone NOT NULL,
  CONSTRAINT "people_elsewhere_pkey" PRIMARY KEY ("account_id")
);
CREATE UNIQUE INDEX "people_elsewhere_server_username_key_unique" ON "people_elsewhere" ("server", "username_key");
COMMIT;

-- 18. expand: make the table prekey_takes
BEGIN;
CREATE TABLE "prekey_takes" (
  "take_id" uuid NOT NULL,
  "device_id" uuid NOT NULL,
  "claimer_id" uuid NOT NULL,
  "taken_at" timestamp with time zone NOT NULL,
  CONSTRAINT "prekey_takes_pkey" PRIMARY KEY ("take_id")
);
CREATE INDEX "prekey_takes_device_id_claimer_id_index" ON "prekey_takes" ("device_id", "claimer_id");
CREATE INDEX "prekey_takes_taken_at_index" ON "prekey_takes" ("taken_at");
COMMIT;

-- 19. expand: make the table received_peer_events
BEGIN;
CREATE TABLE "received_peer_events" (
  "origin" text COLLATE "C" NOT NULL,
  "event_id" text COLLATE "C" NOT NULL,
  "received_at" timestamp with time zone NOT NULL,
  CONSTRAINT "received_peer_events_pkey" PRIMARY KEY ("origin", "event_id")
);
CREATE INDEX "received_peer_events_received_at_index" ON "received_peer_events" ("received_at");
COMMIT;

-- 20. expand: make the table reports
BEGIN;
CREATE TABLE "reports" (
  "report_id" uuid NOT NULL,
  "reporter_account_id" uuid NOT NULL,
  "reported_account_id" uuid NOT NULL,
  "reason" text COLLATE "C" NOT NULL,
  "words" text COLLATE "C" NOT NULL,
  "quoted" text COLLATE "C",
  "reported_at" timestamp with time zone NOT NULL,
  CONSTRAINT "reports_pkey" PRIMARY KEY ("report_id")
);
CREATE INDEX "reports_reporter_account_id_index" ON "reports" ("reporter_account_id");
CREATE INDEX "reports_reported_account_id_index" ON "reports" ("reported_account_id");
CREATE INDEX "reports_reported_at_index" ON "reports" ("reported_at");
COMMIT;

-- 21. expand: make the table retired_names
BEGIN;
CREATE TABLE "retired_names" (
  "name_hash" bytea NOT NULL,
  CONSTRAINT "retired_names_pkey" PRIMARY KEY ("name_hash")
);
COMMIT;

-- 22. expand: make the table sealed_records
BEGIN;
CREATE TABLE "sealed_records" (
  "account_id" uuid NOT NULL,
  "record_id" uuid NOT NULL,
  "change" bigint NOT NULL,
  "record" bytea NOT NULL,
  "changed_at" timestamp with time zone NOT NULL,
  CONSTRAINT "sealed_records_pkey" PRIMARY KEY ("account_id", "record_id")
);
CREATE UNIQUE INDEX "sealed_records_account_id_change_unique" ON "sealed_records" ("account_id", "change");
COMMIT;

-- 23. expand: make room in accounts for what is new
BEGIN;
ALTER TABLE "accounts" ADD "username_shape" text COLLATE "C";
COMMIT;

-- 24. expand: make room in conversation_logs for what is new
BEGIN;
ALTER TABLE "conversation_logs" ADD "membership" integer;
COMMIT;

-- 25. expand: make room in passkeys for what is new
BEGIN;
ALTER TABLE "passkeys" ADD "name" text COLLATE "C";
COMMIT;

-- 26. switch: make an index of accounts over username_shape
CREATE UNIQUE INDEX CONCURRENTLY "accounts_username_shape_unique" ON "accounts" ("username_shape");

-- 27. switch: make an index of devices over revoked_at, last_seen_at
CREATE INDEX CONCURRENTLY "devices_revoked_at_last_seen_at_index" ON "devices" ("revoked_at", "last_seen_at");

-- 28. switch: make an index of sessions over expires_at
CREATE INDEX CONCURRENTLY "sessions_expires_at_index" ON "sessions" ("expires_at");

-- 29. switch: make an index of spent_refresh_tokens over session_id
CREATE INDEX CONCURRENTLY "spent_refresh_tokens_session_id_index" ON "spent_refresh_tokens" ("session_id");

-- @generated tenchat:migrations@1 hash:0748cfa34e5c0bde1bf2dfe8aceffa04 DO NOT EDIT DIRECTLY
-- From specs/contexts/.

CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('blueprint.removing', true) = 'on' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'rows of "%" are only ever added: % is refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation', HINT = 'To remove rows, SET LOCAL blueprint.removing = ''on'' first.';
END
$$;

-- The master key of an account: it signs the identity of each of its devices.
CREATE TABLE "account_keys" (
  "account_id" uuid NOT NULL,
  "master_key" bytea NOT NULL,
  "created_at" timestamp with time zone NOT NULL,
  CONSTRAINT "account_keys_pkey" PRIMARY KEY ("account_id")
);

-- A person or program that can be written to.
CREATE TABLE "accounts" (
  "account_id" uuid NOT NULL,
  "username" text COLLATE "C" NOT NULL,
  "username_key" text COLLATE "C" NOT NULL,
  "username_shape" text COLLATE "C",
  "display_name" text COLLATE "C" NOT NULL,
  "display_name_key" text COLLATE "C" NOT NULL,
  "password_hash" text COLLATE "C",
  "created_at" timestamp with time zone NOT NULL,
  CONSTRAINT "accounts_pkey" PRIMARY KEY ("account_id")
);
CREATE UNIQUE INDEX "accounts_username_key_unique" ON "accounts" ("username_key");
CREATE UNIQUE INDEX "accounts_username_shape_unique" ON "accounts" ("username_shape");
CREATE INDEX "accounts_display_name_key_index" ON "accounts" ("display_name_key");

-- That somebody wants nothing of somebody else: what the other says is kept back, and the other is not told.
CREATE TABLE "blocked_accounts" (
  "account_id" uuid NOT NULL,
  "blocked_account_id" uuid NOT NULL,
  "blocked_at" timestamp with time zone NOT NULL,
  CONSTRAINT "blocked_accounts_pkey" PRIMARY KEY ("account_id", "blocked_account_id")
);
CREATE INDEX "blocked_accounts_blocked_account_id_index" ON "blocked_accounts" ("blocked_account_id");

-- The last sequence number given in a conversation.
CREATE TABLE "conversation_logs" (
  "conversation_id" uuid NOT NULL,
  "last_sequence" bigint NOT NULL,
  "membership" integer,
  CONSTRAINT "conversation_logs_pkey" PRIMARY KEY ("conversation_id")
);

CREATE TABLE "conversation_members" (
  "conversation_id" uuid NOT NULL,
  "account_id" uuid NOT NULL,
  "role" text COLLATE "C" NOT NULL,
  "joined_at" timestamp with time zone NOT NULL,
  CONSTRAINT "conversation_members_pkey" PRIMARY KEY ("conversation_id", "account_id")
);
CREATE INDEX "conversation_members_account_id_index" ON "conversation_members" ("account_id");

CREATE TABLE "conversations" (
  "conversation_id" uuid NOT NULL,
  "kind" text COLLATE "C" NOT NULL,
  "direct_key" text COLLATE "C",
  "created_by" uuid NOT NULL,
  "created_at" timestamp with time zone NOT NULL,
  "last_activity_at" timestamp with time zone NOT NULL,
  CONSTRAINT "conversations_pkey" PRIMARY KEY ("conversation_id")
);
CREATE UNIQUE INDEX "conversations_direct_key_unique" ON "conversations" ("direct_key");

-- Up to where a device has received a conversation.
CREATE TABLE "delivery_cursors" (
  "conversation_id" uuid NOT NULL,
  "device_id" uuid NOT NULL,
  "account_id" uuid NOT NULL,
  "delivered_sequence" bigint NOT NULL,
  CONSTRAINT "delivery_cursors_pkey" PRIMARY KEY ("conversation_id", "device_id")
);

-- The identity of a device, signed by the account's master key.
CREATE TABLE "device_identities" (
  "device_id" uuid NOT NULL,
  "account_id" uuid NOT NULL,
  "signing_key" bytea NOT NULL,
  "agreement_key" bytea NOT NULL,
  "identity_signature" bytea NOT NULL,
  "last_one_time_prekey_id" bigint NOT NULL,
  "last_one_time_kem_prekey_id" bigint NOT NULL,
  "created_at" timestamp with time zone NOT NULL,
  CONSTRAINT "device_identities_pkey" PRIMARY KEY ("device_id")
);
CREATE INDEX "device_identities_account_id_index" ON "device_identities" ("account_id");

-- The newest list of an account's devices that its master key has signed.
CREATE TABLE "device_lists" (
  "account_id" uuid NOT NULL,
  "counter" bigint NOT NULL,
  "list" bytea NOT NULL,
  "signature" bytea NOT NULL,
  "created_at" timestamp with time zone NOT NULL,
  CONSTRAINT "device_lists_pkey" PRIMARY KEY ("account_id")
);

-- One browser or program of an account. Keys, sessions and ciphertexts belong to a device, never to an account.
CREATE TABLE "devices" (
  "device_id" uuid NOT NULL,
  "account_id" uuid NOT NULL,
  "name" text COLLATE "C" NOT NULL,
  "created_at" timestamp with time zone NOT NULL,
  "last_seen_at" timestamp with time zone NOT NULL,
  "revoked_at" timestamp with time zone,
  CONSTRAINT "devices_pkey" PRIMARY KEY ("device_id")
);
CREATE INDEX "devices_account_id_index" ON "devices" ("account_id");
CREATE INDEX "devices_revoked_at_last_seen_at_index" ON "devices" ("revoked_at", "last_seen_at");

-- A value that lives for seconds and is read once: a ticket, a challenge.
CREATE TABLE "ephemeral_values" (
  "key" text COLLATE "C" NOT NULL,
  "value" jsonb NOT NULL,
  "expires_at" timestamp with time zone NOT NULL,
  CONSTRAINT "ephemeral_values_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "ephemeral_values_expires_at_index" ON "ephemeral_values" ("expires_at");

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

-- A key by which this server signs what it sends to others, or signed. The private half goes the moment that another key
-- takes its place; the public half stays, so that nobody is given the same key twice for a new one.
CREATE TABLE "federation_keys" (
  "number" bigserial NOT NULL,
  "public_key" bytea NOT NULL,
  "seed" bytea,
  "valid_from" timestamp with time zone NOT NULL,
  "valid_until" timestamp with time zone,
  CONSTRAINT "federation_keys_pkey" PRIMARY KEY ("number")
);

-- Another server, as it last described itself. It is asked again each hour in which it is needed.
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

-- Somebody was in a group and is not any more: what they have said there goes when their account does.
CREATE TABLE "former_group_members" (
  "conversation_id" uuid NOT NULL,
  "account_id" uuid NOT NULL,
  CONSTRAINT "former_group_members_pkey" PRIMARY KEY ("conversation_id", "account_id")
);
CREATE INDEX "former_group_members_account_id_index" ON "former_group_members" ("account_id");

-- A link by which people may ask to be let into a group, as the newest roster has it. The server never sees the link's
-- secret, and lets nobody in: that a device of the owner or an admin does, by a roster.
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

-- A group: several people, whose membership has revisions. Its name is sealed, and known to members alone.
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

-- A history that the server's data belong to. It began when the data were made, or when they went back: restored from a
-- backup, or found older than this server had left them. The last one is the current one.
CREATE TABLE "incarnations" (
  "number" bigserial NOT NULL,
  "incarnation_id" text COLLATE "C" NOT NULL,
  "cause" text COLLATE "C" NOT NULL,
  "began_at" timestamp with time zone NOT NULL,
  CONSTRAINT "incarnations_pkey" PRIMARY KEY ("number")
);

-- Somebody has a link and asks to be let in; gone once they are in.
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

-- What passes between two devices of one account while one is being linked to it: the master key and the history, sealed
-- under the code that the one shows and the other is told. An account links one device at a time.
CREATE TABLE "link_parcels" (
  "account_id" uuid NOT NULL,
  "link_id" uuid NOT NULL,
  "number" integer NOT NULL,
  "parcel" bytea NOT NULL,
  "created_at" timestamp with time zone NOT NULL,
  CONSTRAINT "link_parcels_pkey" PRIMARY KEY ("account_id", "link_id", "number")
);
CREATE INDEX "link_parcels_created_at_index" ON "link_parcels" ("created_at");

-- A packet that is held. It goes a week after it came.
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

-- Another relay, and what it has been like. One that has not answered for a week is forgotten.
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

-- That a packet is or was here, once. Another relay that still has it does not bring it back after its week.
CREATE TABLE "mesh_seen_packets" (
  "packet_id" bytea NOT NULL,
  "hash" bytea NOT NULL,
  "stored_at" timestamp with time zone NOT NULL,
  CONSTRAINT "mesh_seen_packets_pkey" PRIMARY KEY ("packet_id")
);
CREATE INDEX "mesh_seen_packets_stored_at_index" ON "mesh_seen_packets" ("stored_at");

-- What somebody has said in a conversation is being erased, since they have deleted their account, or all of it, since it
-- is over; then it is noted for no account. Otherwise their place in the log stays, with nothing in it: `application/vnd.tenchat.erased`, of no account and no device. The row stays for a while, as
-- what they were sending at that moment may come to the log after it.
CREATE TABLE "message_erasures" (
  "conversation_id" uuid NOT NULL,
  "account_id" uuid NOT NULL,
  "empty" boolean NOT NULL,
  "asked_at" timestamp with time zone NOT NULL,
  CONSTRAINT "message_erasures_pkey" PRIMARY KEY ("conversation_id", "account_id")
);

-- A message as it is kept. The primary key is the order of reading; nothing else about it is unique.
CREATE TABLE "messages" (
  "conversation_id" uuid NOT NULL,
  "sequence" bigint NOT NULL,
  "message_id" text COLLATE "C" NOT NULL,
  "sender_account_id" uuid NOT NULL,
  "sender_device_id" uuid NOT NULL,
  "content_type" text COLLATE "C" NOT NULL,
  "protocol_version" integer NOT NULL,
  "ciphertext" bytea NOT NULL,
  "wrapped_keys" jsonb NOT NULL,
  "sent_at" timestamp with time zone NOT NULL,
  "client_sequence" bigint NOT NULL,
  "accepted_at" timestamp with time zone NOT NULL,
  CONSTRAINT "messages_pkey" PRIMARY KEY ("conversation_id", "sequence")
);
CREATE INDEX "messages_message_id_index" ON "messages" ("message_id");
CREATE TRIGGER "messages_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "messages" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- An ML-KEM-1024 prekey that one handshake uses up: its row goes when it is handed out.
CREATE TABLE "one_time_kem_prekeys" (
  "device_id" uuid NOT NULL,
  "prekey_id" bigint NOT NULL,
  "public_key" bytea NOT NULL,
  "signature" bytea NOT NULL,
  CONSTRAINT "one_time_kem_prekeys_pkey" PRIMARY KEY ("device_id", "prekey_id")
);

-- An X25519 prekey that one handshake uses up: its row goes when it is handed out.
CREATE TABLE "one_time_prekeys" (
  "device_id" uuid NOT NULL,
  "prekey_id" bigint NOT NULL,
  "public_key" bytea NOT NULL,
  CONSTRAINT "one_time_prekeys_pkey" PRIMARY KEY ("device_id", "prekey_id")
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

-- A WebAuthn credential (W3C Web Authentication level 3).
CREATE TABLE "passkeys" (
  "credential_id" text COLLATE "C" NOT NULL,
  "account_id" uuid NOT NULL,
  "name" text COLLATE "C",
  "public_key" bytea NOT NULL,
  "sign_count" bigint NOT NULL,
  "transports" jsonb NOT NULL,
  "backup_eligible" boolean NOT NULL,
  "backup_state" boolean NOT NULL,
  "created_at" timestamp with time zone NOT NULL,
  "last_used_at" timestamp with time zone,
  CONSTRAINT "passkeys_pkey" PRIMARY KEY ("credential_id")
);
CREATE INDEX "passkeys_account_id_index" ON "passkeys" ("account_id");

-- Up to where another server has been told what is said in a conversation. The log of the conversation is what it is told
-- from, so that nothing waits in a second place.
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

-- Somebody at another server whom people here know. They have the id that they have at home, since their keys are signed
-- for it; where their server numbers nobody for us, one that comes of their address.
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

-- Somebody was given one-time prekeys of a device. Of each device an account is given ten an hour, a tenth of what a
-- device keeps here: so nobody alone can leave it without any. Who asks for more is given the signed ones, as when none
-- is left.
CREATE TABLE "prekey_takes" (
  "take_id" uuid NOT NULL,
  "device_id" uuid NOT NULL,
  "claimer_id" uuid NOT NULL,
  "taken_at" timestamp with time zone NOT NULL,
  CONSTRAINT "prekey_takes_pkey" PRIMARY KEY ("take_id")
);
CREATE INDEX "prekey_takes_device_id_claimer_id_index" ON "prekey_takes" ("device_id", "claimer_id");
CREATE INDEX "prekey_takes_taken_at_index" ON "prekey_takes" ("taken_at");

-- An event of another server that was taken in: the same one has no effect again. What it said is not kept here.
CREATE TABLE "received_peer_events" (
  "origin" text COLLATE "C" NOT NULL,
  "event_id" text COLLATE "C" NOT NULL,
  "received_at" timestamp with time zone NOT NULL,
  CONSTRAINT "received_peer_events_pkey" PRIMARY KEY ("origin", "event_id")
);
CREATE INDEX "received_peer_events_received_at_index" ON "received_peer_events" ("received_at");

-- A report, readable by whoever runs the server and by nobody else. What it quotes is what the reporter's device shows: a
-- server that cannot read messages cannot tell whether it was said. It goes after 90 days, or with either account.
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

-- A username that was somebody's who has deleted their account, or what it looked like. Nobody is ever called that again:
-- whoever took the name would be taken for its first owner.
CREATE TABLE "retired_names" (
  "name_hash" bytea NOT NULL,
  CONSTRAINT "retired_names_pkey" PRIMARY KEY ("name_hash")
);

-- A job of the clock, which one process at a time runs for all.
CREATE TABLE "scheduled_jobs" (
  "name" text COLLATE "C" NOT NULL,
  "due_at" timestamp with time zone NOT NULL,
  CONSTRAINT "scheduled_jobs_pkey" PRIMARY KEY ("name")
);

-- A record as it is kept. It is never removed, only written anew, so that no device takes an old one for the newest.
CREATE TABLE "sealed_records" (
  "account_id" uuid NOT NULL,
  "record_id" uuid NOT NULL,
  "change" bigint NOT NULL,
  "record" bytea NOT NULL,
  "changed_at" timestamp with time zone NOT NULL,
  CONSTRAINT "sealed_records_pkey" PRIMARY KEY ("account_id", "record_id")
);
CREATE UNIQUE INDEX "sealed_records_account_id_change_unique" ON "sealed_records" ("account_id", "change");

-- How many bytes an account has stored on the day that it last sent something.
CREATE TABLE "sent_bytes" (
  "account_id" uuid NOT NULL,
  "day" integer NOT NULL,
  "bytes" bigint NOT NULL,
  CONSTRAINT "sent_bytes_pkey" PRIMARY KEY ("account_id")
);

-- A secret that the server makes for itself on first start.
CREATE TABLE "server_secrets" (
  "name" text COLLATE "C" NOT NULL,
  "secret" bytea NOT NULL,
  "created_at" timestamp with time zone NOT NULL,
  CONSTRAINT "server_secrets_pkey" PRIMARY KEY ("name")
);

-- A line of refresh tokens: each use replaces the token, and using an old one ends the line. The row outlives the session by
-- half an hour: its last access token may be good for a quarter, and has to meet the row that says that it ended.
CREATE TABLE "sessions" (
  "session_id" uuid NOT NULL,
  "account_id" uuid NOT NULL,
  "device_id" uuid NOT NULL,
  "refresh_token_hash" bytea NOT NULL,
  "created_at" timestamp with time zone NOT NULL,
  "refreshed_at" timestamp with time zone NOT NULL,
  "expires_at" timestamp with time zone NOT NULL,
  "ended_at" timestamp with time zone,
  CONSTRAINT "sessions_pkey" PRIMARY KEY ("session_id")
);
CREATE INDEX "sessions_account_id_index" ON "sessions" ("account_id");
CREATE INDEX "sessions_device_id_index" ON "sessions" ("device_id");
CREATE UNIQUE INDEX "sessions_refresh_token_hash_unique" ON "sessions" ("refresh_token_hash");
CREATE INDEX "sessions_expires_at_index" ON "sessions" ("expires_at");

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

-- The current medium-term prekeys of a device.
CREATE TABLE "signed_prekeys" (
  "device_id" uuid NOT NULL,
  "signed_prekey_id" bigint NOT NULL,
  "signed_prekey" bytea NOT NULL,
  "signed_prekey_signature" bytea NOT NULL,
  "last_resort_kem_id" bigint NOT NULL,
  "last_resort_kem" bytea NOT NULL,
  "last_resort_kem_signature" bytea NOT NULL,
  "created_at" timestamp with time zone NOT NULL,
  CONSTRAINT "signed_prekeys_pkey" PRIMARY KEY ("device_id")
);

-- Refresh tokens that were replaced: seeing one again ends its session.
CREATE TABLE "spent_refresh_tokens" (
  "token_hash" bytea NOT NULL,
  "session_id" uuid NOT NULL,
  "expires_at" timestamp with time zone NOT NULL,
  CONSTRAINT "spent_refresh_tokens_pkey" PRIMARY KEY ("token_hash")
);
CREATE INDEX "spent_refresh_tokens_session_id_index" ON "spent_refresh_tokens" ("session_id");
CREATE INDEX "spent_refresh_tokens_expires_at_index" ON "spent_refresh_tokens" ("expires_at");

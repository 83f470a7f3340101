// @generated tenchat:migrations@1 hash:f6526f2616c920ff675d5e813e5742ee DO NOT EDIT DIRECTLY
// From specs/contexts/.

import type { MigrationInterface, QueryRunner } from "typeorm";
import type { StoredVersion } from "./runtime/upgrades.ts";

/** The statements of 0001-initial.sql, one by one. */
const STATEMENTS: readonly string[] = [
  "CREATE FUNCTION \"refuse_change\"() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  IF TG_OP = 'DELETE' AND current_setting('blueprint.removing', true) = 'on' THEN\n    RETURN NULL;\n  END IF;\n  RAISE EXCEPTION 'rows of \"%\" are only ever added: % is refused', TG_TABLE_NAME, TG_OP\n    USING ERRCODE = 'restrict_violation', HINT = 'To remove rows, SET LOCAL blueprint.removing = ''on'' first.';\nEND\n$$",
  "CREATE TABLE \"account_keys\" (\n  \"account_id\" uuid NOT NULL,\n  \"master_key\" bytea NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"account_keys_pkey\" PRIMARY KEY (\"account_id\")\n)",
  "CREATE TABLE \"accounts\" (\n  \"account_id\" uuid NOT NULL,\n  \"username\" text COLLATE \"C\" NOT NULL,\n  \"username_key\" text COLLATE \"C\" NOT NULL,\n  \"username_shape\" text COLLATE \"C\",\n  \"display_name\" text COLLATE \"C\" NOT NULL,\n  \"display_name_key\" text COLLATE \"C\" NOT NULL,\n  \"password_hash\" text COLLATE \"C\",\n  \"created_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"accounts_pkey\" PRIMARY KEY (\"account_id\")\n)",
  "CREATE UNIQUE INDEX \"accounts_username_key_unique\" ON \"accounts\" (\"username_key\")",
  "CREATE UNIQUE INDEX \"accounts_username_shape_unique\" ON \"accounts\" (\"username_shape\")",
  "CREATE INDEX \"accounts_display_name_key_index\" ON \"accounts\" (\"display_name_key\")",
  "CREATE TABLE \"blocked_accounts\" (\n  \"account_id\" uuid NOT NULL,\n  \"blocked_account_id\" uuid NOT NULL,\n  \"blocked_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"blocked_accounts_pkey\" PRIMARY KEY (\"account_id\", \"blocked_account_id\")\n)",
  "CREATE INDEX \"blocked_accounts_blocked_account_id_index\" ON \"blocked_accounts\" (\"blocked_account_id\")",
  "CREATE TABLE \"conversation_logs\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"last_sequence\" bigint NOT NULL,\n  \"membership\" integer,\n  CONSTRAINT \"conversation_logs_pkey\" PRIMARY KEY (\"conversation_id\")\n)",
  "CREATE TABLE \"conversation_members\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"role\" text COLLATE \"C\" NOT NULL,\n  \"joined_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"conversation_members_pkey\" PRIMARY KEY (\"conversation_id\", \"account_id\")\n)",
  "CREATE INDEX \"conversation_members_account_id_index\" ON \"conversation_members\" (\"account_id\")",
  "CREATE TABLE \"conversations\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"kind\" text COLLATE \"C\" NOT NULL,\n  \"direct_key\" text COLLATE \"C\",\n  \"created_by\" uuid NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  \"last_activity_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"conversations_pkey\" PRIMARY KEY (\"conversation_id\")\n)",
  "CREATE UNIQUE INDEX \"conversations_direct_key_unique\" ON \"conversations\" (\"direct_key\")",
  "CREATE TABLE \"delivery_cursors\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"device_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"delivered_sequence\" bigint NOT NULL,\n  CONSTRAINT \"delivery_cursors_pkey\" PRIMARY KEY (\"conversation_id\", \"device_id\")\n)",
  "CREATE TABLE \"device_identities\" (\n  \"device_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"signing_key\" bytea NOT NULL,\n  \"agreement_key\" bytea NOT NULL,\n  \"identity_signature\" bytea NOT NULL,\n  \"last_one_time_prekey_id\" bigint NOT NULL,\n  \"last_one_time_kem_prekey_id\" bigint NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"device_identities_pkey\" PRIMARY KEY (\"device_id\")\n)",
  "CREATE INDEX \"device_identities_account_id_index\" ON \"device_identities\" (\"account_id\")",
  "CREATE TABLE \"device_lists\" (\n  \"account_id\" uuid NOT NULL,\n  \"counter\" bigint NOT NULL,\n  \"list\" bytea NOT NULL,\n  \"signature\" bytea NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"device_lists_pkey\" PRIMARY KEY (\"account_id\")\n)",
  "CREATE TABLE \"devices\" (\n  \"device_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"name\" text COLLATE \"C\" NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  \"last_seen_at\" timestamp with time zone NOT NULL,\n  \"revoked_at\" timestamp with time zone,\n  CONSTRAINT \"devices_pkey\" PRIMARY KEY (\"device_id\")\n)",
  "CREATE INDEX \"devices_account_id_index\" ON \"devices\" (\"account_id\")",
  "CREATE INDEX \"devices_revoked_at_last_seen_at_index\" ON \"devices\" (\"revoked_at\", \"last_seen_at\")",
  "CREATE TABLE \"ephemeral_values\" (\n  \"key\" text COLLATE \"C\" NOT NULL,\n  \"value\" jsonb NOT NULL,\n  \"expires_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"ephemeral_values_pkey\" PRIMARY KEY (\"key\")\n)",
  "CREATE INDEX \"ephemeral_values_expires_at_index\" ON \"ephemeral_values\" (\"expires_at\")",
  "CREATE TABLE \"event_positions\" (\n  \"context\" text COLLATE \"C\" NOT NULL,\n  \"priority\" text COLLATE \"C\" NOT NULL,\n  \"partition\" integer NOT NULL,\n  \"done\" bigint NOT NULL,\n  \"attempts\" integer NOT NULL,\n  \"retry_at\" timestamp with time zone,\n  CONSTRAINT \"event_positions_pkey\" PRIMARY KEY (\"context\", \"priority\", \"partition\")\n)",
  "CREATE TABLE \"federation_keys\" (\n  \"number\" bigserial NOT NULL,\n  \"public_key\" bytea NOT NULL,\n  \"seed\" bytea,\n  \"valid_from\" timestamp with time zone NOT NULL,\n  \"valid_until\" timestamp with time zone,\n  CONSTRAINT \"federation_keys_pkey\" PRIMARY KEY (\"number\")\n)",
  "CREATE TABLE \"federation_peers\" (\n  \"name\" text COLLATE \"C\" NOT NULL,\n  \"keys\" jsonb NOT NULL,\n  \"api_base_url\" text COLLATE \"C\" NOT NULL,\n  \"features\" jsonb NOT NULL,\n  \"fetched_at\" timestamp with time zone NOT NULL,\n  \"away_since\" timestamp with time zone,\n  CONSTRAINT \"federation_peers_pkey\" PRIMARY KEY (\"name\")\n)",
  "CREATE INDEX \"federation_peers_fetched_at_index\" ON \"federation_peers\" (\"fetched_at\")",
  "CREATE TABLE \"former_group_members\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  CONSTRAINT \"former_group_members_pkey\" PRIMARY KEY (\"conversation_id\", \"account_id\")\n)",
  "CREATE INDEX \"former_group_members_account_id_index\" ON \"former_group_members\" (\"account_id\")",
  "CREATE TABLE \"group_invitations\" (\n  \"invitation_id\" uuid NOT NULL,\n  \"conversation_id\" uuid NOT NULL,\n  \"public_key\" bytea NOT NULL,\n  \"expires_at\" timestamp with time zone NOT NULL,\n  \"uses\" integer NOT NULL,\n  \"used\" integer NOT NULL,\n  \"ended_at\" timestamp with time zone,\n  CONSTRAINT \"group_invitations_pkey\" PRIMARY KEY (\"invitation_id\")\n)",
  "CREATE INDEX \"group_invitations_conversation_id_index\" ON \"group_invitations\" (\"conversation_id\")",
  "CREATE INDEX \"group_invitations_expires_at_index\" ON \"group_invitations\" (\"expires_at\")",
  "CREATE TABLE \"group_members\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"role\" text COLLATE \"C\" NOT NULL,\n  \"admin\" boolean NOT NULL,\n  \"place\" integer NOT NULL,\n  \"since\" bigint NOT NULL,\n  CONSTRAINT \"group_members_pkey\" PRIMARY KEY (\"conversation_id\", \"account_id\")\n)",
  "CREATE INDEX \"group_members_account_id_index\" ON \"group_members\" (\"account_id\")",
  "CREATE TABLE \"groups\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"revision\" integer NOT NULL,\n  \"roster_digest\" bytea NOT NULL,\n  \"roster\" bytea,\n  \"senders\" text COLLATE \"C\" NOT NULL,\n  \"ends_at\" timestamp with time zone,\n  \"home\" text COLLATE \"C\",\n  \"created_by\" uuid NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"groups_pkey\" PRIMARY KEY (\"conversation_id\")\n)",
  "CREATE INDEX \"groups_ends_at_index\" ON \"groups\" (\"ends_at\")",
  "CREATE TABLE \"incarnations\" (\n  \"number\" bigserial NOT NULL,\n  \"incarnation_id\" text COLLATE \"C\" NOT NULL,\n  \"cause\" text COLLATE \"C\" NOT NULL,\n  \"began_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"incarnations_pkey\" PRIMARY KEY (\"number\")\n)",
  "CREATE TABLE \"join_requests\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"invitation_id\" uuid NOT NULL,\n  \"master_key\" bytea NOT NULL,\n  \"proof\" bytea NOT NULL,\n  \"asked_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"join_requests_pkey\" PRIMARY KEY (\"conversation_id\", \"account_id\")\n)",
  "CREATE INDEX \"join_requests_account_id_index\" ON \"join_requests\" (\"account_id\")",
  "CREATE INDEX \"join_requests_invitation_id_index\" ON \"join_requests\" (\"invitation_id\")",
  "CREATE INDEX \"join_requests_asked_at_index\" ON \"join_requests\" (\"asked_at\")",
  "CREATE TABLE \"link_parcels\" (\n  \"account_id\" uuid NOT NULL,\n  \"link_id\" uuid NOT NULL,\n  \"number\" integer NOT NULL,\n  \"parcel\" bytea NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"link_parcels_pkey\" PRIMARY KEY (\"account_id\", \"link_id\", \"number\")\n)",
  "CREATE INDEX \"link_parcels_created_at_index\" ON \"link_parcels\" (\"created_at\")",
  "CREATE TABLE \"mesh_packets\" (\n  \"number\" bigserial NOT NULL,\n  \"packet_id\" bytea NOT NULL,\n  \"hash\" bytea NOT NULL,\n  \"recipient_digest\" bytea NOT NULL,\n  \"recipient\" text COLLATE \"C\" NOT NULL,\n  \"message\" bytea NOT NULL,\n  \"signature\" bytea NOT NULL,\n  \"stored_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"mesh_packets_pkey\" PRIMARY KEY (\"number\")\n)",
  "CREATE UNIQUE INDEX \"mesh_packets_packet_id_unique\" ON \"mesh_packets\" (\"packet_id\")",
  "CREATE INDEX \"mesh_packets_recipient_digest_number_index\" ON \"mesh_packets\" (\"recipient_digest\", \"number\")",
  "CREATE INDEX \"mesh_packets_stored_at_index\" ON \"mesh_packets\" (\"stored_at\")",
  "CREATE TABLE \"mesh_relays\" (\n  \"address\" text COLLATE \"C\" NOT NULL,\n  \"seen_at\" timestamp with time zone NOT NULL,\n  \"answers_since\" timestamp with time zone,\n  \"listed_at\" timestamp with time zone,\n  \"compares_digests\" boolean,\n  \"failures\" integer NOT NULL,\n  \"ask_at\" timestamp with time zone NOT NULL,\n  \"score\" integer NOT NULL,\n  \"quarantines\" integer NOT NULL,\n  \"quarantined_until\" timestamp with time zone,\n  \"load\" integer,\n  CONSTRAINT \"mesh_relays_pkey\" PRIMARY KEY (\"address\")\n)",
  "CREATE INDEX \"mesh_relays_seen_at_index\" ON \"mesh_relays\" (\"seen_at\")",
  "CREATE TABLE \"mesh_seen_packets\" (\n  \"packet_id\" bytea NOT NULL,\n  \"hash\" bytea NOT NULL,\n  \"stored_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"mesh_seen_packets_pkey\" PRIMARY KEY (\"packet_id\")\n)",
  "CREATE INDEX \"mesh_seen_packets_stored_at_index\" ON \"mesh_seen_packets\" (\"stored_at\")",
  "CREATE TABLE \"message_erasures\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"empty\" boolean NOT NULL,\n  \"asked_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"message_erasures_pkey\" PRIMARY KEY (\"conversation_id\", \"account_id\")\n)",
  "CREATE TABLE \"messages\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"sequence\" bigint NOT NULL,\n  \"message_id\" text COLLATE \"C\" NOT NULL,\n  \"sender_account_id\" uuid NOT NULL,\n  \"sender_device_id\" uuid NOT NULL,\n  \"content_type\" text COLLATE \"C\" NOT NULL,\n  \"protocol_version\" integer NOT NULL,\n  \"ciphertext\" bytea NOT NULL,\n  \"wrapped_keys\" jsonb NOT NULL,\n  \"sent_at\" timestamp with time zone NOT NULL,\n  \"client_sequence\" bigint NOT NULL,\n  \"accepted_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"messages_pkey\" PRIMARY KEY (\"conversation_id\", \"sequence\")\n)",
  "CREATE INDEX \"messages_message_id_index\" ON \"messages\" (\"message_id\")",
  "CREATE TRIGGER \"messages_append_only\" BEFORE UPDATE OR DELETE OR TRUNCATE ON \"messages\" FOR EACH STATEMENT EXECUTE FUNCTION \"refuse_change\"()",
  "CREATE TABLE \"one_time_kem_prekeys\" (\n  \"device_id\" uuid NOT NULL,\n  \"prekey_id\" bigint NOT NULL,\n  \"public_key\" bytea NOT NULL,\n  \"signature\" bytea NOT NULL,\n  CONSTRAINT \"one_time_kem_prekeys_pkey\" PRIMARY KEY (\"device_id\", \"prekey_id\")\n)",
  "CREATE TABLE \"one_time_prekeys\" (\n  \"device_id\" uuid NOT NULL,\n  \"prekey_id\" bigint NOT NULL,\n  \"public_key\" bytea NOT NULL,\n  CONSTRAINT \"one_time_prekeys_pkey\" PRIMARY KEY (\"device_id\", \"prekey_id\")\n)",
  "CREATE TABLE \"outbox_entries\" (\n  \"position\" bigserial NOT NULL,\n  \"event_id\" text COLLATE \"C\" NOT NULL,\n  \"type\" text COLLATE \"C\" NOT NULL,\n  \"schema_version\" integer NOT NULL,\n  \"partition_key\" text COLLATE \"C\" NOT NULL,\n  \"priority\" text COLLATE \"C\" NOT NULL,\n  \"payload\" jsonb NOT NULL,\n  \"occurred_at\" timestamp with time zone NOT NULL,\n  \"place\" bigint,\n  \"partition\" integer,\n  CONSTRAINT \"outbox_entries_pkey\" PRIMARY KEY (\"position\")\n)",
  "CREATE INDEX \"outbox_entries_place_index\" ON \"outbox_entries\" (\"place\")",
  "CREATE TABLE \"passkeys\" (\n  \"credential_id\" text COLLATE \"C\" NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"name\" text COLLATE \"C\",\n  \"public_key\" bytea NOT NULL,\n  \"sign_count\" bigint NOT NULL,\n  \"transports\" jsonb NOT NULL,\n  \"backup_eligible\" boolean NOT NULL,\n  \"backup_state\" boolean NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  \"last_used_at\" timestamp with time zone,\n  CONSTRAINT \"passkeys_pkey\" PRIMARY KEY (\"credential_id\")\n)",
  "CREATE INDEX \"passkeys_account_id_index\" ON \"passkeys\" (\"account_id\")",
  "CREATE TABLE \"peer_cursors\" (\n  \"peer\" text COLLATE \"C\" NOT NULL,\n  \"conversation_id\" uuid NOT NULL,\n  \"invited\" boolean NOT NULL,\n  \"delivered_sequence\" bigint NOT NULL,\n  \"known_sequence\" bigint NOT NULL,\n  \"due_at\" timestamp with time zone,\n  \"attempts\" integer NOT NULL,\n  \"error\" text COLLATE \"C\",\n  \"succeeded_at\" timestamp with time zone,\n  \"begun_at\" timestamp with time zone NOT NULL,\n  \"gone_account_id\" uuid,\n  \"gone_at\" timestamp with time zone,\n  \"leaves\" jsonb,\n  CONSTRAINT \"peer_cursors_pkey\" PRIMARY KEY (\"peer\", \"conversation_id\")\n)",
  "CREATE INDEX \"peer_cursors_conversation_id_index\" ON \"peer_cursors\" (\"conversation_id\")",
  "CREATE INDEX \"peer_cursors_due_at_index\" ON \"peer_cursors\" (\"due_at\")",
  "CREATE INDEX \"peer_cursors_peer_due_at_index\" ON \"peer_cursors\" (\"peer\", \"due_at\")",
  "CREATE TABLE \"people_elsewhere\" (\n  \"account_id\" uuid NOT NULL,\n  \"server\" text COLLATE \"C\" NOT NULL,\n  \"username\" text COLLATE \"C\" NOT NULL,\n  \"username_key\" text COLLATE \"C\" NOT NULL,\n  \"devices\" jsonb,\n  \"devices_at\" timestamp with time zone,\n  \"known_since\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"people_elsewhere_pkey\" PRIMARY KEY (\"account_id\")\n)",
  "CREATE UNIQUE INDEX \"people_elsewhere_server_username_key_unique\" ON \"people_elsewhere\" (\"server\", \"username_key\")",
  "CREATE TABLE \"prekey_takes\" (\n  \"take_id\" uuid NOT NULL,\n  \"device_id\" uuid NOT NULL,\n  \"claimer_id\" uuid NOT NULL,\n  \"taken_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"prekey_takes_pkey\" PRIMARY KEY (\"take_id\")\n)",
  "CREATE INDEX \"prekey_takes_device_id_claimer_id_index\" ON \"prekey_takes\" (\"device_id\", \"claimer_id\")",
  "CREATE INDEX \"prekey_takes_taken_at_index\" ON \"prekey_takes\" (\"taken_at\")",
  "CREATE TABLE \"received_peer_events\" (\n  \"origin\" text COLLATE \"C\" NOT NULL,\n  \"event_id\" text COLLATE \"C\" NOT NULL,\n  \"received_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"received_peer_events_pkey\" PRIMARY KEY (\"origin\", \"event_id\")\n)",
  "CREATE INDEX \"received_peer_events_received_at_index\" ON \"received_peer_events\" (\"received_at\")",
  "CREATE TABLE \"reports\" (\n  \"report_id\" uuid NOT NULL,\n  \"reporter_account_id\" uuid NOT NULL,\n  \"reported_account_id\" uuid NOT NULL,\n  \"reason\" text COLLATE \"C\" NOT NULL,\n  \"words\" text COLLATE \"C\" NOT NULL,\n  \"quoted\" text COLLATE \"C\",\n  \"reported_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"reports_pkey\" PRIMARY KEY (\"report_id\")\n)",
  "CREATE INDEX \"reports_reporter_account_id_index\" ON \"reports\" (\"reporter_account_id\")",
  "CREATE INDEX \"reports_reported_account_id_index\" ON \"reports\" (\"reported_account_id\")",
  "CREATE INDEX \"reports_reported_at_index\" ON \"reports\" (\"reported_at\")",
  "CREATE TABLE \"retired_names\" (\n  \"name_hash\" bytea NOT NULL,\n  CONSTRAINT \"retired_names_pkey\" PRIMARY KEY (\"name_hash\")\n)",
  "CREATE TABLE \"scheduled_jobs\" (\n  \"name\" text COLLATE \"C\" NOT NULL,\n  \"due_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"scheduled_jobs_pkey\" PRIMARY KEY (\"name\")\n)",
  "CREATE TABLE \"sealed_records\" (\n  \"account_id\" uuid NOT NULL,\n  \"record_id\" uuid NOT NULL,\n  \"change\" bigint NOT NULL,\n  \"record\" bytea NOT NULL,\n  \"changed_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"sealed_records_pkey\" PRIMARY KEY (\"account_id\", \"record_id\")\n)",
  "CREATE UNIQUE INDEX \"sealed_records_account_id_change_unique\" ON \"sealed_records\" (\"account_id\", \"change\")",
  "CREATE TABLE \"sent_bytes\" (\n  \"account_id\" uuid NOT NULL,\n  \"day\" integer NOT NULL,\n  \"bytes\" bigint NOT NULL,\n  CONSTRAINT \"sent_bytes_pkey\" PRIMARY KEY (\"account_id\")\n)",
  "CREATE TABLE \"server_secrets\" (\n  \"name\" text COLLATE \"C\" NOT NULL,\n  \"secret\" bytea NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"server_secrets_pkey\" PRIMARY KEY (\"name\")\n)",
  "CREATE TABLE \"sessions\" (\n  \"session_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"device_id\" uuid NOT NULL,\n  \"refresh_token_hash\" bytea NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  \"refreshed_at\" timestamp with time zone NOT NULL,\n  \"expires_at\" timestamp with time zone NOT NULL,\n  \"ended_at\" timestamp with time zone,\n  CONSTRAINT \"sessions_pkey\" PRIMARY KEY (\"session_id\")\n)",
  "CREATE INDEX \"sessions_account_id_index\" ON \"sessions\" (\"account_id\")",
  "CREATE INDEX \"sessions_device_id_index\" ON \"sessions\" (\"device_id\")",
  "CREATE UNIQUE INDEX \"sessions_refresh_token_hash_unique\" ON \"sessions\" (\"refresh_token_hash\")",
  "CREATE INDEX \"sessions_expires_at_index\" ON \"sessions\" (\"expires_at\")",
  "CREATE TABLE \"set_aside_events\" (\n  \"context\" text COLLATE \"C\" NOT NULL,\n  \"event_id\" text COLLATE \"C\" NOT NULL,\n  \"type\" text COLLATE \"C\" NOT NULL,\n  \"schema_version\" integer NOT NULL,\n  \"partition_key\" text COLLATE \"C\" NOT NULL,\n  \"priority\" text COLLATE \"C\" NOT NULL,\n  \"payload\" jsonb NOT NULL,\n  \"occurred_at\" timestamp with time zone NOT NULL,\n  \"attempts\" integer NOT NULL,\n  \"error\" text COLLATE \"C\" NOT NULL,\n  \"set_aside_at\" timestamp with time zone NOT NULL,\n  \"again\" boolean NOT NULL,\n  CONSTRAINT \"set_aside_events_pkey\" PRIMARY KEY (\"context\", \"event_id\")\n)",
  "CREATE TABLE \"signed_prekeys\" (\n  \"device_id\" uuid NOT NULL,\n  \"signed_prekey_id\" bigint NOT NULL,\n  \"signed_prekey\" bytea NOT NULL,\n  \"signed_prekey_signature\" bytea NOT NULL,\n  \"last_resort_kem_id\" bigint NOT NULL,\n  \"last_resort_kem\" bytea NOT NULL,\n  \"last_resort_kem_signature\" bytea NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"signed_prekeys_pkey\" PRIMARY KEY (\"device_id\")\n)",
  "CREATE TABLE \"spent_refresh_tokens\" (\n  \"token_hash\" bytea NOT NULL,\n  \"session_id\" uuid NOT NULL,\n  \"expires_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"spent_refresh_tokens_pkey\" PRIMARY KEY (\"token_hash\")\n)",
  "CREATE INDEX \"spent_refresh_tokens_session_id_index\" ON \"spent_refresh_tokens\" (\"session_id\")",
  "CREATE INDEX \"spent_refresh_tokens_expires_at_index\" ON \"spent_refresh_tokens\" (\"expires_at\")",
];

/** Makes every table. TypeORM orders migrations by the digits at the end of their names. */
export class Initial0000000000001 implements MigrationInterface {
  readonly name = "Initial0000000000001";

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE \"spent_refresh_tokens\"");
    await runner.query("DROP TABLE \"signed_prekeys\"");
    await runner.query("DROP TABLE \"set_aside_events\"");
    await runner.query("DROP TABLE \"sessions\"");
    await runner.query("DROP TABLE \"server_secrets\"");
    await runner.query("DROP TABLE \"sent_bytes\"");
    await runner.query("DROP TABLE \"sealed_records\"");
    await runner.query("DROP TABLE \"scheduled_jobs\"");
    await runner.query("DROP TABLE \"retired_names\"");
    await runner.query("DROP TABLE \"reports\"");
    await runner.query("DROP TABLE \"received_peer_events\"");
    await runner.query("DROP TABLE \"prekey_takes\"");
    await runner.query("DROP TABLE \"people_elsewhere\"");
    await runner.query("DROP TABLE \"peer_cursors\"");
    await runner.query("DROP TABLE \"passkeys\"");
    await runner.query("DROP TABLE \"outbox_entries\"");
    await runner.query("DROP TABLE \"one_time_prekeys\"");
    await runner.query("DROP TABLE \"one_time_kem_prekeys\"");
    await runner.query("DROP TABLE \"messages\"");
    await runner.query("DROP TABLE \"message_erasures\"");
    await runner.query("DROP TABLE \"mesh_seen_packets\"");
    await runner.query("DROP TABLE \"mesh_relays\"");
    await runner.query("DROP TABLE \"mesh_packets\"");
    await runner.query("DROP TABLE \"link_parcels\"");
    await runner.query("DROP TABLE \"join_requests\"");
    await runner.query("DROP TABLE \"incarnations\"");
    await runner.query("DROP TABLE \"groups\"");
    await runner.query("DROP TABLE \"group_members\"");
    await runner.query("DROP TABLE \"group_invitations\"");
    await runner.query("DROP TABLE \"former_group_members\"");
    await runner.query("DROP TABLE \"federation_peers\"");
    await runner.query("DROP TABLE \"federation_keys\"");
    await runner.query("DROP TABLE \"event_positions\"");
    await runner.query("DROP TABLE \"ephemeral_values\"");
    await runner.query("DROP TABLE \"devices\"");
    await runner.query("DROP TABLE \"device_lists\"");
    await runner.query("DROP TABLE \"device_identities\"");
    await runner.query("DROP TABLE \"delivery_cursors\"");
    await runner.query("DROP TABLE \"conversations\"");
    await runner.query("DROP TABLE \"conversation_members\"");
    await runner.query("DROP TABLE \"conversation_logs\"");
    await runner.query("DROP TABLE \"blocked_accounts\"");
    await runner.query("DROP TABLE \"accounts\"");
    await runner.query("DROP TABLE \"account_keys\"");
    await runner.query("DROP FUNCTION \"refuse_change\"()");
  }
}

/** In the order in which they are run. */
export const MIGRATIONS = [Initial0000000000001];

/** Every way of storing that was released, and at the end that of today. */
export const VERSIONS: readonly StoredVersion[] = [
  {
    number: 1,
    release: "0.1.0",
    checksum: "2a01f732261b95be4544aedff8ac2c612e1aed973746e8081c3a73fa7d87df85",
    upgrade: [],
    statements: [
      "CREATE FUNCTION \"refuse_change\"() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  IF TG_OP = 'DELETE' AND current_setting('blueprint.removing', true) = 'on' THEN\n    RETURN NULL;\n  END IF;\n  RAISE EXCEPTION 'rows of \"%\" are only ever added: % is refused', TG_TABLE_NAME, TG_OP\n    USING ERRCODE = 'restrict_violation', HINT = 'To remove rows, SET LOCAL blueprint.removing = ''on'' first.';\nEND\n$$",
      "CREATE TABLE \"account_keys\" (\n  \"account_id\" uuid NOT NULL,\n  \"master_key\" bytea NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"account_keys_pkey\" PRIMARY KEY (\"account_id\")\n)",
      "CREATE TABLE \"accounts\" (\n  \"account_id\" uuid NOT NULL,\n  \"username\" text COLLATE \"C\" NOT NULL,\n  \"username_key\" text COLLATE \"C\" NOT NULL,\n  \"display_name\" text COLLATE \"C\" NOT NULL,\n  \"display_name_key\" text COLLATE \"C\" NOT NULL,\n  \"password_hash\" text COLLATE \"C\",\n  \"created_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"accounts_pkey\" PRIMARY KEY (\"account_id\")\n)",
      "CREATE UNIQUE INDEX \"accounts_username_key_unique\" ON \"accounts\" (\"username_key\")",
      "CREATE INDEX \"accounts_display_name_key_index\" ON \"accounts\" (\"display_name_key\")",
      "CREATE TABLE \"conversation_logs\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"last_sequence\" bigint NOT NULL,\n  CONSTRAINT \"conversation_logs_pkey\" PRIMARY KEY (\"conversation_id\")\n)",
      "CREATE TABLE \"conversation_members\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"role\" text COLLATE \"C\" NOT NULL,\n  \"joined_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"conversation_members_pkey\" PRIMARY KEY (\"conversation_id\", \"account_id\")\n)",
      "CREATE INDEX \"conversation_members_account_id_index\" ON \"conversation_members\" (\"account_id\")",
      "CREATE TABLE \"conversations\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"kind\" text COLLATE \"C\" NOT NULL,\n  \"direct_key\" text COLLATE \"C\",\n  \"created_by\" uuid NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  \"last_activity_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"conversations_pkey\" PRIMARY KEY (\"conversation_id\")\n)",
      "CREATE UNIQUE INDEX \"conversations_direct_key_unique\" ON \"conversations\" (\"direct_key\")",
      "CREATE TABLE \"delivery_cursors\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"device_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"delivered_sequence\" bigint NOT NULL,\n  CONSTRAINT \"delivery_cursors_pkey\" PRIMARY KEY (\"conversation_id\", \"device_id\")\n)",
      "CREATE TABLE \"device_identities\" (\n  \"device_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"signing_key\" bytea NOT NULL,\n  \"agreement_key\" bytea NOT NULL,\n  \"identity_signature\" bytea NOT NULL,\n  \"last_one_time_prekey_id\" bigint NOT NULL,\n  \"last_one_time_kem_prekey_id\" bigint NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"device_identities_pkey\" PRIMARY KEY (\"device_id\")\n)",
      "CREATE INDEX \"device_identities_account_id_index\" ON \"device_identities\" (\"account_id\")",
      "CREATE TABLE \"devices\" (\n  \"device_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"name\" text COLLATE \"C\" NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  \"last_seen_at\" timestamp with time zone NOT NULL,\n  \"revoked_at\" timestamp with time zone,\n  CONSTRAINT \"devices_pkey\" PRIMARY KEY (\"device_id\")\n)",
      "CREATE INDEX \"devices_account_id_index\" ON \"devices\" (\"account_id\")",
      "CREATE TABLE \"ephemeral_values\" (\n  \"key\" text COLLATE \"C\" NOT NULL,\n  \"value\" jsonb NOT NULL,\n  \"expires_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"ephemeral_values_pkey\" PRIMARY KEY (\"key\")\n)",
      "CREATE INDEX \"ephemeral_values_expires_at_index\" ON \"ephemeral_values\" (\"expires_at\")",
      "CREATE TABLE \"event_positions\" (\n  \"context\" text COLLATE \"C\" NOT NULL,\n  \"priority\" text COLLATE \"C\" NOT NULL,\n  \"partition\" integer NOT NULL,\n  \"done\" bigint NOT NULL,\n  \"attempts\" integer NOT NULL,\n  \"retry_at\" timestamp with time zone,\n  CONSTRAINT \"event_positions_pkey\" PRIMARY KEY (\"context\", \"priority\", \"partition\")\n)",
      "CREATE TABLE \"incarnations\" (\n  \"number\" bigserial NOT NULL,\n  \"incarnation_id\" text COLLATE \"C\" NOT NULL,\n  \"cause\" text COLLATE \"C\" NOT NULL,\n  \"began_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"incarnations_pkey\" PRIMARY KEY (\"number\")\n)",
      "CREATE TABLE \"messages\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"sequence\" bigint NOT NULL,\n  \"message_id\" text COLLATE \"C\" NOT NULL,\n  \"sender_account_id\" uuid NOT NULL,\n  \"sender_device_id\" uuid NOT NULL,\n  \"content_type\" text COLLATE \"C\" NOT NULL,\n  \"protocol_version\" integer NOT NULL,\n  \"ciphertext\" bytea NOT NULL,\n  \"wrapped_keys\" jsonb NOT NULL,\n  \"sent_at\" timestamp with time zone NOT NULL,\n  \"client_sequence\" bigint NOT NULL,\n  \"accepted_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"messages_pkey\" PRIMARY KEY (\"conversation_id\", \"sequence\")\n)",
      "CREATE INDEX \"messages_message_id_index\" ON \"messages\" (\"message_id\")",
      "CREATE TRIGGER \"messages_append_only\" BEFORE UPDATE OR DELETE OR TRUNCATE ON \"messages\" FOR EACH STATEMENT EXECUTE FUNCTION \"refuse_change\"()",
      "CREATE TABLE \"one_time_kem_prekeys\" (\n  \"device_id\" uuid NOT NULL,\n  \"prekey_id\" bigint NOT NULL,\n  \"public_key\" bytea NOT NULL,\n  \"signature\" bytea NOT NULL,\n  CONSTRAINT \"one_time_kem_prekeys_pkey\" PRIMARY KEY (\"device_id\", \"prekey_id\")\n)",
      "CREATE TABLE \"one_time_prekeys\" (\n  \"device_id\" uuid NOT NULL,\n  \"prekey_id\" bigint NOT NULL,\n  \"public_key\" bytea NOT NULL,\n  CONSTRAINT \"one_time_prekeys_pkey\" PRIMARY KEY (\"device_id\", \"prekey_id\")\n)",
      "CREATE TABLE \"outbox_entries\" (\n  \"position\" bigserial NOT NULL,\n  \"event_id\" text COLLATE \"C\" NOT NULL,\n  \"type\" text COLLATE \"C\" NOT NULL,\n  \"schema_version\" integer NOT NULL,\n  \"partition_key\" text COLLATE \"C\" NOT NULL,\n  \"priority\" text COLLATE \"C\" NOT NULL,\n  \"payload\" jsonb NOT NULL,\n  \"occurred_at\" timestamp with time zone NOT NULL,\n  \"place\" bigint,\n  \"partition\" integer,\n  CONSTRAINT \"outbox_entries_pkey\" PRIMARY KEY (\"position\")\n)",
      "CREATE INDEX \"outbox_entries_place_index\" ON \"outbox_entries\" (\"place\")",
      "CREATE TABLE \"passkeys\" (\n  \"credential_id\" text COLLATE \"C\" NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"public_key\" bytea NOT NULL,\n  \"sign_count\" bigint NOT NULL,\n  \"transports\" jsonb NOT NULL,\n  \"backup_eligible\" boolean NOT NULL,\n  \"backup_state\" boolean NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  \"last_used_at\" timestamp with time zone,\n  CONSTRAINT \"passkeys_pkey\" PRIMARY KEY (\"credential_id\")\n)",
      "CREATE INDEX \"passkeys_account_id_index\" ON \"passkeys\" (\"account_id\")",
      "CREATE TABLE \"scheduled_jobs\" (\n  \"name\" text COLLATE \"C\" NOT NULL,\n  \"due_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"scheduled_jobs_pkey\" PRIMARY KEY (\"name\")\n)",
      "CREATE TABLE \"sent_bytes\" (\n  \"account_id\" uuid NOT NULL,\n  \"day\" integer NOT NULL,\n  \"bytes\" bigint NOT NULL,\n  CONSTRAINT \"sent_bytes_pkey\" PRIMARY KEY (\"account_id\")\n)",
      "CREATE TABLE \"server_secrets\" (\n  \"name\" text COLLATE \"C\" NOT NULL,\n  \"secret\" bytea NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"server_secrets_pkey\" PRIMARY KEY (\"name\")\n)",
      "CREATE TABLE \"sessions\" (\n  \"session_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"device_id\" uuid NOT NULL,\n  \"refresh_token_hash\" bytea NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  \"refreshed_at\" timestamp with time zone NOT NULL,\n  \"expires_at\" timestamp with time zone NOT NULL,\n  \"ended_at\" timestamp with time zone,\n  CONSTRAINT \"sessions_pkey\" PRIMARY KEY (\"session_id\")\n)",
      "CREATE INDEX \"sessions_account_id_index\" ON \"sessions\" (\"account_id\")",
      "CREATE INDEX \"sessions_device_id_index\" ON \"sessions\" (\"device_id\")",
      "CREATE UNIQUE INDEX \"sessions_refresh_token_hash_unique\" ON \"sessions\" (\"refresh_token_hash\")",
      "CREATE TABLE \"set_aside_events\" (\n  \"context\" text COLLATE \"C\" NOT NULL,\n  \"event_id\" text COLLATE \"C\" NOT NULL,\n  \"type\" text COLLATE \"C\" NOT NULL,\n  \"schema_version\" integer NOT NULL,\n  \"partition_key\" text COLLATE \"C\" NOT NULL,\n  \"priority\" text COLLATE \"C\" NOT NULL,\n  \"payload\" jsonb NOT NULL,\n  \"occurred_at\" timestamp with time zone NOT NULL,\n  \"attempts\" integer NOT NULL,\n  \"error\" text COLLATE \"C\" NOT NULL,\n  \"set_aside_at\" timestamp with time zone NOT NULL,\n  \"again\" boolean NOT NULL,\n  CONSTRAINT \"set_aside_events_pkey\" PRIMARY KEY (\"context\", \"event_id\")\n)",
      "CREATE TABLE \"signed_prekeys\" (\n  \"device_id\" uuid NOT NULL,\n  \"signed_prekey_id\" bigint NOT NULL,\n  \"signed_prekey\" bytea NOT NULL,\n  \"signed_prekey_signature\" bytea NOT NULL,\n  \"last_resort_kem_id\" bigint NOT NULL,\n  \"last_resort_kem\" bytea NOT NULL,\n  \"last_resort_kem_signature\" bytea NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"signed_prekeys_pkey\" PRIMARY KEY (\"device_id\")\n)",
      "CREATE TABLE \"spent_refresh_tokens\" (\n  \"token_hash\" bytea NOT NULL,\n  \"session_id\" uuid NOT NULL,\n  \"expires_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"spent_refresh_tokens_pkey\" PRIMARY KEY (\"token_hash\")\n)",
      "CREATE INDEX \"spent_refresh_tokens_expires_at_index\" ON \"spent_refresh_tokens\" (\"expires_at\")",
    ],
  },
  {
    number: 2,
    release: null,
    checksum: "4e8f1b61b61df442483c323c92b2aaba2f974417c4613853ea7c0c5c287af5e0",
    upgrade: [
      {
        phase: "check",
        kind: "check",
        does: "see that no two rows of accounts have the same username_shape",
        query: "SELECT count(*) AS rows FROM (SELECT FROM \"accounts\" WHERE (NULL::text) IS NOT NULL GROUP BY (NULL::text) HAVING count(*) > 1) AS same HAVING count(*) > 0",
        sentence: "No two rows of accounts may have the same username_shape any more, and some do ({rows} times): change or remove all but one of each first.",
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table blocked_accounts",
        statements: [
          "CREATE TABLE \"blocked_accounts\" (\n  \"account_id\" uuid NOT NULL,\n  \"blocked_account_id\" uuid NOT NULL,\n  \"blocked_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"blocked_accounts_pkey\" PRIMARY KEY (\"account_id\", \"blocked_account_id\")\n)",
          "CREATE INDEX \"blocked_accounts_blocked_account_id_index\" ON \"blocked_accounts\" (\"blocked_account_id\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table device_lists",
        statements: [
          "CREATE TABLE \"device_lists\" (\n  \"account_id\" uuid NOT NULL,\n  \"counter\" bigint NOT NULL,\n  \"list\" bytea NOT NULL,\n  \"signature\" bytea NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"device_lists_pkey\" PRIMARY KEY (\"account_id\")\n)",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table federation_keys",
        statements: [
          "CREATE TABLE \"federation_keys\" (\n  \"number\" bigserial NOT NULL,\n  \"public_key\" bytea NOT NULL,\n  \"seed\" bytea,\n  \"valid_from\" timestamp with time zone NOT NULL,\n  \"valid_until\" timestamp with time zone,\n  CONSTRAINT \"federation_keys_pkey\" PRIMARY KEY (\"number\")\n)",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table federation_peers",
        statements: [
          "CREATE TABLE \"federation_peers\" (\n  \"name\" text COLLATE \"C\" NOT NULL,\n  \"keys\" jsonb NOT NULL,\n  \"api_base_url\" text COLLATE \"C\" NOT NULL,\n  \"features\" jsonb NOT NULL,\n  \"fetched_at\" timestamp with time zone NOT NULL,\n  \"away_since\" timestamp with time zone,\n  CONSTRAINT \"federation_peers_pkey\" PRIMARY KEY (\"name\")\n)",
          "CREATE INDEX \"federation_peers_fetched_at_index\" ON \"federation_peers\" (\"fetched_at\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table former_group_members",
        statements: [
          "CREATE TABLE \"former_group_members\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  CONSTRAINT \"former_group_members_pkey\" PRIMARY KEY (\"conversation_id\", \"account_id\")\n)",
          "CREATE INDEX \"former_group_members_account_id_index\" ON \"former_group_members\" (\"account_id\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table group_invitations",
        statements: [
          "CREATE TABLE \"group_invitations\" (\n  \"invitation_id\" uuid NOT NULL,\n  \"conversation_id\" uuid NOT NULL,\n  \"public_key\" bytea NOT NULL,\n  \"expires_at\" timestamp with time zone NOT NULL,\n  \"uses\" integer NOT NULL,\n  \"used\" integer NOT NULL,\n  \"ended_at\" timestamp with time zone,\n  CONSTRAINT \"group_invitations_pkey\" PRIMARY KEY (\"invitation_id\")\n)",
          "CREATE INDEX \"group_invitations_conversation_id_index\" ON \"group_invitations\" (\"conversation_id\")",
          "CREATE INDEX \"group_invitations_expires_at_index\" ON \"group_invitations\" (\"expires_at\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table group_members",
        statements: [
          "CREATE TABLE \"group_members\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"role\" text COLLATE \"C\" NOT NULL,\n  \"admin\" boolean NOT NULL,\n  \"place\" integer NOT NULL,\n  \"since\" bigint NOT NULL,\n  CONSTRAINT \"group_members_pkey\" PRIMARY KEY (\"conversation_id\", \"account_id\")\n)",
          "CREATE INDEX \"group_members_account_id_index\" ON \"group_members\" (\"account_id\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table groups",
        statements: [
          "CREATE TABLE \"groups\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"revision\" integer NOT NULL,\n  \"roster_digest\" bytea NOT NULL,\n  \"roster\" bytea,\n  \"senders\" text COLLATE \"C\" NOT NULL,\n  \"ends_at\" timestamp with time zone,\n  \"home\" text COLLATE \"C\",\n  \"created_by\" uuid NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"groups_pkey\" PRIMARY KEY (\"conversation_id\")\n)",
          "CREATE INDEX \"groups_ends_at_index\" ON \"groups\" (\"ends_at\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table join_requests",
        statements: [
          "CREATE TABLE \"join_requests\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"invitation_id\" uuid NOT NULL,\n  \"master_key\" bytea NOT NULL,\n  \"proof\" bytea NOT NULL,\n  \"asked_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"join_requests_pkey\" PRIMARY KEY (\"conversation_id\", \"account_id\")\n)",
          "CREATE INDEX \"join_requests_account_id_index\" ON \"join_requests\" (\"account_id\")",
          "CREATE INDEX \"join_requests_invitation_id_index\" ON \"join_requests\" (\"invitation_id\")",
          "CREATE INDEX \"join_requests_asked_at_index\" ON \"join_requests\" (\"asked_at\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table link_parcels",
        statements: [
          "CREATE TABLE \"link_parcels\" (\n  \"account_id\" uuid NOT NULL,\n  \"link_id\" uuid NOT NULL,\n  \"number\" integer NOT NULL,\n  \"parcel\" bytea NOT NULL,\n  \"created_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"link_parcels_pkey\" PRIMARY KEY (\"account_id\", \"link_id\", \"number\")\n)",
          "CREATE INDEX \"link_parcels_created_at_index\" ON \"link_parcels\" (\"created_at\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table mesh_packets",
        statements: [
          "CREATE TABLE \"mesh_packets\" (\n  \"number\" bigserial NOT NULL,\n  \"packet_id\" bytea NOT NULL,\n  \"hash\" bytea NOT NULL,\n  \"recipient_digest\" bytea NOT NULL,\n  \"recipient\" text COLLATE \"C\" NOT NULL,\n  \"message\" bytea NOT NULL,\n  \"signature\" bytea NOT NULL,\n  \"stored_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"mesh_packets_pkey\" PRIMARY KEY (\"number\")\n)",
          "CREATE UNIQUE INDEX \"mesh_packets_packet_id_unique\" ON \"mesh_packets\" (\"packet_id\")",
          "CREATE INDEX \"mesh_packets_recipient_digest_number_index\" ON \"mesh_packets\" (\"recipient_digest\", \"number\")",
          "CREATE INDEX \"mesh_packets_stored_at_index\" ON \"mesh_packets\" (\"stored_at\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table mesh_relays",
        statements: [
          "CREATE TABLE \"mesh_relays\" (\n  \"address\" text COLLATE \"C\" NOT NULL,\n  \"seen_at\" timestamp with time zone NOT NULL,\n  \"answers_since\" timestamp with time zone,\n  \"listed_at\" timestamp with time zone,\n  \"compares_digests\" boolean,\n  \"failures\" integer NOT NULL,\n  \"ask_at\" timestamp with time zone NOT NULL,\n  \"score\" integer NOT NULL,\n  \"quarantines\" integer NOT NULL,\n  \"quarantined_until\" timestamp with time zone,\n  \"load\" integer,\n  CONSTRAINT \"mesh_relays_pkey\" PRIMARY KEY (\"address\")\n)",
          "CREATE INDEX \"mesh_relays_seen_at_index\" ON \"mesh_relays\" (\"seen_at\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table mesh_seen_packets",
        statements: [
          "CREATE TABLE \"mesh_seen_packets\" (\n  \"packet_id\" bytea NOT NULL,\n  \"hash\" bytea NOT NULL,\n  \"stored_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"mesh_seen_packets_pkey\" PRIMARY KEY (\"packet_id\")\n)",
          "CREATE INDEX \"mesh_seen_packets_stored_at_index\" ON \"mesh_seen_packets\" (\"stored_at\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table message_erasures",
        statements: [
          "CREATE TABLE \"message_erasures\" (\n  \"conversation_id\" uuid NOT NULL,\n  \"account_id\" uuid NOT NULL,\n  \"empty\" boolean NOT NULL,\n  \"asked_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"message_erasures_pkey\" PRIMARY KEY (\"conversation_id\", \"account_id\")\n)",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table peer_cursors",
        statements: [
          "CREATE TABLE \"peer_cursors\" (\n  \"peer\" text COLLATE \"C\" NOT NULL,\n  \"conversation_id\" uuid NOT NULL,\n  \"invited\" boolean NOT NULL,\n  \"delivered_sequence\" bigint NOT NULL,\n  \"known_sequence\" bigint NOT NULL,\n  \"due_at\" timestamp with time zone,\n  \"attempts\" integer NOT NULL,\n  \"error\" text COLLATE \"C\",\n  \"succeeded_at\" timestamp with time zone,\n  \"begun_at\" timestamp with time zone NOT NULL,\n  \"gone_account_id\" uuid,\n  \"gone_at\" timestamp with time zone,\n  \"leaves\" jsonb,\n  CONSTRAINT \"peer_cursors_pkey\" PRIMARY KEY (\"peer\", \"conversation_id\")\n)",
          "CREATE INDEX \"peer_cursors_conversation_id_index\" ON \"peer_cursors\" (\"conversation_id\")",
          "CREATE INDEX \"peer_cursors_due_at_index\" ON \"peer_cursors\" (\"due_at\")",
          "CREATE INDEX \"peer_cursors_peer_due_at_index\" ON \"peer_cursors\" (\"peer\", \"due_at\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table people_elsewhere",
        statements: [
          "CREATE TABLE \"people_elsewhere\" (\n  \"account_id\" uuid NOT NULL,\n  \"server\" text COLLATE \"C\" NOT NULL,\n  \"username\" text COLLATE \"C\" NOT NULL,\n  \"username_key\" text COLLATE \"C\" NOT NULL,\n  \"devices\" jsonb,\n  \"devices_at\" timestamp with time zone,\n  \"known_since\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"people_elsewhere_pkey\" PRIMARY KEY (\"account_id\")\n)",
          "CREATE UNIQUE INDEX \"people_elsewhere_server_username_key_unique\" ON \"people_elsewhere\" (\"server\", \"username_key\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table prekey_takes",
        statements: [
          "CREATE TABLE \"prekey_takes\" (\n  \"take_id\" uuid NOT NULL,\n  \"device_id\" uuid NOT NULL,\n  \"claimer_id\" uuid NOT NULL,\n  \"taken_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"prekey_takes_pkey\" PRIMARY KEY (\"take_id\")\n)",
          "CREATE INDEX \"prekey_takes_device_id_claimer_id_index\" ON \"prekey_takes\" (\"device_id\", \"claimer_id\")",
          "CREATE INDEX \"prekey_takes_taken_at_index\" ON \"prekey_takes\" (\"taken_at\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table received_peer_events",
        statements: [
          "CREATE TABLE \"received_peer_events\" (\n  \"origin\" text COLLATE \"C\" NOT NULL,\n  \"event_id\" text COLLATE \"C\" NOT NULL,\n  \"received_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"received_peer_events_pkey\" PRIMARY KEY (\"origin\", \"event_id\")\n)",
          "CREATE INDEX \"received_peer_events_received_at_index\" ON \"received_peer_events\" (\"received_at\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table reports",
        statements: [
          "CREATE TABLE \"reports\" (\n  \"report_id\" uuid NOT NULL,\n  \"reporter_account_id\" uuid NOT NULL,\n  \"reported_account_id\" uuid NOT NULL,\n  \"reason\" text COLLATE \"C\" NOT NULL,\n  \"words\" text COLLATE \"C\" NOT NULL,\n  \"quoted\" text COLLATE \"C\",\n  \"reported_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"reports_pkey\" PRIMARY KEY (\"report_id\")\n)",
          "CREATE INDEX \"reports_reporter_account_id_index\" ON \"reports\" (\"reporter_account_id\")",
          "CREATE INDEX \"reports_reported_account_id_index\" ON \"reports\" (\"reported_account_id\")",
          "CREATE INDEX \"reports_reported_at_index\" ON \"reports\" (\"reported_at\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table retired_names",
        statements: [
          "CREATE TABLE \"retired_names\" (\n  \"name_hash\" bytea NOT NULL,\n  CONSTRAINT \"retired_names_pkey\" PRIMARY KEY (\"name_hash\")\n)",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make the table sealed_records",
        statements: [
          "CREATE TABLE \"sealed_records\" (\n  \"account_id\" uuid NOT NULL,\n  \"record_id\" uuid NOT NULL,\n  \"change\" bigint NOT NULL,\n  \"record\" bytea NOT NULL,\n  \"changed_at\" timestamp with time zone NOT NULL,\n  CONSTRAINT \"sealed_records_pkey\" PRIMARY KEY (\"account_id\", \"record_id\")\n)",
          "CREATE UNIQUE INDEX \"sealed_records_account_id_change_unique\" ON \"sealed_records\" (\"account_id\", \"change\")",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make room in accounts for what is new",
        statements: [
          "ALTER TABLE \"accounts\" ADD \"username_shape\" text COLLATE \"C\"",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make room in conversation_logs for what is new",
        statements: [
          "ALTER TABLE \"conversation_logs\" ADD \"membership\" integer",
        ],
      },
      {
        phase: "expand",
        kind: "together",
        does: "make room in passkeys for what is new",
        statements: [
          "ALTER TABLE \"passkeys\" ADD \"name\" text COLLATE \"C\"",
        ],
      },
      {
        phase: "switch",
        kind: "index",
        does: "make an index of accounts over username_shape",
        index: "accounts_username_shape_unique",
        statement: "CREATE UNIQUE INDEX CONCURRENTLY \"accounts_username_shape_unique\" ON \"accounts\" (\"username_shape\")",
        sentence: "Two rows of accounts have come to have the same username_shape meanwhile: change or remove one of each, and start again.",
      },
      {
        phase: "switch",
        kind: "index",
        does: "make an index of devices over revoked_at, last_seen_at",
        index: "devices_revoked_at_last_seen_at_index",
        statement: "CREATE INDEX CONCURRENTLY \"devices_revoked_at_last_seen_at_index\" ON \"devices\" (\"revoked_at\", \"last_seen_at\")",
      },
      {
        phase: "switch",
        kind: "index",
        does: "make an index of sessions over expires_at",
        index: "sessions_expires_at_index",
        statement: "CREATE INDEX CONCURRENTLY \"sessions_expires_at_index\" ON \"sessions\" (\"expires_at\")",
      },
      {
        phase: "switch",
        kind: "index",
        does: "make an index of spent_refresh_tokens over session_id",
        index: "spent_refresh_tokens_session_id_index",
        statement: "CREATE INDEX CONCURRENTLY \"spent_refresh_tokens_session_id_index\" ON \"spent_refresh_tokens\" (\"session_id\")",
      },
    ],
    statements: STATEMENTS,
  },
];

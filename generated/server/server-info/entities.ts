// @generated tenchat:server@1 hash:6aa4f35d2dfdf984314dc49907f7aa06 DO NOT EDIT DIRECTLY
// From specs/contexts/server-info/models.tsp.

import { EntitySchema } from "typeorm";

/** A row of `ephemeral_values`. A value that lives for seconds and is read once: a ticket, a challenge. */
export interface EphemeralValueRow {
  /** SHA-256 of purpose and secret, so that the table holds no usable secret. */
  key: string;
  value: Record<string, unknown>;
  expiresAt: Date;
}

export const EphemeralValueEntity = new EntitySchema<EphemeralValueRow>({
  name: "EphemeralValue",
  tableName: "ephemeral_values",
  columns: {
    key: { name: "key", type: "text", primary: true, primaryKeyConstraintName: "ephemeral_values_pkey" },
    value: { name: "value", type: "jsonb" },
    expiresAt: { name: "expires_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "ephemeral_values_expires_at_index", columns: ["expiresAt"], unique: false },
  ],
});

/** A row of `outbox_entries`. A domain event that waits to be handed to its queue; written in the transaction that caused it. */
export interface OutboxEntryRow {
  position: number;
  eventId: string;
  type: string;
  schemaVersion: number;
  partitionKey: string;
  priority: "chat" | "presence" | "analytics";
  payload: Record<string, unknown>;
  occurredAt: Date;
}

export const OutboxEntryEntity = new EntitySchema<OutboxEntryRow>({
  name: "OutboxEntry",
  tableName: "outbox_entries",
  columns: {
    position: { name: "position", type: "bigint", primary: true, primaryKeyConstraintName: "outbox_entries_pkey", generated: "increment" },
    eventId: { name: "event_id", type: "text" },
    type: { name: "type", type: "text" },
    schemaVersion: { name: "schema_version", type: "integer" },
    partitionKey: { name: "partition_key", type: "text" },
    priority: { name: "priority", type: "text" },
    payload: { name: "payload", type: "jsonb" },
    occurredAt: { name: "occurred_at", type: "timestamp with time zone" },
  },
});

/** A row of `server_secrets`. A secret that the server makes for itself on first start. */
export interface ServerSecretRow {
  name: string;
  secret: Buffer;
  createdAt: Date;
}

export const ServerSecretEntity = new EntitySchema<ServerSecretRow>({
  name: "ServerSecret",
  tableName: "server_secrets",
  columns: {
    name: { name: "name", type: "text", primary: true, primaryKeyConstraintName: "server_secrets_pkey" },
    secret: { name: "secret", type: "bytea" },
    createdAt: { name: "created_at", type: "timestamp with time zone" },
  },
});

/**
 * A row of `incarnations`. A history that the server's data belong to. It began when the data were made, or when they went back: restored from a
 * backup, or found older than this server had left them. The last one is the current one.
 */
export interface StoredIncarnationRow {
  number: number;
  incarnationId: string;
  cause: "made" | "restored" | "older-data" | "other-data";
  beganAt: Date;
}

export const StoredIncarnationEntity = new EntitySchema<StoredIncarnationRow>({
  name: "StoredIncarnation",
  tableName: "incarnations",
  columns: {
    number: { name: "number", type: "bigint", primary: true, primaryKeyConstraintName: "incarnations_pkey", generated: "increment" },
    incarnationId: { name: "incarnation_id", type: "text" },
    cause: { name: "cause", type: "text" },
    beganAt: { name: "began_at", type: "timestamp with time zone" },
  },
});

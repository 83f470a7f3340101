// @generated tenchat:server@1 hash:41b4b9b419c401edf2c810df5ef1b9d0 DO NOT EDIT DIRECTLY
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
  name: "ephemeral_values",
  tableName: "ephemeral_values",
  columns: {
    key: {
      name: "key",
      type: "text",
      collation: "C",
      primary: true,
      primaryKeyConstraintName: "ephemeral_values_pkey"
    },
    value: { name: "value", type: "jsonb" },
    expiresAt: { name: "expires_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "ephemeral_values_expires_at_index", columns: ["expiresAt"], unique: false },
  ],
});

/** A row of `event_positions`. How far a context has dealt with the events of a priority and a partition. */
export interface EventPositionRow {
  context: string;
  priority: "chat" | "presence" | "analytics";
  partition: number;
  /** Everything up to this place is done. */
  done: number;
  /** How often the next event has failed. */
  attempts: number;
  /** When it is tried again. */
  retryAt: Date | null;
}

export const EventPositionEntity = new EntitySchema<EventPositionRow>({
  name: "event_positions",
  tableName: "event_positions",
  columns: {
    context: {
      name: "context",
      type: "text",
      collation: "C",
      primary: true,
      primaryKeyConstraintName: "event_positions_pkey"
    },
    priority: {
      name: "priority",
      type: "text",
      collation: "C",
      primary: true,
      primaryKeyConstraintName: "event_positions_pkey"
    },
    partition: { name: "partition", type: "integer", primary: true, primaryKeyConstraintName: "event_positions_pkey" },
    done: { name: "done", type: "bigint" },
    attempts: { name: "attempts", type: "integer" },
    retryAt: { name: "retry_at", type: "timestamp with time zone", nullable: true },
  },
});

/**
 * A row of `outbox_entries`. A domain event; written in the transaction that caused it, and kept until every context
 * that reacts is past it.
 */
export interface OutboxEntryRow {
  position: number;
  eventId: string;
  type: string;
  schemaVersion: number;
  partitionKey: string;
  priority: "chat" | "presence" | "analytics";
  payload: Record<string, unknown>;
  occurredAt: Date;
  /** Its place in the order in which everybody reads; null until it is committed and has been given one. */
  place: number | null;
  /** The part of all events that it belongs to by its partition key. */
  partition: number | null;
}

export const OutboxEntryEntity = new EntitySchema<OutboxEntryRow>({
  name: "outbox_entries",
  tableName: "outbox_entries",
  columns: {
    position: {
      name: "position",
      type: "bigint",
      primary: true,
      primaryKeyConstraintName: "outbox_entries_pkey",
      generated: "increment"
    },
    eventId: { name: "event_id", type: "text", collation: "C" },
    type: { name: "type", type: "text", collation: "C" },
    schemaVersion: { name: "schema_version", type: "integer" },
    partitionKey: { name: "partition_key", type: "text", collation: "C" },
    priority: { name: "priority", type: "text", collation: "C" },
    payload: { name: "payload", type: "jsonb" },
    occurredAt: { name: "occurred_at", type: "timestamp with time zone" },
    place: { name: "place", type: "bigint", nullable: true },
    partition: { name: "partition", type: "integer", nullable: true },
  },
  indices: [
    { name: "outbox_entries_place_index", columns: ["place"], unique: false },
  ],
});

/** A row of `scheduled_jobs`. A job of the clock, which one process at a time runs for all. */
export interface ScheduledJobRow {
  /** Context and job. */
  name: string;
  /** Nobody runs it before: it has run, or somebody is at it. */
  dueAt: Date;
}

export const ScheduledJobEntity = new EntitySchema<ScheduledJobRow>({
  name: "scheduled_jobs",
  tableName: "scheduled_jobs",
  columns: {
    name: {
      name: "name",
      type: "text",
      collation: "C",
      primary: true,
      primaryKeyConstraintName: "scheduled_jobs_pkey"
    },
    dueAt: { name: "due_at", type: "timestamp with time zone" },
  },
});

/** A row of `server_secrets`. A secret that the server makes for itself on first start. */
export interface ServerSecretRow {
  name: string;
  secret: Buffer;
  createdAt: Date;
}

export const ServerSecretEntity = new EntitySchema<ServerSecretRow>({
  name: "server_secrets",
  tableName: "server_secrets",
  columns: {
    name: {
      name: "name",
      type: "text",
      collation: "C",
      primary: true,
      primaryKeyConstraintName: "server_secrets_pkey"
    },
    secret: { name: "secret", type: "bytea" },
    createdAt: { name: "created_at", type: "timestamp with time zone" },
  },
});

/**
 * A row of `set_aside_events`. An event that a context could not process. It stays until a try succeeds that the
 * operator asks for.
 */
export interface SetAsideEventRow {
  context: string;
  eventId: string;
  type: string;
  schemaVersion: number;
  partitionKey: string;
  priority: "chat" | "presence" | "analytics";
  payload: Record<string, unknown>;
  occurredAt: Date;
  attempts: number;
  /** What went wrong the last time. */
  error: string;
  setAsideAt: Date;
  /** Whether the operator wants it tried again. */
  again: boolean;
}

export const SetAsideEventEntity = new EntitySchema<SetAsideEventRow>({
  name: "set_aside_events",
  tableName: "set_aside_events",
  columns: {
    context: {
      name: "context",
      type: "text",
      collation: "C",
      primary: true,
      primaryKeyConstraintName: "set_aside_events_pkey"
    },
    eventId: {
      name: "event_id",
      type: "text",
      collation: "C",
      primary: true,
      primaryKeyConstraintName: "set_aside_events_pkey"
    },
    type: { name: "type", type: "text", collation: "C" },
    schemaVersion: { name: "schema_version", type: "integer" },
    partitionKey: { name: "partition_key", type: "text", collation: "C" },
    priority: { name: "priority", type: "text", collation: "C" },
    payload: { name: "payload", type: "jsonb" },
    occurredAt: { name: "occurred_at", type: "timestamp with time zone" },
    attempts: { name: "attempts", type: "integer" },
    error: { name: "error", type: "text", collation: "C" },
    setAsideAt: { name: "set_aside_at", type: "timestamp with time zone" },
    again: { name: "again", type: "boolean" },
  },
});

/**
 * A row of `incarnations`. A history that the server's data belong to. It began when the data were made, or when they
 * went back: restored from a backup, or found older than this server had left them. The last one is the current one.
 */
export interface StoredIncarnationRow {
  number: number;
  incarnationId: string;
  cause: "made" | "restored" | "older-data" | "other-data";
  beganAt: Date;
}

export const StoredIncarnationEntity = new EntitySchema<StoredIncarnationRow>({
  name: "incarnations",
  tableName: "incarnations",
  columns: {
    number: {
      name: "number",
      type: "bigint",
      primary: true,
      primaryKeyConstraintName: "incarnations_pkey",
      generated: "increment"
    },
    incarnationId: { name: "incarnation_id", type: "text", collation: "C" },
    cause: { name: "cause", type: "text", collation: "C" },
    beganAt: { name: "began_at", type: "timestamp with time zone" },
  },
});

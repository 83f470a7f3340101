// @generated tenchat:server@1 hash:dcc927d2cc24d4ae0abb3523e1a7b123 DO NOT EDIT DIRECTLY
// From the generator alone.

import { EntitySchema } from "typeorm";

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
  /** Its place in the order in which everybody reads. */
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

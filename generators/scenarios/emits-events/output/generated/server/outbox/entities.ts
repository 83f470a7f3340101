// @generated tenchat:server@1 hash:bebcb4621e7cc572581d9a094c2bb0a4 DO NOT EDIT DIRECTLY
// From the generator alone.

import { EntitySchema } from "typeorm";

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

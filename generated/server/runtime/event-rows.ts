// @generated tenchat:server@1 hash:7a184582982dee0ab56a5cd378f65159 DO NOT EDIT DIRECTLY
// From the generator alone.

import {
  createEnvelope,
  EVENTS,
  type EventEnvelope,
  type EventPayloads,
  type EventType,
} from "../../contracts/events.ts";

/** An event as the database has it. */
export interface EventRow {
  readonly event_id: string;
  readonly type: EventType;
  readonly partition_key: string;
  readonly schema_version: number;
  readonly payload: EventPayloads[EventType];
  readonly occurred_at: Date;
}

/** A row of the outbox that has its place. */
export interface PlacedRow extends EventRow {
  readonly place: number;
  readonly partition: number;
}

export const EVENT_COLUMNS = "event_id, type, partition_key, schema_version, payload, occurred_at";

/** What was written is what travels: partition key and version too are those of the day it happened. */
export function envelopeOf(row: EventRow): EventEnvelope {
  if (!Object.hasOwn(EVENTS, row.type)) throw new Error(`The event ${row.event_id} has the unknown type ${row.type}.`);
  return {
    ...createEnvelope(row.type, row.payload, { id: row.event_id, occurredAt: row.occurred_at.toISOString() }),
    partitionKey: row.partition_key,
    schemaVersion: row.schema_version,
  };
}

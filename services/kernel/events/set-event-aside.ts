import type { EntityManager } from "typeorm";
import { createEnvelope, EVENTS } from "../../../generated/contracts/events.ts";
import type { EventContext, EventPayloads, EventType } from "../../../generated/contracts/events.ts";

/** What is said of an event beside itself. */
export interface AsideNote {
  readonly id: string;
  readonly now: Date;
  readonly attempts: number;
  readonly error: string;
}

/**
 * Puts something that a context could not do among the events that are set aside, where the operator sees it and can have
 * it tried again. It was in no outbox: it happened by that it could not be done.
 */
export async function setEventAside<T extends EventType>(
  manager: EntityManager,
  context: EventContext,
  type: T,
  payload: EventPayloads[T],
  { id, now, attempts, error }: AsideNote,
): Promise<void> {
  const { partitionKey, schemaVersion } = createEnvelope(type, payload, { id, occurredAt: now.toISOString() });
  await manager.query(
    `INSERT INTO set_aside_events (context, event_id, type, schema_version, partition_key, priority, payload,
       occurred_at, attempts, error, set_aside_at, again)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $8, false)`,
    [context, id, type, schemaVersion, partitionKey, EVENTS[type].priority, payload, now, attempts, error],
  );
}

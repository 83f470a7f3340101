import type { EntityManager } from "typeorm";
import {
  createEnvelope,
  EVENTS,
  type EventEnvelope,
  type EventPayloads,
  type EventType,
} from "../../contracts/events.ts";
import { afterCommit } from "./transaction.ts";

type Listener<T extends EventType> = (event: EventEnvelope<T>) => void;
type Waker = (first: string, last: string) => void;

/**
 * Domain events, written in the transaction that causes them. Whoever reacts reads them there afterwards; what must be
 * true in this process at once (a cache, a live socket) listens with `onCommitted`.
 */
export interface Outbox {
  /** Writes an event into the outbox within `manager`'s transaction. */
  append<T extends EventType>(manager: EntityManager, type: T, payload: EventPayloads[T]): Promise<void>;

  /**
   * Calls `listener` in this process right after the commit that wrote such an event. It must be quick and not throw.
   */
  onCommitted<T extends EventType>(type: T, listener: Listener<T>): void;

  /** Tells listeners that events of these envelopes are committed, for code that writes rows itself. */
  committed(envelopes: readonly EventEnvelope<EventType>[]): void;

  /** Has `wake` called whenever events were committed, with the ids of the first and the last of them. */
  onWork(wake: Waker): void;
}

/** What names an event, and when it happened. */
export interface EventStamp {
  readonly id: string;
  /** RFC 3339, in UTC. */
  readonly occurredAt: string;
}

export function createOutbox(stamp: () => EventStamp): Outbox {
  const listeners = new Map<EventType, Listener<never>[]>();
  const wakers: Waker[] = [];

  const outbox: Outbox = {
    async append(manager, type, payload) {
      const envelope = createEnvelope(type, payload, stamp());
      await manager.query(
        `INSERT INTO outbox_entries (event_id, type, schema_version, partition_key, priority, payload, occurred_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          envelope.id,
          type,
          envelope.schemaVersion,
          envelope.partitionKey,
          EVENTS[type].priority,
          JSON.stringify(payload),
          envelope.occurredAt,
        ],
      );
      afterCommit(manager, () => outbox.committed([envelope as EventEnvelope<EventType>]));
    },
    onCommitted(type, listener) {
      listeners.set(type, [...(listeners.get(type) ?? []), listener as Listener<never>]);
    },
    committed(envelopes) {
      for (const envelope of envelopes) {
        for (const listener of listeners.get(envelope.type) ?? []) listener(envelope as never);
      }
      const [first] = envelopes;
      if (first === undefined) return;
      for (const wake of wakers) wake(first.id, envelopes.at(-1)!.id);
    },
    onWork(wake) {
      wakers.push(wake);
    },
  };
  return outbox;
}

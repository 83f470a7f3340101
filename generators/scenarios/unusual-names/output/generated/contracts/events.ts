// @generated tenchat:contracts@1 hash:6b982f0b3c6ae437face083e97a5cc4c DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { Validator } from "./runtime/check.ts";
import type { EventPayloads as EventPayloads_2 } from "./stored/events.ts";
import { validateEventPayloads } from "./stored/validators.ts";

/** The payload of each event type. */
export interface EventPayloads {
  "item-moved": EventPayloads_2;
}

export type EventType = keyof EventPayloads;

/** Every context: each may react to any event. */
export type EventContext = "a" | "b" | "n-con" | "stored";

export type EventPriority = "chat" | "presence" | "analytics";

/** What travels: the payload and what is said about it. Delivered at least once; `id` tells repeats. */
export interface EventEnvelope<T extends EventType = EventType> {
  /** ULID. */
  id: string;
  type: T;
  /** RFC 3339. */
  occurredAt: string;
  /** Events with the same key are handled in order. */
  partitionKey: string;
  schemaVersion: number;
  payload: EventPayloads[T];
  privacy: { containsPII: boolean; classification: string };
}

export interface EventDefinition<T extends EventType = EventType> {
  readonly type: T;
  readonly version: number;
  readonly priority: EventPriority;
  readonly classification: string;
  readonly validate: Validator<EventPayloads[T]>;
  partitionKey(payload: EventPayloads[T]): string;
}

export const EVENTS: { readonly [T in EventType]: EventDefinition<T> } = {
  "item-moved": {
    type: "item-moved",
    version: 1,
    priority: "chat",
    classification: "C1",
    validate: validateEventPayloads,
    partitionKey: (payload) => `\`\\:${payload["the item"]}`,
  },
};

/** Puts a payload into its envelope. */
export function createEnvelope<T extends EventType>(
  type: T,
  payload: EventPayloads[T],
  stamp: { id: string; occurredAt: string }
): EventEnvelope<T> {
  const definition: EventDefinition<T> = EVENTS[type];
  return {
    id: stamp.id,
    type,
    occurredAt: stamp.occurredAt,
    partitionKey: definition.partitionKey(payload),
    schemaVersion: definition.version,
    payload,
    privacy: { containsPII: definition.classification > "C0", classification: definition.classification },
  };
}

// @generated tenchat:contracts@1 hash:eebb1f73c2568987a1a853d741a20e07 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { Validator } from "./runtime/check.ts";
import type { 注文した } from "./売上/events.ts";
import { validate注文した } from "./売上/validators.ts";

/** The payload of each event type. */
export interface EventPayloads {
  "order-made": 注文した;
}

export type EventType = keyof EventPayloads;

/** Every context: each may react to any event. */
export type EventContext = "shared" | "仕入" | "売上";

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
  "order-made": {
    type: "order-made",
    version: 1,
    priority: "chat",
    classification: "C1",
    validate: validate注文した,
    partitionKey: (payload) => `注:${payload["番号"]}`,
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

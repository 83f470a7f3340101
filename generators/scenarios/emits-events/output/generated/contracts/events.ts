// @generated tenchat:contracts@1 hash:0fcce4c3428b87a91f66dd08a9836e21 DO NOT EDIT DIRECTLY
// From specs/main.tsp.

import type { Validator } from "./runtime/check.ts";
import type { NoteRemoved, NoteWritten, ReaderCame } from "./shared/events.ts";
import { validateNoteRemoved, validateNoteWritten, validateReaderCame } from "./shared/validators.ts";

/** The payload of each event type. */
export interface EventPayloads {
  "note-removed": NoteRemoved;
  "note-written": NoteWritten;
  "reader-came": ReaderCame;
}

export type EventType = keyof EventPayloads;

/** Every context: each may react to any event. */
export type EventContext = "shared";

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
  "note-removed": {
    type: "note-removed",
    version: 1,
    priority: "chat",
    classification: "C0",
    validate: validateNoteRemoved,
    partitionKey: (payload) => `note:${payload.noteId}`,
  },
  "note-written": {
    type: "note-written",
    version: 2,
    priority: "analytics",
    classification: "C1",
    validate: validateNoteWritten,
    partitionKey: (payload) => `note:${payload.noteId}`,
  },
  "reader-came": {
    type: "reader-came",
    version: 1,
    priority: "presence",
    classification: "C0",
    validate: validateReaderCame,
    partitionKey: (payload) => `reader:${payload.reader}`,
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

// @generated tenchat:contracts@1 hash:244443c3ed833d151e2cbee6355b040c DO NOT EDIT DIRECTLY
// From specs/contexts/.

import type {
  BlocksChanged, ConversationCameToEnd, ConversationCreated, GroupChanged, MemberErased
} from "./conversations/events.ts";
import {
  validateBlocksChanged, validateConversationCameToEnd, validateConversationCreated, validateGroupChanged,
  validateMemberErased
} from "./conversations/validators.ts";
import type { PeerMessageUndelivered } from "./federation/events.ts";
import { validatePeerMessageUndelivered } from "./federation/validators.ts";
import type { AccountCreated, AccountDeleted, DeviceRevoked } from "./identity/events.ts";
import { validateAccountCreated, validateAccountDeleted, validateDeviceRevoked } from "./identity/validators.ts";
import type { AccountDevicesChanged } from "./keys/events.ts";
import { validateAccountDevicesChanged } from "./keys/validators.ts";
import type { MessagePersisted } from "./messaging/events.ts";
import { validateMessagePersisted } from "./messaging/validators.ts";
import type { Validator } from "./runtime/check.ts";

/** The payload of each event type. */
export interface EventPayloads {
  "account-created": AccountCreated;
  "account-deleted": AccountDeleted;
  "account-devices-changed": AccountDevicesChanged;
  "blocks-changed": BlocksChanged;
  "conversation-created": ConversationCreated;
  "conversation-ended": ConversationCameToEnd;
  "device-revoked": DeviceRevoked;
  "group-changed": GroupChanged;
  "member-erased": MemberErased;
  "message-persisted": MessagePersisted;
  "peer-message-undelivered": PeerMessageUndelivered;
}

export type EventType = keyof EventPayloads;

/** Every context: each may react to any event. */
export type EventContext = "calls"
  | "conversations"
  | "federation"
  | "identity"
  | "keys"
  | "mesh"
  | "messaging"
  | "moderation"
  | "records"
  | "server-info";

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
  "account-created": {
    type: "account-created",
    version: 1,
    priority: "analytics",
    classification: "C1",
    validate: validateAccountCreated,
    partitionKey: (payload) => `account:${payload.accountId}`,
  },
  "account-deleted": {
    type: "account-deleted",
    version: 1,
    priority: "chat",
    classification: "C1",
    validate: validateAccountDeleted,
    partitionKey: (payload) => `account:${payload.accountId}`,
  },
  "account-devices-changed": {
    type: "account-devices-changed",
    version: 1,
    priority: "chat",
    classification: "C1",
    validate: validateAccountDevicesChanged,
    partitionKey: (payload) => `account:${payload.accountId}`,
  },
  "blocks-changed": {
    type: "blocks-changed",
    version: 1,
    priority: "chat",
    classification: "C1",
    validate: validateBlocksChanged,
    partitionKey: (payload) => `account:${payload.accountId}`,
  },
  "conversation-created": {
    type: "conversation-created",
    version: 1,
    priority: "chat",
    classification: "C1",
    validate: validateConversationCreated,
    partitionKey: (payload) => `conversation:${payload.conversationId}`,
  },
  "conversation-ended": {
    type: "conversation-ended",
    version: 1,
    priority: "chat",
    classification: "C1",
    validate: validateConversationCameToEnd,
    partitionKey: (payload) => `conversation:${payload.conversationId}`,
  },
  "device-revoked": {
    type: "device-revoked",
    version: 1,
    priority: "chat",
    classification: "C1",
    validate: validateDeviceRevoked,
    partitionKey: (payload) => `account:${payload.accountId}`,
  },
  "group-changed": {
    type: "group-changed",
    version: 1,
    priority: "chat",
    classification: "C1",
    validate: validateGroupChanged,
    partitionKey: (payload) => `conversation:${payload.conversationId}`,
  },
  "member-erased": {
    type: "member-erased",
    version: 1,
    priority: "chat",
    classification: "C1",
    validate: validateMemberErased,
    partitionKey: (payload) => `conversation:${payload.conversationId}`,
  },
  "message-persisted": {
    type: "message-persisted",
    version: 1,
    priority: "chat",
    classification: "C1",
    validate: validateMessagePersisted,
    partitionKey: (payload) => `conversation:${payload.conversationId}`,
  },
  "peer-message-undelivered": {
    type: "peer-message-undelivered",
    version: 1,
    priority: "chat",
    classification: "C1",
    validate: validatePeerMessageUndelivered,
    partitionKey: (payload) => `peer:${payload.peer}`,
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

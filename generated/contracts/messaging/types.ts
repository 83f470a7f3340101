// @generated tenchat:contracts@1 hash:1f61bafcb55530b5d0f9faaf5c8e0e14 DO NOT EDIT DIRECTLY
// From specs/contexts/messaging/errors.tsp, specs/contexts/messaging/models.tsp.

import type {
  AccountId, Ciphertext, ConversationId, DeviceId, MessageId, Moment, Sequence, Ulid, WrappedKey
} from "../shared/types.ts";

/**
 * A content type: a kind that clients know, or one they keep and pass on. Of a message in format 2 it is
 * `application/vnd.tenchat.sealed`, whatever the kind: that stands inside the seal.
 */
export type ContentType = string;

/** What is said of somebody who lets others see that they are here. */
export type Presence = "online" | "recently";

/** What a device has missed. */
export interface CatchUp {
  /** Names the history that the server's data belong to; another one than before says that they went back. */
  incarnation: Ulid;
  /** Conversations in which the server does not know the device's position; no messages of theirs are here. */
  rewound: RewoundConversation[];
  /** In order of conversation and sequence, each conversation from its position on. */
  messages: Message[];
  /** How far other members have received. */
  deliveries: Delivery[];
  /** Whether asking again from the new positions brings more. */
  hasMore: boolean;
}

/** Up to where somebody's device has received a conversation. */
export interface Delivery {
  conversationId: ConversationId;
  accountId: AccountId;
  sequence: Sequence;
}

/** A content key for one device. */
export interface DeviceKey {
  deviceId: DeviceId;
  wrappedKey: WrappedKey;
}

/** The highest sequence that a device has without gaps. */
export interface KnownPosition {
  conversationId: ConversationId;
  sequence: Sequence;
  /** When the message there was accepted. By it the server tells whether it is the one it has in that place. */
  acceptedAt?: Moment;
}

/** A message as one device receives it. */
export interface Message {
  messageId: MessageId;
  conversationId: ConversationId;
  sequence: Sequence;
  senderAccountId: AccountId;
  senderDeviceId: DeviceId;
  contentType: ContentType;
  protocolVersion: number;
  ciphertext: Ciphertext;
  /** The content key for the receiving device; null on the device that sent it, or that was not there yet. */
  wrappedKey: WrappedKey | null;
  meta: MessageMeta;
  acceptedAt: Moment;
}

/** The message is stored: it will not be lost, and it has its place. */
export interface MessageAccepted {
  messageId: MessageId;
  conversationId: ConversationId;
  sequence: Sequence;
  acceptedAt: Moment;
}

/**
 * What the sender says about a message, outside the ciphertext. A server can write anything here: a client shows none
 * of it as the sender's word. In format 2 the sender's time and count stand inside the seal, and what differs is shown.
 */
export interface MessageMeta {
  /** The sealed time once more, for clients that know format 1 only. */
  sentAt: Moment;
  /** Counts the messages of the sending device. */
  clientSequence: number;
}

export interface MessagePage {
  /** In order of sequence. */
  messages: Message[];
  /** Whether older ones exist. */
  hasMore: boolean;
}

export interface MissingDevice {
  accountId: AccountId;
  deviceId: DeviceId;
}

/** Where a device stands in a conversation. */
export interface Position {
  conversationId: ConversationId;
  sequence: Sequence;
}

/**
 * A conversation whose log is not the one that a device knows: the server's data went back, as after a restore. What
 * the device has beyond the common part is the only copy it knows of.
 */
export interface RewoundConversation {
  conversationId: ConversationId;
  /** The last sequence number given here; null if there is no such conversation for this account. */
  lastSequence: Sequence | null;
}

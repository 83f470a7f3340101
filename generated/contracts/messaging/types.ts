// @generated tenchat:contracts@1 hash:f1e6625e9a51330f290aa0c1374a1d51 DO NOT EDIT DIRECTLY
// From specs/contexts/messaging/errors.tsp, specs/contexts/messaging/models.tsp.

import type { AccountId, Ciphertext, ConversationId, DeviceId, MessageId, Moment, Sequence, WrappedKey } from "../shared/types.ts";

/** A content type: a kind that clients know, or one they keep and pass on. */
export type ContentType = string;

/** What a device has missed. */
export interface CatchUp {
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

/** What the sender says about a message, outside the ciphertext. */
export interface MessageMeta {
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

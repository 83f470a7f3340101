// @generated tenchat:contracts@1 hash:3a2d3b3bce06d7cac6c2dac4f7213243 DO NOT EDIT DIRECTLY
// From specs/contexts/messaging/d3chat.tsp, specs/contexts/messaging/errors.tsp, specs/contexts/messaging/models.tsp.

import type {
  AccountId, Ciphertext, ConversationId, DeviceId, MessageId, Moment, Sequence, Ulid, WrappedKey
} from "../shared/types.ts";

/**
 * A content type: a kind that clients know, or one they keep and pass on. Of a message in format 2 it is
 * `application/vnd.tenchat.sealed`, whatever the kind: that stands inside the seal.
 */
export type ContentType = string;

/** How somebody says that they are here. */
export type D3chatPresence = "online" | "away" | "offline";

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

/**
 * A message in d3chat's words. What stands last it does not know: by that a program opens what was sealed by one of
 * ours. What is sealed also says whether it answers something, or has files with it.
 */
export interface D3chatMessage {
  id: MessageId;
  channel_id: ConversationId;
  sender_id: AccountId;
  sender_device_id: DeviceId;
  /** The ciphertext, in base64; of what a program of d3chat has sealed, as that has written it. */
  content: Ciphertext;
  /** `text` of what a program of d3chat has sealed; of all else as in `message.new` of the first door. */
  content_type: string;
  /** 2 of what a program of d3chat has sealed; of all else as in `message.new` of the first door. */
  protocol_version: number;
  reply_to_id: null;
  reply_to: null;
  attachments: unknown[];
  /** When it says outside of what is sealed that it changes another one: which, stands inside. */
  edited_at: Moment | null;
  created_at: Moment;
  sequence: Sequence;
  /** The content key for the receiving device; null on the device that sent it, or that was not there yet. */
  wrapped_key: WrappedKey | null;
  sent_at: Moment;
  client_sequence: number;
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

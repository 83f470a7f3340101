// @generated tenchat:contracts@1 hash:fb377c9624bf44e8f33551de1177e17b DO NOT EDIT DIRECTLY
// From specs/contexts/messaging/channels.tsp, specs/contexts/messaging/operations.tsp.

import type {
  AccountId, Ciphertext, ConversationId, DeviceId, MessageId, Moment, Sequence, WrappedKey
} from "../shared/types.ts";
import type { ContentType, DeviceKey, KnownPosition, MessageMeta } from "./types.ts";

/** What `confirmReceived` takes. */
export interface ConfirmReceivedInput {
  conversationId: ConversationId;
  sequence: Sequence;
}

/** What the frame `message.delivered` says. */
export interface MessageDeliveredFrame {
  conversationId: ConversationId;
  accountId: AccountId;
  sequence: Sequence;
}

/** What the frame `message.new` says. */
export interface MessageNewFrame {
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

/** What the frame `messages.missed` says. */
export interface MessagesMissedFrame {
}

/** What `submitMessage` takes. */
export interface SubmitMessageInput {
  conversationId: ConversationId;
  messageId: MessageId;
  contentType: ContentType;
  /** The version of the message format; 1. */
  protocolVersion: number;
  ciphertext: Ciphertext;
  /** One entry for every device of every member but the sender's own. */
  keys: DeviceKey[];
  meta: MessageMeta;
}

/** What the frame `typing.changed` says. */
export interface TypingChangedFrame {
  conversationId: ConversationId;
  accountId: AccountId;
  typing: boolean;
}

/** What `updateTyping` takes. */
export interface UpdateTypingInput {
  conversationId: ConversationId;
  typing: boolean;
}

/** What `catchUp` takes. */
export interface CatchUpInput {
  /** Where this device stands in each conversation it knows; all others begin at 0. */
  positions: KnownPosition[];
  /** At most so many messages; 200 unless told. */
  limit?: number;
}

/** What `postMessage` takes. */
export interface PostMessageInput {
  conversationId: ConversationId;
  messageId: MessageId;
  contentType: ContentType;
  /** The version of the message format; 1. */
  protocolVersion: number;
  ciphertext: Ciphertext;
  /** One entry for every device of every member but the sender's own. */
  keys: DeviceKey[];
  meta: MessageMeta;
}

/** What `readHistory` takes. */
export interface ReadHistoryInput {
  conversationId: ConversationId;
  /** Only messages with a smaller sequence number. */
  before?: number;
  /** At most so many; 50 unless told. */
  limit?: number;
}

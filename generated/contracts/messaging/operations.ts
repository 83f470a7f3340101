// @generated tenchat:contracts@1 hash:4cdeb122d8cd6efef6c777a1ebe098a7 DO NOT EDIT DIRECTLY
// From specs/contexts/messaging/.

import type {
  AccountId, Ciphertext, ConversationId, DeviceId, MessageId, Moment, Sequence, WrappedKey
} from "../shared/types.ts";
import type {
  ContentType, D3chatMessage, D3chatPresence, DeviceKey, KnownPosition, MessageMeta, Presence
} from "./types.ts";

/** What `announcePresence` takes. */
export interface AnnouncePresenceInput {
  status: D3chatPresence;
}

/** What `confirmReceived` takes. */
export interface ConfirmReceivedInput {
  conversationId: ConversationId;
  sequence: Sequence;
}

/** What the frame `message.delete` says. */
export interface D3chatMessageDeleteFrame {
  message_id: MessageId;
  channel_id: ConversationId;
}

/** What the frame `message.edit` says. */
export interface D3chatMessageEditFrame {
  message: D3chatMessage;
}

/** What the frame `message.new` says. */
export interface D3chatMessageNewFrame {
  message: D3chatMessage;
}

/** What the frame `typing.start` says. */
export interface D3chatTypingStartFrame {
  user_id: AccountId;
  channel_id: ConversationId;
}

/** What the frame `typing.stop` says. */
export interface D3chatTypingStopFrame {
  user_id: AccountId;
  channel_id: ConversationId;
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

/** What the frame `presence.changed` says. */
export interface PresenceChangedFrame {
  conversationId: ConversationId;
  accountId: AccountId;
  presence: Presence;
}

/** What `startTyping` takes. */
export interface StartTypingInput {
  channel_id: ConversationId;
}

/** What `stopTyping` takes. */
export interface StopTypingInput {
  channel_id: ConversationId;
}

/** What `submitMessage` takes. */
export interface SubmitMessageInput {
  conversationId: ConversationId;
  messageId: MessageId;
  contentType: ContentType;
  /**
   * The version of the format of what is sealed. Format 1 is the content alone. Format 2 is, numbers big-endian: the
   * sender's time in milliseconds since 1970 (8 bytes); a count of what this device has sent in this conversation, from
   * 1
   * (4 bytes); a byte of flags; with flag 1 the last item of the conversation that the sender had seen, as its message
   * id (26 ASCII characters) and its digest (32 bytes); the content type behind one byte of its length; the content.
   * The digest of an item is SHA-256 over the label `TenChat/1/content digest`, conversation id, message id, account
   * and device id of the sender, content type, version (4 bytes) and ciphertext, each behind 4 bytes of its length.
   * Flag 2 says that the item was sealed once more under its id and count, after a server had lost it, so that its
   * digest is another one. `specs/vectors/content` has examples. The highest byte of its signed
   * prekey's id says up to which format a device reads, and of 0.1.0 that is 1: a message is sealed for all that it is
   * for.
   */
  protocolVersion: number;
  ciphertext: Ciphertext;
  /**
   * One entry for every device of every member but the sender's own. In a group, for those devices alone that do not
   * know the sender's chain: it is handed to them so, and brings the content key of all. That can be every device of
   * fifty people with six each, but the one that sends. What begins a session takes at most 2,048 bytes of the 4,096
   * that a wrapped key may have: so all of them, with the longest ciphertext, fit into a frame of 1 MiB.
   */
  keys: DeviceKey[];
  /** In a group: the revision of its members that this was sealed for. */
  membership?: number;
  /**
   * That this is about a message and none itself: a reaction, that one has read, what one takes back. In a channel it
   * is all that others than the owner and the admins may send, and there alone it is said. What is sealed no server can
   * see: every client looks at that by itself, and shows nothing that somebody else has written all the same.
   */
  aside?: boolean;
  meta: MessageMeta;
}

/** What `subscribe` takes. */
export interface SubscribeInput {
  channel_id: ConversationId;
}

/** What the frame `typing.changed` says. */
export interface TypingChangedFrame {
  conversationId: ConversationId;
  accountId: AccountId;
  typing: boolean;
}

/** What `updatePresence` takes. */
export interface UpdatePresenceInput {
  conversationId: ConversationId;
  presence: Presence;
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
  /** Groups too; without it they are left out, as for clients that know none. */
  groups?: boolean;
}

/** What `postMessage` takes. */
export interface PostMessageInput {
  conversationId: ConversationId;
  messageId: MessageId;
  contentType: ContentType;
  /**
   * The version of the format of what is sealed. Format 1 is the content alone. Format 2 is, numbers big-endian: the
   * sender's time in milliseconds since 1970 (8 bytes); a count of what this device has sent in this conversation, from
   * 1
   * (4 bytes); a byte of flags; with flag 1 the last item of the conversation that the sender had seen, as its message
   * id (26 ASCII characters) and its digest (32 bytes); the content type behind one byte of its length; the content.
   * The digest of an item is SHA-256 over the label `TenChat/1/content digest`, conversation id, message id, account
   * and device id of the sender, content type, version (4 bytes) and ciphertext, each behind 4 bytes of its length.
   * Flag 2 says that the item was sealed once more under its id and count, after a server had lost it, so that its
   * digest is another one. `specs/vectors/content` has examples. The highest byte of its signed
   * prekey's id says up to which format a device reads, and of 0.1.0 that is 1: a message is sealed for all that it is
   * for.
   */
  protocolVersion: number;
  ciphertext: Ciphertext;
  /**
   * One entry for every device of every member but the sender's own. In a group, for those devices alone that do not
   * know the sender's chain: it is handed to them so, and brings the content key of all. That can be every device of
   * fifty people with six each, but the one that sends. What begins a session takes at most 2,048 bytes of the 4,096
   * that a wrapped key may have: so all of them, with the longest ciphertext, fit into a frame of 1 MiB.
   */
  keys: DeviceKey[];
  /** In a group: the revision of its members that this was sealed for. */
  membership?: number;
  /**
   * That this is about a message and none itself: a reaction, that one has read, what one takes back. In a channel it
   * is all that others than the owner and the admins may send, and there alone it is said. What is sealed no server can
   * see: every client looks at that by itself, and shows nothing that somebody else has written all the same.
   */
  aside?: boolean;
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

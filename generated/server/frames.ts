// @generated tenchat:server@1 hash:79083f3b6d6092594447f7ed40442220 DO NOT EDIT DIRECTLY
// From specs/contexts/.

import type {
  AccountDeletedFrame, BlocksChangedFrame, ConversationNewFrame, D3chatChannelNewFrame, GroupAskedFrame,
  GroupEndedFrame, GroupNewFrame
} from "../contracts/conversations/operations.ts";
import type { SessionReadyFrame } from "../contracts/identity/operations.ts";
import type { D3chatKeysLowFrame, KeysChangedFrame, KeysLowFrame } from "../contracts/keys/operations.ts";
import type {
  D3chatMessageDeleteFrame, D3chatMessageEditFrame, D3chatMessageNewFrame, D3chatTypingStartFrame,
  D3chatTypingStopFrame, MessageDeliveredFrame, MessageNewFrame, MessagesMissedFrame, PresenceChangedFrame,
  TypingChangedFrame
} from "../contracts/messaging/operations.ts";
import type { RecordsChangedFrame } from "../contracts/records/operations.ts";
import type { ActionId } from "../policies/decide.ts";

/**
 * The body of each type of frame. Of those at another door the path of that stands before it, and on the wire it does
 * not.
 */
export interface ServerFrames {
  "/ws channel.new": D3chatChannelNewFrame;
  "/ws keys.low_otp": D3chatKeysLowFrame;
  "/ws message.delete": D3chatMessageDeleteFrame;
  "/ws message.edit": D3chatMessageEditFrame;
  "/ws message.new": D3chatMessageNewFrame;
  "/ws typing.start": D3chatTypingStartFrame;
  "/ws typing.stop": D3chatTypingStopFrame;
  "account.deleted": AccountDeletedFrame;
  "blocks.changed": BlocksChangedFrame;
  "conversation.new": ConversationNewFrame;
  "group.asked": GroupAskedFrame;
  "group.ended": GroupEndedFrame;
  "group.new": GroupNewFrame;
  "keys.changed": KeysChangedFrame;
  "keys.low": KeysLowFrame;
  "message.delivered": MessageDeliveredFrame;
  "message.new": MessageNewFrame;
  "messages.missed": MessagesMissedFrame;
  "presence.changed": PresenceChangedFrame;
  "records.changed": RecordsChangedFrame;
  "session.ready": SessionReadyFrame;
  "typing.changed": TypingChangedFrame;
}

export type ServerFrameType = keyof ServerFrames;

/** What has to be allowed to whoever gets a frame, and which fields of its body the conditions of that see. */
export const FRAMES: Readonly<Record<ServerFrameType, {
  readonly action: ActionId;
  readonly about: readonly string[];
  readonly flat?: string
}>> = {
  "/ws channel.new": { action: "conversations.d3chat-channel-new", about: [], flat: "channel.new" },
  "/ws keys.low_otp": { action: "keys.d3chat-keys-low", about: [], flat: "keys.low_otp" },
  "/ws message.delete": {
    action: "messaging.d3chat-message-delete",
    about: ["message_id","channel_id"],
    flat: "message.delete"
  },
  "/ws message.edit": { action: "messaging.d3chat-message-edit", about: [], flat: "message.edit" },
  "/ws message.new": { action: "messaging.d3chat-message-new", about: [], flat: "message.new" },
  "/ws typing.start": {
    action: "messaging.d3chat-typing-start",
    about: ["user_id","channel_id"],
    flat: "typing.start"
  },
  "/ws typing.stop": { action: "messaging.d3chat-typing-stop", about: ["user_id","channel_id"], flat: "typing.stop" },
  "account.deleted": { action: "conversations.account-deleted", about: [] },
  "blocks.changed": { action: "conversations.blocks-changed", about: [] },
  "conversation.new": {
    action: "conversations.conversation-new",
    about: ["conversationId","kind","createdAt","lastActivityAt"]
  },
  "group.asked": { action: "conversations.group-asked", about: ["conversationId"] },
  "group.ended": { action: "conversations.group-ended", about: [] },
  "group.new": { action: "conversations.group-new", about: ["conversationId","revision","createdAt"] },
  "keys.changed": { action: "keys.keys-changed", about: [] },
  "keys.low": { action: "keys.keys-low", about: [] },
  "message.delivered": { action: "messaging.message-delivered", about: ["conversationId","accountId","sequence"] },
  "message.new": {
    action: "messaging.message-new",
    about: [
      "messageId",
      "conversationId",
      "sequence",
      "senderAccountId",
      "senderDeviceId",
      "contentType",
      "protocolVersion",
      "acceptedAt"
    ]
  },
  "messages.missed": { action: "messaging.messages-missed", about: [] },
  "presence.changed": { action: "messaging.presence-changed", about: ["conversationId","accountId","presence"] },
  "records.changed": { action: "records.records-changed", about: [] },
  "session.ready": { action: "identity.session-ready", about: [] },
  "typing.changed": { action: "messaging.typing-changed", about: ["conversationId","accountId","typing"] },
};

/** A frame as the text that travels, and what has to be known to decide who may have it. */
export interface EncodedFrame {
  readonly type: ServerFrameType;
  readonly text: string;
  readonly about: Readonly<Record<string, unknown>>;
}

/** Encode once, send to many. */
export function encodeFrame<T extends ServerFrameType>(type: T, body: ServerFrames[T]): EncodedFrame {
  const fields: object = body;
  const about = Object.fromEntries(FRAMES[type].about.map((name) => [name, Reflect.get(fields, name) as unknown]));
  const { flat } = FRAMES[type];
  if (flat !== undefined) return { type, text: JSON.stringify({ type: flat, ...body }), about };
  return { type, text: JSON.stringify({ type, body }), about };
}

// @generated tenchat:server@1 hash:3a6fa14ac2e5b946eed0de6ffef8f56d DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/channels.tsp, specs/contexts/identity/channels.tsp, specs/contexts/keys/channels.tsp, specs/contexts/messaging/channels.tsp.

import type { ConversationNewFrame } from "../contracts/conversations/operations.ts";
import type { SessionReadyFrame } from "../contracts/identity/operations.ts";
import type { KeysChangedFrame, KeysLowFrame } from "../contracts/keys/operations.ts";
import type {
  MessageDeliveredFrame, MessageNewFrame, MessagesMissedFrame, TypingChangedFrame
} from "../contracts/messaging/operations.ts";

/** The body of each type of frame. */
export interface ServerFrames {
  "conversation.new": ConversationNewFrame;
  "keys.changed": KeysChangedFrame;
  "keys.low": KeysLowFrame;
  "message.delivered": MessageDeliveredFrame;
  "message.new": MessageNewFrame;
  "messages.missed": MessagesMissedFrame;
  "session.ready": SessionReadyFrame;
  "typing.changed": TypingChangedFrame;
}

export type ServerFrameType = keyof ServerFrames;

/** One frame as the text that travels; encode once, send to many. */
export function encodeFrame<T extends ServerFrameType>(type: T, body: ServerFrames[T]): string {
  return JSON.stringify({ type, body });
}

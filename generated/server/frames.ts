// @generated tenchat:server@1 hash:83d118f446370fd20924404a9ada7929 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/channels.tsp, specs/contexts/identity/channels.tsp, specs/contexts/keys/channels.tsp, specs/contexts/messaging/channels.tsp.

import type { ConversationNewInput } from "../contracts/conversations/operations.ts";
import type { SessionReadyInput } from "../contracts/identity/operations.ts";
import type { KeysChangedInput, KeysLowInput } from "../contracts/keys/operations.ts";
import type { MessageDeliveredInput, MessageNewInput, MessagesMissedInput, TypingChangedInput } from "../contracts/messaging/operations.ts";

/** The body of each type of frame. */
export interface ServerFrames {
  "conversation.new": ConversationNewInput;
  "keys.changed": KeysChangedInput;
  "keys.low": KeysLowInput;
  "message.delivered": MessageDeliveredInput;
  "message.new": MessageNewInput;
  "messages.missed": MessagesMissedInput;
  "session.ready": SessionReadyInput;
  "typing.changed": TypingChangedInput;
}

export type ServerFrameType = keyof ServerFrames;

/** One frame as the text that travels; encode once, send to many. */
export function encodeFrame<T extends ServerFrameType>(type: T, body: ServerFrames[T]): string {
  return JSON.stringify({ type, body });
}

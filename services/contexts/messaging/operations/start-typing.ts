import type { MessagingOperations } from "../../../../generated/server/messaging/operations.ts";

/** Passes on that somebody is writing, as d3chat's programs say it. */
export function startTyping(updateTyping: MessagingOperations["updateTyping"]): MessagingOperations["startTyping"] {
  return ({ channel_id: conversationId }, context) => updateTyping({ conversationId, typing: true }, context);
}

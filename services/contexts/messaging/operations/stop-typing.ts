import type { MessagingOperations } from "../../../../generated/server/messaging/operations.ts";

/** Passes on that somebody has stopped writing, as d3chat's programs say it. */
export function stopTyping(updateTyping: MessagingOperations["updateTyping"]): MessagingOperations["stopTyping"] {
  return ({ channel_id: conversationId }, context) => updateTyping({ conversationId, typing: false }, context);
}

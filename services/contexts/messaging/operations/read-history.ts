import type { MessagingOperations } from "../../../../generated/server/messaging/operations.ts";
import type { MessageReader } from "../store/read-messages.ts";

const DEFAULT_LIMIT = 50;

/** A page of history. Sequence numbers have no gaps, so a page that does not begin at 1 has older ones before it. */
export function readHistory(reader: MessageReader): MessagingOperations["readHistory"] {
  return async ({ conversationId, before, limit = DEFAULT_LIMIT }, { actor }) => {
    const messages = await reader.page(conversationId, actor.deviceId, before, limit);
    return { messages, hasMore: (messages[0]?.sequence ?? 1) > 1 };
  };
}

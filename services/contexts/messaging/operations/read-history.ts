import type { MessagingOperations } from "../../../../generated/server/messaging/operations.ts";
import type { Memberships } from "../../conversations/index.ts";
import type { MessageReader } from "../store/read-messages.ts";

const DEFAULT_LIMIT = 50;

/**
 * A page of history. Sequence numbers have no gaps, so a page that does not begin at 1 has older ones before it; in a
 * group at the item with which the asker came.
 */
export function readHistory(
  reader: MessageReader,
  memberships: Pick<Memberships, "sinceIn">,
): MessagingOperations["readHistory"] {
  return async ({ conversationId, before, limit = DEFAULT_LIMIT }, { actor }) => {
    const since = await memberships.sinceIn(conversationId, actor.accountId);
    const messages = await reader.page(conversationId, actor.deviceId, { since, before }, limit);
    return { messages, hasMore: (messages[0]?.sequence ?? since) > since };
  };
}

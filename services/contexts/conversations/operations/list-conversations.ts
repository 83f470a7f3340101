import type { ConversationsOperations } from "../../../../generated/server/conversations/operations.ts";
import { pageOf, placeInList } from "../../../kernel/list-pages.ts";
import { readCursor, writeCursor } from "../rules/list-cursor.ts";
import type { ConversationViews } from "../store/conversation-views.ts";

const DEFAULT_LIMIT = 50;

/** One's conversations, latest activity first. */
export function listConversations(views: ConversationViews): ConversationsOperations["listConversations"] {
  return async ({ cursor, limit = DEFAULT_LIMIT }, { actor }) => {
    const found = await views.pageOf(actor.accountId, placeInList(cursor, readCursor), limit + 1);
    const { shown, nextCursor } = pageOf(found, limit, ({ lastActivityAt, conversationId }) =>
      writeCursor({ lastActivityAt: new Date(lastActivityAt), conversationId }),
    );
    return { conversations: shown, nextCursor };
  };
}

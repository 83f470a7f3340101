import { InvalidInput } from "../../../../generated/contracts/shared/errors.ts";
import type { ConversationsOperations } from "../../../../generated/server/conversations/operations.ts";
import { readCursor, writeCursor } from "../rules/list-cursor.ts";
import type { ConversationViews } from "../store/conversation-views.ts";

const DEFAULT_LIMIT = 50;

/** One's conversations, latest activity first. */
export function listConversations(views: ConversationViews): ConversationsOperations["listConversations"] {
  return async ({ cursor, limit = DEFAULT_LIMIT }, { actor }) => {
    const after = cursor === undefined ? undefined : readCursor(cursor);
    if (cursor !== undefined && !after) {
      throw new InvalidInput({ issues: [{ path: "cursor", problem: "is not a cursor of this list" }] });
    }
    // One more than asked tells whether there is a next page.
    const found = await views.pageOf(actor.accountId, after, limit + 1);
    const conversations = found.slice(0, limit);
    const last = conversations.at(-1);
    const nextCursor =
      found.length > limit && last
        ? writeCursor({ lastActivityAt: new Date(last.lastActivityAt), conversationId: last.conversationId })
        : null;
    return { conversations, nextCursor };
  };
}

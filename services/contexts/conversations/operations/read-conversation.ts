import { Forbidden } from "../../../../generated/contracts/shared/errors.ts";
import type { ConversationsOperations } from "../../../../generated/server/conversations/operations.ts";
import type { ConversationViews } from "../store/conversation-views.ts";

/** One conversation with its members; that the asker is one of them was decided before. */
export function readConversation(views: ConversationViews): ConversationsOperations["readConversation"] {
  return async ({ conversationId }) => {
    const conversation = await views.byId(conversationId);
    if (!conversation) throw new Forbidden();
    return conversation;
  };
}

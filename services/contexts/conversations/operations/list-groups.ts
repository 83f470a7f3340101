import type { ConversationsOperations } from "../../../../generated/server/conversations/operations.ts";
import type { GroupStore } from "../store/group-store.ts";

/** One's groups, in order of their ids. */
export function listGroups(groups: GroupStore): ConversationsOperations["listGroups"] {
  return async ({ cursor }, { actor }) => {
    const { groups: page, next } = await groups.pageOf(actor.accountId, cursor);
    return { groups: page, nextCursor: next };
  };
}

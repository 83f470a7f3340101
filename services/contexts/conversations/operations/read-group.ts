import { Forbidden } from "../../../../generated/contracts/shared/errors.ts";
import type { ConversationsOperations } from "../../../../generated/server/conversations/operations.ts";
import type { GroupStore } from "../store/group-store.ts";

/** One group with its members; that the asker is one of them was decided before. */
export function readGroup(groups: GroupStore): ConversationsOperations["readGroup"] {
  return async ({ conversationId }) => {
    const group = await groups.byId(conversationId);
    if (!group) throw new Forbidden();
    return group;
  };
}

import { Forbidden } from "../../../../generated/contracts/shared/errors.ts";
import type { ConversationsOperations } from "../../../../generated/server/conversations/operations.ts";
import type { GroupParts } from "../write-roster.ts";

/** One group with its members; that the asker is one of them was decided before. As in the list, none that is over. */
export function readGroup({ groups, kernel: { clock } }: GroupParts): ConversationsOperations["readGroup"] {
  return async ({ conversationId }) => {
    const group = await groups.lastingById(conversationId, clock.now());
    if (!group) throw new Forbidden();
    return group;
  };
}

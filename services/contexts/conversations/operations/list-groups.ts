import type { ConversationsOperations } from "../../../../generated/server/conversations/operations.ts";
import type { GroupParts } from "../write-roster.ts";

/** One's groups, in order of their ids. */
export function listGroups({ groups, kernel: { clock } }: GroupParts): ConversationsOperations["listGroups"] {
  return async ({ cursor }, { actor }) => {
    const { groups: page, next } = await groups.pageOf(actor.accountId, cursor, clock.now());
    return { groups: page, nextCursor: next };
  };
}

import type { Outbox } from "../../../../generated/server/runtime/outbox.ts";
import type { Effect } from "../event-effects.ts";
import type { Neighbours } from "../neighbours.ts";
import { leaveGroups } from "./leave-group.ts";
import { endCursor } from "../store/peer-cursors.ts";
import { forgetPerson } from "../store/people-elsewhere.ts";

/**
 * Somebody at another server has deleted their account there. Here they are forgotten, and what follows is what follows at
 * home: they are in no conversation any more, and what they have said is erased. A server does that to its own people alone.
 */
export function deleteAccount(
  { memberships, groups }: Pick<Neighbours, "memberships" | "groups">,
  outbox: Pick<Outbox, "append">,
): Effect<"account.deleted"> {
  return async (manager, { origin, fields, besides }) => {
    const accountId = fields.user_id.toLowerCase();
    if (!(await leaveGroups(manager, groups, origin, accountId, besides?.leaves ?? []))) return;
    await forgetPerson(manager, origin, accountId);
    // Their own server needs not be told of it.
    for (const conversationId of await memberships.conversationsOf(accountId))
      await endCursor(manager, origin, conversationId);
    await outbox.append(manager, "account-deleted", { accountId });
  };
}

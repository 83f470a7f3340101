import type { Outbox } from "../../../../generated/server/runtime/outbox.ts";
import type { Effect } from "../event-effects.ts";
import type { Neighbours } from "../neighbours.ts";
import { leaveGroup } from "./leave-group.ts";
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
    for (const leave of besides?.leaves ?? []) await leaveGroup(manager, groups, origin, accountId, leave);
    if (!(await forgetPerson(manager, origin, accountId))) return;
    // Their own server needs not be told of it.
    for (const conversationId of await memberships.conversationsOf(accountId))
      await endCursor(manager, origin, conversationId);
    await outbox.append(manager, "account-deleted", { accountId });
  };
}

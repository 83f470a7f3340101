import type { Effect } from "../event-effects.ts";
import type { Neighbours } from "../neighbours.ts";
import { endCursor } from "../store/peer-cursors.ts";
import { findPerson } from "../store/people-elsewhere.ts";
import { tellFromNow } from "./tell-from-now.ts";

/** Somebody leaves: nothing that is said there is sent to their server any more. */
export function leaveChannel({ conversations }: Pick<Neighbours, "conversations">): Effect<"channel.leave"> {
  return async (manager, { origin, fields }) => {
    const person = await findPerson(manager, origin, fields.username);
    const conversationId = fields.channel_id.toLowerCase();
    if (person === undefined || !(await conversations.leave(manager, conversationId, person.accountId))) return;
    await endCursor(manager, origin, conversationId);
  };
}

/**
 * Somebody joins, who was in it before. Nobody else does: in d3chat a server may put anybody of its own into any channel
 * whose id it has, and here a conversation of two is between these two.
 */
export function joinChannel(
  { conversations, log }: Pick<Neighbours, "conversations" | "log">,
  now: () => Date,
): Effect<"channel.join"> {
  return async (manager, { origin, fields }) => {
    const person = await findPerson(manager, origin, fields.username);
    const conversationId = fields.channel_id.toLowerCase();
    if (person === undefined || !(await conversations.comeBack(manager, conversationId, person.accountId))) return;
    // What was said meanwhile was not said to them.
    await tellFromNow(manager, log, { peer: origin, conversationId }, now());
  };
}

import type { Effect } from "../event-effects.ts";
import type { Neighbours } from "../neighbours.ts";
import { idOfName } from "../people/id-of-name.ts";
import type { MeetPerson } from "../people/meet-person.ts";
import { tellFromNow } from "./tell-from-now.ts";

/** What a d3chat server says of how a channel is sealed; of one that is not sealed there is nothing here. */
const SEALED = ["x3dh", "sender_keys"];

/**
 * Somebody at another server begins a conversation with somebody here. A channel of d3chat may have more people; here it is
 * of its inviter and the first who is invited: a group of ours is what its members' devices have signed, which no event of
 * d3chat is.
 */
export function inviteToChannel(
  { people, conversations, log }: Pick<Neighbours, "people" | "conversations" | "log">,
  meet: MeetPerson,
  now: () => Date,
): Effect<"channel.invite"> {
  return async (manager, { origin, fields, besides }) => {
    const invitee = await people.profileNamed(fields.invitee_username);
    if (invitee === undefined || !SEALED.includes(fields.encryption_type)) return;
    // A name can have passed to somebody else since it was looked up; that is not whom the inviter wrote to.
    if (besides !== undefined && besides.invitee_id.toLowerCase() !== invitee.accountId) return;
    const username = fields.inviter_username;
    const accountId = besides?.inviter_id.toLowerCase() ?? idOfName("person", `${username.toLowerCase()}@${origin}`);
    const inviter = await meet({ accountId, server: origin, username }, manager);
    if (inviter === undefined) return;
    const conversationId = fields.channel_id.toLowerCase();
    const begun = { conversationId, inviterId: inviter.accountId, inviteeId: invitee.accountId };
    if (!(await conversations.begin(manager, begun))) return;
    await tellFromNow(manager, log, { peer: origin, conversationId }, now());
  };
}

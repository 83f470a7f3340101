import type { EntityManager } from "typeorm";
import { GroupRefused, refusedFrom } from "../group-refused.ts";
import type { Effect } from "../event-effects.ts";
import type { Neighbours } from "../neighbours.ts";
import type { SignedLeave } from "../rules/event-families.ts";
import { peopleAmong } from "../store/people-elsewhere.ts";
import { expectKnownKey } from "./known-key.ts";

/**
 * Somebody who is nobody any more leaves a group that is at home here, by what they signed before. Where others have changed
 * it meanwhile that comes too late; the account is gone all the same, and the roster still names it.
 */
export async function leaveGroup(
  manager: EntityManager,
  groups: Pick<Neighbours["groups"], "homeOf" | "isMember" | "read" | "change">,
  origin: string,
  accountId: string,
  { channel_id, message_id: messageId, roster: bytes }: SignedLeave,
): Promise<void> {
  const conversationId = channel_id.toLowerCase();
  const sent = { conversationId, messageId, roster: bytes };
  const [person] = await peopleAmong(manager, [accountId]);
  if (person?.server !== origin || (await groups.homeOf(conversationId, manager)) !== null) return;
  if (!(await groups.isMember(manager, conversationId, accountId))) return;
  const roster = await groups.read({ ...sent, home: origin, senderAccountId: accountId });
  // Nothing else is changed in the name of whoever is gone than that they are.
  if (roster === undefined || roster.members.some((each) => each.accountId === accountId)) return;
  // Whatever it had written when it was refused goes: the rest of the event is committed, and half a change must not be.
  await manager.query("SAVEPOINT one_leave");
  try {
    expectKnownKey(person, roster);
    await groups.change(manager, sent, accountId);
  } catch (error) {
    if (!(refusedFrom(error) instanceof GroupRefused)) throw error;
    await manager.query("ROLLBACK TO SAVEPOINT one_leave");
  }
  await manager.query("RELEASE SAVEPOINT one_leave");
}

/** The groups that did not fit in the word that they are nobody any more, which follows. */
export function leaveBefore({ groups }: Pick<Neighbours, "groups">): Effect<"account.leaves"> {
  return async (manager, { origin, fields: { user_id, leaves } }) => {
    for (const leave of leaves) await leaveGroup(manager, groups, origin, user_id.toLowerCase(), leave);
  };
}

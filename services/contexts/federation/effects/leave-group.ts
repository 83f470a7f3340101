import type { EntityManager } from "typeorm";
import { GroupRefused, refusedFrom } from "../group-refused.ts";
import type { Effect } from "../event-effects.ts";
import type { Neighbours } from "../neighbours.ts";
import type { SignedLeave } from "../rules/event-families.ts";
import { holdPerson } from "../store/people-elsewhere.ts";
import type { KnownPerson } from "../store/people-elsewhere.ts";
import { expectKnownKey } from "./known-key.ts";

type LeftGroups = Pick<Neighbours["groups"], "homeOf" | "isMember" | "read" | "change">;

/**
 * Somebody who is nobody any more leaves their groups that are at home here; false where that server has no such person.
 * They are held before the groups, and these come in one order, as for everybody who takes more than one: so that neither
 * of two waits for what the other has.
 */
export async function leaveGroups(
  manager: EntityManager,
  groups: LeftGroups,
  origin: string,
  accountId: string,
  leaves: readonly SignedLeave[],
): Promise<boolean> {
  const person = await holdPerson(manager, origin, accountId);
  if (person === null) return false;
  const inOrder = leaves
    .map((leave) => ({ ...leave, channel_id: leave.channel_id.toLowerCase() }))
    .toSorted((one, other) => (one.channel_id < other.channel_id ? -1 : 1));
  for (const leave of inOrder) await leaveGroup(manager, groups, person, leave);
  return true;
}

/**
 * By what they signed before. Where others have changed the group meanwhile that comes too late; the account is gone all
 * the same, and the roster still names it.
 */
async function leaveGroup(
  manager: EntityManager,
  groups: LeftGroups,
  person: KnownPerson & { readonly devices: unknown },
  { channel_id: conversationId, message_id: messageId, roster: bytes }: SignedLeave,
): Promise<void> {
  const { accountId, server: home } = person;
  const sent = { conversationId, messageId, roster: bytes };
  if ((await groups.homeOf(conversationId, manager)) !== null) return;
  if (!(await groups.isMember(manager, conversationId, accountId))) return;
  const roster = await groups.read({ ...sent, home, senderAccountId: accountId });
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
    await leaveGroups(manager, groups, origin, user_id.toLowerCase(), leaves);
  };
}

import type { EntityManager } from "typeorm";
import { EventNotProcessed } from "../../../../generated/contracts/federation/errors.ts";
import { AnswerAwaited, DailyQuotaSpent } from "../../../../generated/contracts/messaging/errors.ts";
import type { Effect } from "../event-effects.ts";
import { GroupRefused, refusedFrom } from "../group-refused.ts";
import type { Neighbours } from "../neighbours.ts";
import type { MeetPerson } from "../people/meet-person.ts";
import { findPerson, peopleAmong } from "../store/people-elsewhere.ts";
import { expectKnownKey } from "./known-key.ts";

type Needs = Pick<Neighbours, "groups" | "groupLog" | "people" | "memberships">;

/** Somebody elsewhere says something in a group that is at home here: it gets its place as what people here say does. */
export function takeGroupMessage({ groups, groupLog, people, memberships }: Needs): Effect<"group.message"> {
  return async (manager, { origin, fields }) => {
    const conversationId = fields.channel_id.toLowerCase();
    await expectMember(manager, groups, origin, fields);
    const message = {
      conversationId,
      messageId: fields.message_id,
      senderAccountId: fields.sender_id.toLowerCase(),
      senderDeviceId: fields.sender_device_id.toLowerCase(),
      contentType: fields.content_type,
      protocolVersion: fields.protocol_version,
      ciphertext: Buffer.from(fields.content, "base64"),
      wrappedKeys: fields.wrapped_keys,
      sentAt: new Date(fields.sent_at),
      clientSequence: fields.client_sequence,
      membership: fields.membership,
      aside: fields.aside,
    };
    const here = [...(await people.profilesOf(await memberships.membersOf(conversationId))).keys()];
    await groupLog.append(manager, message, here).catch(refuse);
  };
}

/** Somebody elsewhere changes who is in a group that is at home here. Of their own server are those whom they let in. */
export function takeGroupChange({ groups }: Needs, meet: MeetPerson): Effect<"group.change"> {
  return async (manager, { origin, fields }) => {
    const conversationId = fields.channel_id.toLowerCase();
    await expectMember(manager, groups, origin, fields);
    // A server speaks for its own people alone; of others only those are let in whom people here know.
    for (const { user_id, username, server } of fields.members)
      if (server === origin) await meet({ accountId: user_id.toLowerCase(), server, username }, manager);
    const accountId = fields.sender_id.toLowerCase();
    const sent = { conversationId, messageId: fields.message_id, roster: fields.roster };
    const [person] = await peopleAmong(manager, [accountId]);
    const roster = await groups.read({ ...sent, home: origin, senderAccountId: accountId });
    if (roster === undefined) throw new GroupRefused("roster-refused");
    expectKnownKey(person, roster);
    await groups.change(manager, sent, accountId).catch(refuse);
  };
}

/** That it is somebody of that server, and one of the group's; which groups there are nobody else learns. */
async function expectMember(
  manager: EntityManager,
  groups: Needs["groups"],
  origin: string,
  fields: { readonly channel_id: string; readonly sender_username: string; readonly sender_id: string },
): Promise<void> {
  const person = await findPerson(manager, origin, fields.sender_username);
  const conversationId = fields.channel_id.toLowerCase();
  if (
    person?.accountId !== fields.sender_id.toLowerCase() ||
    (await groups.homeOf(conversationId, manager)) !== null ||
    !(await groups.isMember(manager, conversationId, person.accountId))
  )
    throw new GroupRefused("forbidden");
}

function refuse(error: unknown): never {
  // There is room for it later.
  if (error instanceof AnswerAwaited || error instanceof DailyQuotaSpent)
    throw new EventNotProcessed({ detail: "Error processing event" });
  throw refusedFrom(error);
}

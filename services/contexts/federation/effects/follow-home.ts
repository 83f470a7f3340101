import type { EntityManager } from "typeorm";
import { EventNotProcessed, UnreadableEvent } from "../../../../generated/contracts/federation/errors.ts";
import { rosterContentType } from "../../../../web/crypto/verify.ts";
import type { Roster } from "../../../../web/crypto/verify.ts";
import type { Effect, Happened } from "../event-effects.ts";
import type { Neighbours } from "../neighbours.ts";
import type { MeetPerson } from "../people/meet-person.ts";
import type { GroupItem, NamedMember } from "../rules/event-families.ts";
import { findPerson, peopleAmong } from "../store/people-elsewhere.ts";
import type { Stop } from "./stop-log.ts";

type Item = Happened<"group.item">;

/** Finds out by itself, and later than now, whether somebody is at another server. */
export type LookUpMember = (member: NamedMember) => void;

/**
 * The home of a group says what has its place there, and the log here follows it, one place after the other. It is believed
 * about the order and nothing else: what is said is sealed, and who is in the group devices have signed. Of a group that is
 * at home elsewhere, or in which nobody of here is, nothing is taken.
 */
export function followHome(
  { groups, groupLog, people, memberships }: Pick<Neighbours, "groups" | "groupLog" | "people" | "memberships">,
  meet: MeetPerson,
  lookUp: LookUpMember,
  stopped: (stop: Stop) => void,
): Effect<"group.item"> {
  return async (manager, event) => {
    const { origin, fields } = event;
    const [conversationId, senderAccountId] = [fields.channel_id.toLowerCase(), fields.sender_id.toLowerCase()];
    const home = await groups.homeOf(conversationId, manager);
    if (home !== undefined && home !== origin) return;
    const isRoster = fields.content_type === rosterContentType;
    if (home === undefined && !isRoster) return;
    const sent = { conversationId, messageId: fields.message_id, roster: fields.content };
    const placed = { ...sent, home: origin, senderAccountId };
    const roster = isRoster ? await groups.read(placed) : undefined;
    if (isRoster && roster === undefined) throw unfit();
    const begins = roster !== undefined && (await groups.isBeginning(manager, roster));
    if (home === undefined && !begins) return;
    const at = { conversationId, messageId: fields.message_id, sequence: fields.sequence };
    const place = await groupLog.place(manager, at, begins);
    if (place === "known") return;
    if (place !== "next") throw notNext(place, { peer: origin, ...at }, stopped);
    if (roster === undefined) {
      const hereIds = [...(await people.profilesOf(await memberships.membersOf(conversationId))).keys()];
      return groupLog.repeat(manager, messageOf(conversationId, fields), hereIds);
    }
    await meetMembers(manager, event, roster);
    if (!(await groups.follow(manager, placed))) throw unfit();
  };

  /**
   * Whoever is new to this server it has to know. The home speaks for its own people; those of others their own server is
   * asked for, and the event has to come again.
   */
  async function meetMembers(manager: EntityManager, { origin, fields }: Item, roster: Roster): Promise<void> {
    const ids = roster.members.map(({ accountId }) => accountId);
    const here = await people.profilesOf(ids);
    const known = new Set((await peopleAmong(manager, ids)).map(({ accountId }) => accountId));
    for (const member of fields.members) {
      const accountId = member.user_id.toLowerCase();
      if (here.has(accountId) || known.has(accountId) || !ids.includes(accountId)) continue;
      const { server, username } = member;
      if (server === origin) {
        await meet({ accountId, server, username }, manager);
        continue;
      }
      // Their server has another of that name by now: whoever is meant is nobody whom this server can know.
      if ((await findPerson(manager, server, username)) !== undefined) continue;
      lookUp(member);
      throw new EventNotProcessed({ detail: "Error processing event" });
    }
  }
}

/** The same of several messages that follow one another: each as if it came alone, and who is in the group is the same for all. */
export function followHomeFurther(
  { groups, groupLog, people, memberships }: Pick<Neighbours, "groups" | "groupLog" | "people" | "memberships">,
  stopped: (stop: Stop) => void,
): Effect<"group.items"> {
  return async (manager, { origin, fields: { channel_id, items } }) => {
    const conversationId = channel_id.toLowerCase();
    if ((await groups.homeOf(conversationId, manager)) !== origin) return;
    if (items.some(({ content_type }) => content_type === rosterContentType)) throw unfit();
    const hereIds = [...(await people.profilesOf(await memberships.membersOf(conversationId))).keys()];
    for (const item of items) {
      const at = { conversationId, messageId: item.message_id, sequence: item.sequence };
      const place = await groupLog.place(manager, at, false);
      if (place === "known") continue;
      if (place !== "next") throw notNext(place, { peer: origin, ...at }, stopped);
      await groupLog.repeat(manager, messageOf(conversationId, item), hereIds);
    }
  };
}

/** A home that went back to an earlier state says of a place what it said of another thing before: that is not mended here. */
function notNext(
  place: "behind" | "other",
  { peer, conversationId, sequence }: Stop,
  stopped: (stop: Stop) => void,
): EventNotProcessed {
  if (place === "other") stopped({ peer, conversationId, sequence });
  return new EventNotProcessed({ detail: "Error processing event" });
}

function messageOf(conversationId: string, item: GroupItem) {
  return {
    conversationId,
    messageId: item.message_id,
    senderAccountId: item.sender_id.toLowerCase(),
    senderDeviceId: item.sender_device_id.toLowerCase(),
    contentType: item.content_type,
    protocolVersion: item.protocol_version,
    ciphertext: Buffer.from(item.content, "base64"),
    wrappedKeys: item.wrapped_keys,
    sentAt: new Date(item.sent_at),
    clientSequence: item.client_sequence,
  };
}

const unfit = () => new UnreadableEvent({ detail: "Invalid event" });

import type { SaidMessage } from "../../messaging/index.ts";
import { FAREWELL_MILLISECONDS, HOUR_SECONDS, PATIENCE_MILLISECONDS, waitAfter } from "../rules/patience.ts";
import { advance, endCursor, leavesAt, postpone, settle } from "../store/peer-cursors.ts";
import type { DueCursor } from "../store/peer-cursors.ts";
import { peopleAmong } from "../store/people-elsewhere.ts";
import { setAside } from "../store/undelivered.ts";
import type { Telling } from "./telling.ts";
import { tellGroup } from "./tell-group.ts";
import { postEvent } from "./post-event.ts";
import type { NotTaken } from "./post-event.ts";
import { writeDeletion, writeInvitation, writeRelay } from "./write-events.ts";

/** For so long a conversation is nobody else's to tell: longer than a request takes, and an answer to be waited for. */
export const HOLD_MILLISECONDS = 30_000;

/** Messages of one conversation before the next one has its turn. */
const AT_ONCE = 50;

/**
 * Tells a server what has been said in a conversation, in order, until it knows all or does not take it. What it has taken
 * is noted one by one, so that whoever goes on after a crash sends at most one message twice, which is known by its id.
 */
export async function tellPeer(parts: Telling, taken: DueCursor): Promise<void> {
  const { kernel, neighbours } = parts;
  const { manager } = kernel.dataSource;
  const { peer, conversationId } = taken;
  if (taken.goneAccountId !== null) return tellGone(parts, taken, taken.goneAccountId);
  let cursor = taken;
  if ((await neighbours.groups.homeOf(conversationId)) !== undefined) {
    const later = (refused: NotTaken, least: number) => again(parts, cursor, refused, least);
    return tellGroup(parts, taken, { note, later });
  }
  const theirs = await membersThere(parts, taken);
  if (theirs === undefined) return endCursor(manager, peer, conversationId);
  if (!cursor.invited) {
    const refused = theirs.invitation && (await post(theirs.invitation));
    if (refused) return giveUpForNow(parts, cursor, refused);
    if (!(await note(cursor.deliveredSequence))) return;
  }
  const messages = await neighbours.log.saidAfter(conversationId, cursor.deliveredSequence, AT_ONCE);
  const senders = await neighbours.people.profilesOf(distinct(messages.map(({ senderAccountId }) => senderAccountId)));
  for (const message of messages) {
    // What others have said is told by their own server, and what was erased by nobody.
    const sender = senders.get(message.senderAccountId);
    const way = { origin: parts.identity.name, destination: peer };
    const refused = sender && (await post(writeRelay(way, conversationId, message, sender.username, theirs.devices)));
    if (refused) return giveUpForNow(parts, cursor, refused);
    if (!(await note(message.sequence))) return;
  }
  await settle(manager, cursor, kernel.clock.now());

  function post(event: Uint8Array): Promise<NotTaken | undefined> {
    return postEvent(parts, peer, event);
  }

  async function note(sequence: number): Promise<boolean> {
    const now = kernel.clock.now();
    const until = new Date(now.getTime() + HOLD_MILLISECONDS);
    const isOurs = await advance(manager, cursor, sequence, now, until);
    cursor = { ...cursor, invited: true, deliveredSequence: sequence, attempts: 0 };
    return isOurs;
  }
}

/**
 * Tells a server that somebody is nobody any more; what they had said before, and it has not been told, is erased by then.
 * That is tried for a month: whoever wants to be forgotten there is not to be kept because a server was away for a day.
 */
async function tellGone(parts: Telling, cursor: DueCursor, accountId: string): Promise<void> {
  const { kernel, identity } = parts;
  const { peer, conversationId, goneAt } = cursor;
  const { manager } = kernel.dataSource;
  const way = { origin: identity.name, destination: peer };
  // With whichever of their conversations it is told first: after that they are nobody there.
  const leaves = await leavesAt(manager, peer, accountId);
  let refused: NotTaken | undefined;
  for (const event of writeDeletion(way, accountId, goneAt!, leaves)) {
    refused = await postEvent(parts, peer, event);
    if (refused !== undefined) break;
  }
  const since = kernel.clock.now().getTime() - goneAt!.getTime();
  if (refused === undefined) return endCursor(manager, peer, conversationId);
  if (since >= FAREWELL_MILLISECONDS) {
    kernel.log.warn({ peer, problem: refused.error }, "a server was not told for a month that an account is deleted");
    return endCursor(manager, peer, conversationId);
  }
  const least = since >= PATIENCE_MILLISECONDS ? HOUR_SECONDS : 0;
  await again(parts, cursor, refused, least);
}

/** Who of that server is in a conversation; undefined where nobody is any more. */
async function membersThere(parts: Telling, { peer, conversationId, begunAt }: DueCursor) {
  const { kernel, neighbours, identity } = parts;
  const memberIds = await neighbours.memberships.membersOf(conversationId);
  const there = (await peopleAmong(kernel.dataSource.manager, memberIds)).filter(({ server }) => server === peer);
  const [invitee] = there;
  if (invitee === undefined) return undefined;
  const [inviter] = [...(await neighbours.people.profilesOf(memberIds)).values()];
  const way = { origin: identity.name, destination: peer };
  const devices = there.flatMap(
    ({ devices: said }) => (said as { devices?: { deviceId: string }[] } | null)?.devices ?? [],
  );
  return {
    devices: new Set(devices.map(({ deviceId }) => deviceId)),
    invitation: inviter && writeInvitation(way, { conversationId, inviter, invitee, at: begunAt }),
  };
}

/** Later again, and what has been tried for a day is put where the operator sees it, unless that server only wants it slower. */
async function giveUpForNow(parts: Telling, cursor: DueCursor, refused: NotTaken): Promise<void> {
  if (refused.isFull) return again(parts, cursor, refused);
  const { kernel, neighbours } = parts;
  const { conversationId } = cursor;
  const now = kernel.clock.now();
  const since = new Date(now.getTime() - PATIENCE_MILLISECONDS);
  const isOver = ({ acceptedAt }: SaidMessage) => acceptedAt <= since;
  const waiting = await neighbours.log.saidAfter(conversationId, cursor.deliveredSequence, AT_ONCE);
  const over = waiting.filter(isOver);
  const ours = await neighbours.people.profilesOf(distinct(over.map(({ senderAccountId }) => senderAccountId)));
  const undelivered = over.filter(({ senderAccountId }) => ours.has(senderAccountId));
  if (over.length > 0) await setAside(kernel, cursor, undelivered, over.at(-1)!.sequence, refused.error);
  // That somebody wanted to talk is no news after a day; whoever says something is tried again for.
  if (waiting.length === over.length && cursor.begunAt <= since) return settle(kernel.dataSource.manager, cursor, now);
  await again(parts, cursor, refused);
}

/** Tries it later, at the earliest after so many seconds; all else that goes to that server too, where it is the server. */
async function again({ kernel, pace }: Telling, cursor: DueCursor, refused: NotTaken, least = 0): Promise<void> {
  const { peer } = cursor;
  const attempts = cursor.attempts + 1;
  const seconds = Math.max(refused.after ?? waitAfter(attempts), refused.isFull ? 0 : least);
  const until = new Date(kernel.clock.now().getTime() + seconds * 1000);
  kernel.log.info({ peer, problem: refused.error, attempts }, "a server was not told what was said");
  const all = refused.isServer && (least === 0 || refused.isFull === true);
  if (all) pace.forgetTurns(peer);
  await postpone(kernel.dataSource.manager, cursor, { attempts, until, error: refused.error, all });
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

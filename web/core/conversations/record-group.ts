import type { Group } from "../../../generated/contracts/conversations/types.ts";
import { nothingYet } from "../ledger/conversation-record.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";

/**
 * The record of a group as the server lists it. Of its members only oneself is believed: the others are those of the
 * rosters, which come with the log. Null of a group that the server does not say we are in.
 */
export function recordGroup(
  wire: Group,
  ownAccountId: string,
  known: ConversationRecord | undefined,
): ConversationRecord | null {
  const own = wire.members.find(({ profile }) => profile.accountId === ownAccountId);
  if (own === undefined) return null;
  const createdAt = Date.parse(wire.createdAt);
  const since = Math.max(1, own.since);
  const record: ConversationRecord = known ?? {
    ...nothingYet(createdAt),
    id: wire.conversationId,
    kind: "group",
    members: [{ accountId: ownAccountId, role: "member", joinedAt: createdAt }],
    keys: { suite: "sender-keys", version: 1 },
    createdAt,
    since,
    position: since - 1,
  };
  if (since <= record.position) return withoutEnd(record, ownAccountId);
  // The roster that lets us in comes next, and is told by that from one that changes what we were in all the time.
  if (since === record.position + 1) return record;
  // Removed and let in again: what was said meanwhile was not for us.
  const { positionAt: _positionAt, tip: _tip, dissolved: _dissolved, ...rest } = record;
  return { ...rest, since, position: since - 1, ended: true };
}

/** That one is out was the server's word alone, and now it says otherwise; whoever has left is in no roster here. */
function withoutEnd(record: ConversationRecord, ownAccountId: string): ConversationRecord {
  const { ended, dissolved: _dissolved, ...rest } = record;
  return ended && rest.members.some(({ accountId }) => accountId === ownAccountId) ? rest : record;
}

/**
 * Whether the server's list can be what the rosters say. `asked`: the revision that was known here before the server was
 * asked; what it answers may be older than what has come since, but not older than that.
 */
export function doubtOf(
  wire: Group,
  { roster, members }: ConversationRecord,
  asked: number,
): ConversationRecord["membersDoubted"] {
  if (wire.revision < asked) return "behind";
  if (roster === undefined || wire.revision !== roster.revision) return undefined;
  const listed = wire.members
    .map(({ profile, role, admin }) => `${profile.accountId}/${admin ? "admin" : role}`)
    .sort();
  const signed = members.map(({ accountId, role }) => `${accountId}/${role}`).sort();
  return listed.length === signed.length && listed.every((each, at) => each === signed[at]) ? undefined : "differ";
}

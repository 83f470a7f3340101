import { ProtocolViolation } from "../../../generated/client/runtime/transport.ts";
import type { Conversation } from "../../../generated/contracts/conversations/types.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { shownPerson } from "../shown-person.ts";
import type { Person } from "../tenchat.ts";

/**
 * The record of a conversation as the server describes it; what is known already stays. Who is in a direct conversation
 * never changes, so that no later word of the server puts somebody else in it: only names are taken over.
 */
export function recordConversation(
  wire: Conversation,
  ownAccountId: string,
  known: ConversationRecord | undefined,
): ConversationRecord {
  const profiles = wire.members.map((member) => member.profile);
  const memberIds = known?.memberIds ?? profiles.map((profile) => profile.accountId);
  if (memberIds.length > 2 || !memberIds.includes(ownAccountId)) {
    throw new ProtocolViolation("A direct conversation is between oneself and one other person.");
  }
  const peerId = known?.peer.accountId ?? memberIds.find((accountId) => accountId !== ownAccountId) ?? ownAccountId;
  const peer: Person | undefined = profiles.find((profile) => profile.accountId === peerId) ?? known?.peer;
  if (peer === undefined) throw new ProtocolViolation("A conversation has nobody in it.");
  const createdAt = Date.parse(wire.createdAt);
  return {
    position: 0,
    confirmed: 0,
    delivered: 0,
    readSequence: 0,
    unread: 0,
    lastText: null,
    lastOwn: false,
    lastAt: createdAt,
    draft: "",
    ...known,
    id: wire.conversationId,
    peer: shownPerson(peer),
    memberIds,
    createdAt,
  };
}

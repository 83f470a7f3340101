import { ProtocolViolation } from "../../../generated/client/runtime/transport.ts";
import type { Conversation } from "../../../generated/contracts/conversations/types.ts";
import { nothingYet } from "../ledger/conversation-record.ts";
import type { ConversationRecord, MemberRecord } from "../ledger/conversation-record.ts";

/**
 * The record of a conversation as the server describes it; what is known already stays. Who is in a direct conversation
 * never changes, so that no later word of the server puts somebody else in it. What somebody begins whom the person does
 * not know is a request.
 */
export function recordConversation(
  wire: Conversation,
  ownAccountId: string,
  known: ConversationRecord | undefined,
  isKnown: (accountId: string) => boolean = () => true,
): ConversationRecord {
  const members = known?.members ?? wire.members.map(recordMember);
  if (members.length > 2 || !members.some(({ accountId }) => accountId === ownAccountId)) {
    throw new ProtocolViolation("A direct conversation is between oneself and one other person.");
  }
  const createdAt = Date.parse(wire.createdAt);
  const other = members.find(({ accountId }) => accountId !== ownAccountId);
  const unknown = known === undefined && other !== undefined && !isKnown(other.accountId);
  const { deserted: _deserted, ...before } = known ?? {};
  return {
    ...nothingYet(createdAt),
    keys: { suite: "pairwise", version: 1 },
    ...(unknown ? { request: { by: other.accountId } } : {}),
    ...before,
    ...(wire.members.length < 2 ? { deserted: true as const } : {}),
    id: wire.conversationId,
    kind: "direct",
    members,
    createdAt,
  };
}

function recordMember({ profile, joinedAt }: Conversation["members"][number]): MemberRecord {
  return { accountId: profile.accountId, role: "member", joinedAt: Date.parse(joinedAt) };
}

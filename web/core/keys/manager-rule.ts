import { mayManage, mayWrite, roleIn } from "../../crypto/secrets.ts";
import { isWordless } from "../content/content-kinds.ts";
import { changeTypes } from "../content/item-changes.ts";
import { timerContentType } from "../content/disappearing-content.ts";
import { isIn } from "../ledger/conversation-record.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { expiredOf } from "../ledger/expiring.ts";
import type { MessageRecord, SentAs } from "../ledger/message-record.ts";
import { TenChatError } from "../tenchat-error.ts";

const decisions: readonly string[] = [timerContentType, changeTypes.pin];

/** What somebody is where the conversation stands. */
export function sentAs({ members, senders }: ConversationRecord, accountId: string): SentAs {
  const role = roleIn(members, accountId);
  return { ...(role === undefined ? {} : { role }), ...(senders === undefined ? {} : { senders }) };
}

/** What the sender of an item was at its place: that does not change with what the group has become since. */
function asSent(conversation: ConversationRecord, record: Pick<MessageRecord, "senderAccountId" | "sentAs">): SentAs {
  return record.sentAs ?? sentAs(conversation, record.senderAccountId);
}

/** Whether the sender of an item might decide, at its place, what it is about. */
export function mightDecide(
  conversation: ConversationRecord,
  record: Pick<MessageRecord, "senderAccountId" | "sentAs">,
): boolean {
  return conversation.kind === "direct" || mightManage(conversation, record);
}

/** Whether the sender of an item was in the conversation at its place. */
export function wasIn(
  conversation: ConversationRecord,
  record: Pick<MessageRecord, "senderAccountId" | "sentAs">,
): boolean {
  return conversation.kind === "direct"
    ? isIn(conversation, record.senderAccountId)
    : asSent(conversation, record).role !== undefined;
}

/** The same of what only a group has. */
export function mightManage(
  conversation: ConversationRecord,
  record: Pick<MessageRecord, "senderAccountId" | "sentAs">,
): boolean {
  return mayManage(asSent(conversation, record).role);
}

/** How long messages are kept, and which of them are pinned, either of two people says, in a group whoever may manage it. */
export function mayDecide({ kind, members }: ConversationRecord, accountId: string): boolean {
  return kind === "direct" || mayManage(roleIn(members, accountId));
}

/** Whether somebody's own words are taken: in a channel those of whoever may manage it. */
export function maySend(
  { members, senders }: Pick<ConversationRecord, "members" | "senders">,
  accountId: string,
): boolean {
  return mayWrite(roleIn(members, accountId), senders);
}

/** Whether somebody may say what is of this kind. Whoever may not write in a channel may react, read and take back. */
export function maySay(
  conversation: Pick<ConversationRecord, "members" | "senders">,
  accountId: string,
  contentType: string,
): boolean {
  return maySend(conversation, accountId) || isWordless(contentType);
}

export function sendersRestricted(): TenChatError {
  return new TenChatError("senders-restricted", "In this channel its owner and its admins alone write.");
}

/**
 * What is kept of somebody's word who may not say it. Of a decision its place alone: it would be read as if it counted. Of
 * all else that it was refused, whatever the server took: by the rosters here, which it cannot write.
 */
export function asAllowed<Record extends MessageRecord>(conversation: ConversationRecord, record: Record): Record {
  const { contentType, problem, held } = record;
  if (decisions.includes(contentType)) return mightDecide(conversation, record) ? record : expiredOf(record);
  if (problem !== undefined || held !== undefined) return record;
  const { role, senders } = asSent(conversation, record);
  if (mayWrite(role, senders) || isWordless(contentType)) return record;
  const { content: _content, ...refused } = record;
  return { ...refused, problem: "refused-sender" } as Record;
}

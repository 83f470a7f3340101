import { mayManage, mayWrite, roleIn } from "../../crypto/secrets.ts";
import { isWordless } from "../content/content-kinds.ts";
import { changeTypes } from "../content/item-changes.ts";
import { timerContentType } from "../content/disappearing-content.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { expiredOf } from "../ledger/expiring.ts";
import type { MessageRecord } from "../ledger/message-record.ts";
import { TenChatError } from "../tenchat-error.ts";

const decisions: readonly string[] = [timerContentType, changeTypes.pin];

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
  const { contentType, senderAccountId, problem, held } = record;
  if (decisions.includes(contentType)) return mayDecide(conversation, senderAccountId) ? record : expiredOf(record);
  if (problem !== undefined || held !== undefined) return record;
  if (maySay(conversation, senderAccountId, contentType)) return record;
  const { content: _content, ...refused } = record;
  return { ...refused, problem: "refused-sender" } as Record;
}

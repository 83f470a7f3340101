import { mayManage, roleIn } from "../../crypto/secrets.ts";
import { changeTypes } from "../content/item-changes.ts";
import { timerContentType } from "../content/disappearing-content.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { expiredOf } from "../ledger/expiring.ts";
import type { MessageRecord } from "../ledger/message-record.ts";

const decisions: readonly string[] = [timerContentType, changeTypes.pin];

/** How long messages are kept, and which of them are pinned, either of two people says, in a group whoever may manage it. */
export function mayDecide({ kind, members }: ConversationRecord, accountId: string): boolean {
  return kind === "direct" || mayManage(roleIn(members, accountId));
}

/** Of somebody's word on that who may not say it, only its place is left: it would be read as if it counted. */
export function withoutIdleWord<Record extends MessageRecord>(
  conversation: ConversationRecord,
  record: Record,
): Record {
  const idle = decisions.includes(record.contentType) && !mayDecide(conversation, record.senderAccountId);
  return idle ? expiredOf(record) : record;
}

import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { LedgerUpdate } from "../ledger/ledger.ts";
import { textContentType } from "./text-content.ts";
import type { MessageRecord, OutboxRecord } from "../ledger/message-record.ts";

/** UTF-16 units of the last line that the list keeps. */
const previewLength = 160;

/** The conversation after one more message is in its place. Only the next one in sequence may come. */
export function advanced(conversation: ConversationRecord, message: MessageRecord): ConversationRecord {
  if (message.sequence !== conversation.position + 1) {
    throw new Error(`Message ${message.sequence} cannot follow ${conversation.position}.`);
  }
  const counts = !message.own && message.problem !== "not-for-this-device";
  return {
    ...conversation,
    position: message.sequence,
    unread: conversation.unread + (counts ? 1 : 0),
    lastText: message.text?.slice(0, previewLength) ?? null,
    lastOwn: message.own,
    lastAt: Math.max(conversation.lastAt, message.sentAt),
    ...(message.held && conversation.heldFrom === undefined ? { heldFrom: message.sequence } : {}),
  };
}

/** One's own message comes into its place: it leaves the outbox in the same commit. */
export function placedOwn(
  conversation: ConversationRecord,
  entry: OutboxRecord,
  sequence: number,
  accountId: string,
): LedgerUpdate {
  const message: MessageRecord = {
    id: entry.messageId,
    conversationId: entry.conversationId,
    sequence,
    senderAccountId: accountId,
    own: true,
    sentAt: entry.sentAt,
    contentType: textContentType,
    text: entry.text,
  };
  return { conversation: advanced(conversation, message), message, removeOutbox: entry };
}

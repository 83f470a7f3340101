import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { LedgerUpdate } from "../ledger/ledger.ts";
import { textContentType } from "./text-content.ts";
import type { MessageRecord, OutboxRecord } from "../ledger/message-record.ts";

/** UTF-16 units of the last line that the list keeps. */
const previewLength = 160;

/** A message that the server has just given its place. */
export type PlacedRecord = MessageRecord & { readonly acceptedAt: string };

/** The conversation after one more message is in its place. Only the next one in sequence may come. */
export function advanced(conversation: ConversationRecord, message: PlacedRecord): ConversationRecord {
  if (message.sequence !== conversation.position + 1) {
    throw new Error(`Message ${message.sequence} cannot follow ${conversation.position}.`);
  }
  const counts = !message.own && message.problem !== "not-for-this-device";
  return {
    ...conversation,
    position: message.sequence,
    positionAt: message.acceptedAt,
    unread: conversation.unread + (counts ? 1 : 0),
    lastText: message.text?.slice(0, previewLength) ?? null,
    lastOwn: message.own,
    lastAt: Math.max(conversation.lastAt, message.sentAt),
    ...(message.held && conversation.heldFrom === undefined ? { heldFrom: message.sequence } : {}),
  };
}

/** A place that shows nothing new: a repeat, or what this device has kept while the server had forgotten it. */
export function passed(conversation: ConversationRecord, sequence: number, acceptedAt: string): ConversationRecord {
  return { ...conversation, position: sequence, positionAt: acceptedAt };
}

/** The server has again what it had forgotten; here it stays where it is. */
export function placedAgain(
  conversation: ConversationRecord,
  record: MessageRecord,
  sequence: number,
  acceptedAt: string,
): LedgerUpdate {
  return {
    conversation: passed(conversation, sequence, acceptedAt),
    message: { ...record, again: sequence, acceptedAt },
  };
}

/** One's own message comes into its place: it leaves the outbox in the same commit. `kept`: the one it repeats. */
export function placedOwn(
  conversation: ConversationRecord,
  entry: OutboxRecord,
  { sequence, acceptedAt }: { readonly sequence: number; readonly acceptedAt: string },
  accountId: string,
  kept: MessageRecord | undefined,
): LedgerUpdate {
  if (kept !== undefined) return { ...placedAgain(conversation, kept, sequence, acceptedAt), removeOutbox: entry };
  const message: PlacedRecord = {
    id: entry.messageId,
    conversationId: entry.conversationId,
    sequence,
    acceptedAt,
    fromHere: true,
    senderAccountId: accountId,
    own: true,
    sentAt: entry.sentAt,
    contentType: textContentType,
    text: entry.text,
  };
  return { conversation: advanced(conversation, message), message, removeOutbox: entry };
}

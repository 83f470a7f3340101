import { TenChatError } from "../tenchat-error.ts";
import type { MessageContent, MessageItem } from "../tenchat.ts";
import type { MessageRecord, OutboxRecord } from "../ledger/message-record.ts";

/** A stored message as it is shown; `again` is what the outbox has of one that the server has forgotten. */
export function placedItem(record: MessageRecord, delivered: number, again: OutboxRecord | undefined): MessageItem {
  const place = record.again ?? (record.kept === undefined ? record.sequence : undefined);
  const item = { id: record.id, own: record.own, content: contentOf(record), sentAt: record.sentAt };
  if (again !== undefined) {
    const { state, failure } = outboxItem(again);
    return { ...item, state, ...(failure === undefined ? {} : { failure }) };
  }
  // Its own device sends it again: here it is only known that the server does not have it.
  if (place === undefined) return { ...item, state: record.own ? "queued" : "sent" };
  return { ...item, sequence: place, state: record.own && place <= delivered ? "delivered" : "sent" };
}

/** A message of one's own without a place. It is sent once the server has said so, and not before. */
export function outboxItem(record: OutboxRecord): MessageItem {
  const item = {
    id: record.messageId,
    own: true,
    content: { kind: "text", text: record.text },
    sentAt: record.sentAt,
  } as const;
  if (record.failure !== undefined) {
    const failure = new TenChatError(record.failure.kind, record.failure.message);
    return { ...item, state: "failed", failure };
  }
  if (record.accepted !== undefined) return { ...item, state: "sent", sequence: record.accepted };
  return { ...item, state: "queued" };
}

function contentOf(record: MessageRecord): MessageContent {
  if (record.held !== undefined) return { kind: "held" };
  if (record.problem !== undefined) return { kind: "undecryptable", reason: record.problem };
  if (record.text !== undefined) return { kind: "text", text: record.text };
  return { kind: "unsupported", contentType: record.contentType };
}

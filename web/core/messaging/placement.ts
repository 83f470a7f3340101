import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { LedgerUpdate } from "../ledger/ledger.ts";
import { isNotice } from "../content/group-content.ts";
import { previewOf } from "../content/content-kinds.ts";
import { previewLength } from "../ledger/conversation-record.ts";
import { contentOf } from "../ledger/message-record.ts";
import type { MessageRecord, OutboxRecord } from "../ledger/message-record.ts";

/** A message that the server has just given its place. */
export type PlacedRecord = MessageRecord & { readonly acceptedAt: string };

/**
 * The conversation after one more message is in its place. Only the next one in sequence may come. `now`: a clock that is
 * ahead, or a lie, must not keep a conversation above all others.
 */
export function advanced(conversation: ConversationRecord, message: PlacedRecord, now: number): ConversationRecord {
  if (message.sequence !== conversation.position + 1) {
    throw new Error(`Message ${message.sequence} cannot follow ${conversation.position}.`);
  }
  const content = contentOf(message);
  const counts = !message.own && message.problem !== "not-for-this-device" && !isNotice(message.contentType);
  const shown = content === undefined ? null : previewOf(content, previewLength);
  const isName = shown?.kind === "group-name";
  return {
    ...conversation,
    ...(isName && isOwner(conversation, message.senderAccountId) ? { name: shown.name } : {}),
    position: message.sequence,
    positionAt: message.acceptedAt,
    unread: conversation.unread + (counts ? 1 : 0),
    // Told once more for who came later, it is nothing new.
    last:
      isName && shown.again
        ? conversation.last
        : { own: message.own, senderAccountId: message.senderAccountId, content: shown },
    lastAt: Math.max(conversation.lastAt, Math.min(message.sentAt, now)),
    ...tipOf(message),
    ...(message.held && conversation.heldFrom === undefined ? { heldFrom: message.sequence } : {}),
  };
}

function isOwner({ members }: ConversationRecord, accountId: string): boolean {
  return members.some((member) => member.accountId === accountId && member.role === "owner");
}

/** What the next one to be sealed here names as seen. */
function tipOf({ id, digest }: MessageRecord): Pick<ConversationRecord, "tip"> {
  return digest === undefined ? {} : { tip: { id, digest } };
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
    conversation: { ...passed(conversation, sequence, acceptedAt), ...tipOf(record) },
    message: { ...record, again: sequence, acceptedAt },
  };
}

/** The place of one's own message. The digest is not known of what an earlier version has sealed. */
export interface OwnPlace {
  readonly sequence: number;
  readonly acceptedAt: string;
  readonly digest: string | undefined;
}

/** One's own message comes into its place: it leaves the outbox in the same commit. `kept`: the one it repeats. */
export function placedOwn(
  conversation: ConversationRecord,
  entry: OutboxRecord,
  { sequence, acceptedAt, digest }: OwnPlace,
  own: { readonly accountId: string; readonly deviceId: string },
  kept: MessageRecord | undefined,
): LedgerUpdate {
  const digested = digest === undefined ? {} : { digest };
  if (kept !== undefined) {
    const again = { ...kept, ...digested };
    return { ...placedAgain(conversation, again, sequence, acceptedAt), removeOutbox: entry };
  }
  const message: PlacedRecord = {
    id: entry.messageId,
    conversationId: entry.conversationId,
    sequence,
    acceptedAt,
    fromHere: true,
    senderAccountId: own.accountId,
    senderDeviceId: own.deviceId,
    own: true,
    sentAt: entry.sentAt,
    sealed: true,
    ...digested,
    ...(entry.chain === undefined ? {} : { counter: entry.chain.counter }),
    contentType: entry.contentType,
    content: entry.content,
  };
  return { conversation: advanced(conversation, message, entry.sentAt), message, removeOutbox: entry };
}

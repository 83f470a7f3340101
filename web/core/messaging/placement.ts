import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { LedgerUpdate } from "../ledger/ledger.ts";
import { previewOf } from "../content/content-kinds.ts";
import { arrangementOf, previewLength, withoutRemoval, withoutRequest } from "../ledger/conversation-record.ts";
import { asAllowed } from "../keys/manager-rule.ts";
import { contentOf } from "../ledger/message-record.ts";
import type { MessageRecord, OutboxRecord } from "../ledger/message-record.ts";
import { countsAsUnread, isAside, toldContent } from "../ledger/told-record.ts";

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
  return {
    ...asNow(conversation, message),
    position: message.sequence,
    positionAt: message.acceptedAt,
    ...(isAside(message) || message.problem === "refused-sender" ? {} : newest(conversation, message, now)),
    ...tipOf(message),
    ...(message.held && conversation.heldFrom === undefined ? { heldFrom: message.sequence } : {}),
  };
}

/** What oneself has sent from any device, oneself has accepted; what is new brings back what was deleted here. */
function asNow(conversation: ConversationRecord, message: PlacedRecord): ConversationRecord {
  const { own, problem } = message;
  // Of another device's one has no more than the server's word, which is enough here: it is shown as such a line.
  const written = own && (problem === undefined || problem === "not-for-this-device");
  const known = written ? withoutRequest(conversation) : conversation;
  return isAside(message) ? known : withoutRemoval(known);
}

/** What changes another message is no news by itself: it moves no conversation up and is not counted as unread. */
function newest(
  conversation: ConversationRecord,
  message: PlacedRecord,
  now: number,
): Pick<ConversationRecord, "unread" | "last" | "lastAt" | "arrangement"> {
  const arrangement = arrangementOf(conversation);
  const { id, own, senderAccountId, sentAt } = message;
  const shown = contentOf(message) === undefined ? null : previewOf(toldContent(message), previewLength);
  return {
    unread: conversation.unread + (countsAsUnread(message) ? 1 : 0),
    // Told once more for who came later, a name is nothing new.
    last:
      (shown?.kind === "group-name" || shown?.kind === "timer") && shown.again
        ? conversation.last
        : { id, own, senderAccountId, content: shown },
    lastAt: Math.max(conversation.lastAt, Math.min(sentAt, now)),
    ...(arrangement.archived && !arrangement.muted ? { arrangement: { ...arrangement, archived: false } } : {}),
  };
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
    ...(entry.expiresAfter === undefined ? {} : { expiresAfter: entry.expiresAfter }),
    ...(entry.audience === undefined ? {} : { audience: entry.audience }),
  };
  const placed = asAllowed(conversation, message);
  return { conversation: advanced(conversation, placed, entry.sentAt), message: placed, removeOutbox: entry };
}

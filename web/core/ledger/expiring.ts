import { isChangeType, showContent } from "../content/content-kinds.ts";
import { timerContentType } from "../content/disappearing-content.ts";
import type { ConversationRecord } from "./conversation-record.ts";
import type { MessageRecord, OutboxRecord } from "./message-record.ts";

/** After how many seconds what is said next disappears, by one's own word too that waits to be sent; 0 for never. */
export function timerIn({ timer }: Pick<ConversationRecord, "timer">, outbox: readonly OutboxRecord[]): number {
  const waits = outbox.findLast(
    ({ contentType, failure }) => contentType === timerContentType && failure === undefined,
  );
  const said = waits === undefined ? null : showContent(waits);
  return said?.kind === "timer" ? said.seconds : (timer?.seconds ?? 0);
}

/**
 * The record with the moment at which it disappears, and nothing of what it says if that is over. It counts from the moment
 * at which the server has accepted it, as what was written without a network is to be read too; from the time under the
 * seal if that is later, so that a server can not cut it short; and never from a moment to come, by whatever clock, so that
 * nobody can have it kept for longer than it says.
 */
export function expiring<Record extends MessageRecord>(record: Record, now: number): Record {
  const { expiresAfter, sentAt, acceptedAt, held } = record;
  if (expiresAfter === undefined || record.expired || held !== undefined) return record;
  const begun = Math.min(now, Math.max(sentAt, acceptedAt === undefined ? 0 : Date.parse(acceptedAt)));
  const expiresAt = record.expiresAt ?? begun + expiresAfter * 1000;
  // A change takes effect first, whenever it comes: what it changes may stay.
  return expiresAt > now || isChangeType(record.contentType)
    ? { ...record, expiresAt }
    : expiredOf({ ...record, expiresAt });
}

/** Its place and what proves its order stay; of what it said and what was said about it nothing does. */
export function expiredOf<Record extends MessageRecord>(record: Record): Record {
  const { content: _content, notes: _notes, ...rest } = record;
  return { ...rest, expired: true } as Record;
}

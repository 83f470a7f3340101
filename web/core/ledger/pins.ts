import type { Notes } from "./item-notes.ts";
import type { ConversationRecord } from "./conversation-record.ts";
import type { MessageRecord } from "./message-record.ts";

/** Of more than so many, those that were pinned first are listed no more: somebody's program may pin any number. */
export const mostPins = 20;

/** Whether an item is pinned, by what is known of it. */
export function isPinned(notes: Notes | undefined): boolean {
  return notes?.pin?.on === true && !notes.deleted;
}

/** The ids of what is pinned, after one item is known to be pinned or not; the one that was pinned last at the end. */
export function withPin(pins: readonly string[], id: string, pinned: boolean): readonly string[] {
  if (pins.includes(id) === pinned) return pins;
  const others = pins.filter((one) => one !== id);
  return pinned ? [...others, id].slice(-mostPins) : others;
}

/** A conversation in which one item is what it is now; null of one that is gone. */
export function pinning(
  conversation: ConversationRecord,
  id: string,
  now: Pick<MessageRecord, "notes" | "expired"> | null,
): ConversationRecord {
  const { pins = [] } = conversation;
  const next = withPin(pins, id, now !== null && !now.expired && isPinned(now.notes));
  return next === pins ? conversation : { ...conversation, pins: next };
}

import type { CallEnd, ItemChange } from "../content/content.ts";
import { isCallSignal } from "../content/item-changes.ts";

/** Which word counts: of one person's about one thing the highest revision does, of equal ones the highest id. */
interface Stamp {
  readonly revision: number;
  /** Of the item that said so. */
  readonly id: string;
}

/**
 * What later items say about one. Whatever order they come in and however often, the same items make the same notes: they
 * only ever take what is higher, and a deletion is higher than everything.
 */
export interface Notes {
  readonly deleted?: true;
  readonly edit?: Stamp & { readonly text: string; readonly at: number; readonly unlisted?: true };
  /** Every item that held a text of it, for the day on which it is deleted. */
  readonly edits?: readonly string[];
  /** Who may say so is looked at before it is noted. */
  readonly pin?: Stamp & { readonly on: boolean };
  /** How a call has ended, by the item of the lowest id that says so. */
  readonly call?: { readonly id: string; readonly how: CallEnd; readonly seconds: number };
  /** By account and emoji, with a blank between. */
  readonly reactions?: Readonly<Record<string, Stamp & { readonly on: boolean }>>;
}

/** The item that brings a change. */
export interface Bringer {
  readonly id: string;
  readonly senderAccountId: string;
  readonly sentAt: number;
  readonly doubts?: { readonly unlisted?: true };
}

/** The notes with one more change; the very same where it changes nothing. */
export function noted(notes: Notes, change: ItemChange, { id, senderAccountId, sentAt, doubts }: Bringer): Notes {
  if (notes.deleted || change.kind === "receipt" || change.kind === "acceptance") return notes;
  if (change.kind === "ask-again" || change.kind === "again") return notes;
  if (change.kind === "call-end") {
    const { how, seconds } = change;
    return notes.call !== undefined && notes.call.id <= id ? notes : { ...notes, call: { id, how, seconds } };
  }
  if (isCallSignal(change)) return notes;
  if (change.kind === "pin") {
    const { revision, on } = change;
    return isHigher({ revision, id }, notes.pin) ? { ...notes, pin: { revision, id, on } } : notes;
  }
  if (change.kind === "reaction") {
    const key = reactionKey(senderAccountId, change.emoji);
    const { revision, on } = change;
    if (!isHigher({ revision, id }, notes.reactions?.[key])) return notes;
    return { ...notes, reactions: { ...notes.reactions, [key]: { revision, id, on } } };
  }
  // The seal says who sent the change, and the reference whose item it means: no server and no other member can be both.
  if (senderAccountId !== change.of.by) return notes;
  if (change.kind === "delete") return { deleted: true };
  if (notes.edits?.includes(id)) return notes;
  const { revision, text } = change;
  const edits = [...(notes.edits ?? []), id].sort();
  if (!isHigher({ revision, id }, notes.edit)) return { ...notes, edits };
  const unlisted = doubts?.unlisted ? { unlisted: true as const } : {};
  return { ...notes, edits, edit: { revision, id, text, at: sentAt, ...unlisted } };
}

/** The revision that a new word has to have, to count after what is known here. */
export function nextRevision(stamp: Stamp | undefined): number {
  return (stamp?.revision ?? 0) + 1;
}

export function reactionKey(accountId: string, emoji: string): string {
  return `${accountId} ${emoji}`;
}

/** Who has said which emoji, those of most people first. */
export function reactionsOf({ reactions = {} }: Notes): { readonly emoji: string; readonly accountIds: string[] }[] {
  const byEmoji = new Map<string, string[]>();
  for (const key of Object.keys(reactions).sort()) {
    const at = key.indexOf(" ");
    if (!reactions[key]!.on) continue;
    const emoji = key.slice(at + 1);
    byEmoji.set(emoji, [...(byEmoji.get(emoji) ?? []), key.slice(0, at)]);
  }
  const found = [...byEmoji].map(([emoji, accountIds]) => ({ emoji, accountIds }));
  return found.sort((a, b) => b.accountIds.length - a.accountIds.length || (a.emoji < b.emoji ? -1 : 1));
}

function isHigher(one: Stamp, other: Stamp | undefined): boolean {
  if (other === undefined) return true;
  return one.revision > other.revision || (one.revision === other.revision && one.id > other.id);
}

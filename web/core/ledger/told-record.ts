import { callContentType, directContentType } from "../content/call-content.ts";
import { changeOf, isChangeType, showContent } from "../content/content-kinds.ts";
import { profileContentType } from "../content/profile-content.ts";
import { isNotice } from "../content/group-content.ts";
import { mentions } from "../content/mentions.ts";
import type { ShownContent } from "../content/content.ts";
import type { Notes } from "./item-notes.ts";
import { contentOf } from "./message-record.ts";
import type { MessageRecord } from "./message-record.ts";

/** No message of its own: it shows only in what it changes; nor one that has disappeared. */
export function isAside(record: Pick<MessageRecord, "contentType" | "content" | "problem" | "expired">): boolean {
  if (record.expired) return true;
  const { contentType, content, problem } = record;
  if (contentType === profileContentType) return problem === undefined;
  if (content === undefined) return isChangeType(contentType) && problem === undefined;
  return changeOf(record as typeof record & { content: string }) !== null;
}

/** Whether somebody has something to read in it. */
export function countsAsUnread(record: MessageRecord): boolean {
  const nothing = ["not-for-this-device", "refused-sender", "erased"].includes(record.problem ?? "");
  // What somebody has answered, or may answer still, is nothing to read.
  const isAsked = record.contentType === callContentType || record.contentType === directContentType;
  if (isAsked && record.notes?.call?.how !== "missed") return false;
  return !record.own && !nothing && !isNotice(record.contentType) && !isAside(record);
}

/** Whether its words, as they are by now, mention whoever is called so; what is forwarded was said to others. */
export function namesPerson(record: MessageRecord, username: string): boolean {
  const told = toldContent(record);
  return told.kind === "text" && !told.forwarded && mentions(told.text, username);
}

/** The record with what later items say about it; what is deleted is not kept. */
export function withNotes(record: MessageRecord, notes: Notes): MessageRecord {
  const told = { ...record, notes };
  return notes.deleted ? withoutContent(told) : told;
}

/** What remains of a record when the person deletes the conversation here: by that repeats, gaps and logs are told. */
export function removedRecord(record: MessageRecord): MessageRecord {
  const { id, conversationId, sequence, kept, again, acceptedAt, counter, digest, resealed } = record;
  const { senderAccountId, senderDeviceId, own } = record;
  const place = { ...(kept === undefined ? {} : { kept }), ...(again === undefined ? {} : { again }) };
  const chain = { ...(counter === undefined ? {} : { counter }), ...(digest === undefined ? {} : { digest }) };
  return {
    ...{ id, conversationId, sequence, ...place, ...chain, senderAccountId, senderDeviceId, own },
    ...(acceptedAt === undefined ? {} : { acceptedAt }),
    ...(resealed === undefined ? {} : { resealed }),
    contentType: "",
    sentAt: 0,
    removed: true,
  };
}

export function withoutContent({ content: _content, ...record }: MessageRecord): MessageRecord {
  return record;
}

/** What a record says by now; `notes` are those of its own if nothing newer is known. */
export function toldContent(record: MessageRecord, notes: Notes | undefined = record.notes): ShownContent {
  if (notes?.deleted) return { kind: "deleted" };
  const content = contentOf(record);
  return content === undefined
    ? { kind: "unsupported", contentType: record.contentType }
    : edited(showContent(content), notes);
}

export function edited(shown: ShownContent, notes: Notes | undefined): ShownContent {
  if (notes?.deleted) return { kind: "deleted" };
  if ((shown.kind === "call" || shown.kind === "direct") && notes?.call !== undefined) {
    const { how, seconds } = notes.call;
    return { ...shown, how, seconds };
  }
  return shown.kind === "text" && notes?.edit !== undefined ? { ...shown, text: notes.edit.text } : shown;
}

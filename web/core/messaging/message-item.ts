import { showContent } from "../content/content-kinds.ts";
import type { Reference } from "../content/content.ts";
import { reactionsOf } from "../ledger/item-notes.ts";
import type { Notes } from "../ledger/item-notes.ts";
import { isPinned } from "../ledger/pins.ts";
import { edited, toldContent } from "../ledger/told-record.ts";
import { TenChatError } from "../tenchat-error.ts";
import type { Doubt, MessageContent, MessageItem, Quote, Reaction } from "../tenchat.ts";
import type { PendingChange } from "./door.ts";
import type { MessageRecord, OutboxRecord } from "../ledger/message-record.ts";

/** This device, which sends one's own. */
export interface Sender {
  readonly accountId: string;
  readonly deviceId: string;
  /** When it came into its account; 0 if nobody knows. */
  readonly since?: () => number;
}

/** What is known of an item besides what it says itself. */
export interface About {
  /** By what is here, and by what of one's own waits to be sent. */
  readonly notes: Notes | undefined;
  readonly pending: PendingChange | undefined;
  /** What it answers, by this device's copy; undefined while that is not known. */
  readonly quoted: MessageRecord | undefined;
}

/** A stored message as it is shown; `again` is what the outbox has of one that the server has forgotten. */
export function placedItem(
  record: MessageRecord,
  reached: (sequence: number) => "sent" | "delivered" | "read",
  again: OutboxRecord | undefined,
  own: Sender,
  about: About,
): MessageItem {
  const place = record.again ?? (record.kept === undefined ? record.sequence : undefined);
  const { id, senderAccountId, senderDeviceId, sentAt } = record;
  const item = {
    id,
    own: record.own,
    senderAccountId,
    senderDeviceId,
    ...said(messageContent(record, about.notes), about),
    sentAt,
    timeBy: isBySender(record) ? ("sender" as const) : ("server" as const),
    doubts: doubtsOf(record),
    ...(record.expiresAt === undefined ? {} : { expiresAt: record.expiresAt }),
    ...(record.resent ? { resent: true as const } : {}),
    ...(mayBeAskedFor(record, own) ? { askable: true as const } : {}),
  };
  if (again !== undefined) {
    const { state, failure } = outboxItem(again, own, about);
    return { ...item, state, ...(failure === undefined ? {} : { failure }) };
  }
  // Its own device sends it again: here it is only known that the server does not have it.
  if (place === undefined) return { ...item, state: record.own ? "queued" : "sent" };
  return { ...item, sequence: place, state: record.own ? reached(place) : "sent" };
}

const doubtsAside: readonly Doubt["kind"][] = ["missing", "unseen", "replaced"];

/**
 * What changes or confirms another item shows nothing of its own; but it is counted like all others, and a server could have
 * such a one follow what it keeps back. Null where nothing is missing in front of it.
 */
export function asideItem(record: MessageRecord): MessageItem | null {
  const { id, own, senderAccountId, senderDeviceId, sentAt, sequence } = record;
  // When it was said, and in what order, matters to nobody who does not see it.
  const doubts = record.expired ? [] : doubtsOf(record).filter(({ kind }) => doubtsAside.includes(kind));
  if (doubts.length === 0) return null;
  const place = record.kept === undefined ? { sequence: record.again ?? sequence } : {};
  return {
    ...{ id, own, senderAccountId, senderDeviceId, sentAt, ...place, doubts, reactions: [] },
    content: { kind: "aside" },
    timeBy: isBySender(record) ? "sender" : "server",
    state: "sent",
  };
}

/** What a direct connection has brought ahead of its place. How it fits to others is judged once it has that. */
export function aheadItem(record: MessageRecord, own: Sender, about: About): MessageItem {
  const { sequence: _sequence, ...item } = placedItem(record, () => "sent", undefined, own, about);
  return { ...item, doubts: [], direct: true };
}

/** A message of one's own without a place. It is sent once the server has said so, and not before. */
export function outboxItem(record: OutboxRecord, own: Sender, about: About, isThere = false): MessageItem {
  const item = {
    id: record.messageId,
    own: true,
    senderAccountId: own.accountId,
    senderDeviceId: own.deviceId,
    ...said(edited(showContent(record), about.notes), about),
    timeBy: "sender" as const,
    doubts: [],
    sentAt: record.sentAt,
  } satisfies Partial<MessageItem>;
  if (record.failure !== undefined) {
    const failure = new TenChatError(record.failure.kind, record.failure.message);
    return { ...item, state: "failed", failure, ...(record.cameThere ? { cameThere: true as const } : {}) };
  }
  if (record.accepted !== undefined) return { ...item, state: "sent", sequence: record.accepted };
  return { ...item, state: "queued", ...(isThere ? { direct: true as const } : {}) };
}

/**
 * Only the device that wrote it can help, and only one that was there when it was written: of what was said before this
 * device came, nothing was meant for it.
 */
function mayBeAskedFor({ problem, senderDeviceId, acceptedAt }: MessageRecord, own: Sender): boolean {
  if (senderDeviceId === null || senderDeviceId === own.deviceId || acceptedAt === undefined) return false;
  if (problem === "not-for-this-device") return Date.parse(acceptedAt) >= (own.since?.() ?? 0);
  return problem === "damaged";
}

/** Of what was stored before time was sealed, this device's own clock is known for what it wrote itself. */
function isBySender({ sealed, fromHere }: MessageRecord): boolean {
  return sealed === true || fromHere === true;
}

/** A difference of two clocks that says nothing. */
const clocksDiffer = 2 * 60_000;
/** On its way longer than people expect. */
const longOnItsWay = 10 * 60_000;

function doubtsOf(record: MessageRecord): readonly Doubt[] {
  const { doubts, fromHere, sentAt, notes } = record;
  if (fromHere) return notes?.edit?.unlisted ? [{ kind: "unlisted" }] : [];
  const found: Doubt[] = [];
  if (doubts?.missing !== undefined) found.push({ kind: "missing", count: doubts.missing });
  if (doubts?.late) found.push({ kind: "late" });
  if (doubts?.unseen) found.push({ kind: "unseen" });
  if (doubts?.unproven) found.push({ kind: "unproven" });
  if (doubts?.unlisted || notes?.edit?.unlisted) found.push({ kind: "unlisted" });
  if (doubts?.replaced) found.push({ kind: "replaced" });
  if (doubts?.redated !== undefined) found.push({ kind: "redated", claimed: doubts.redated });
  if (record.sealed !== true || record.acceptedAt === undefined) return found;
  const acceptedAt = Date.parse(record.acceptedAt);
  if (sentAt - acceptedAt > clocksDiffer) found.push({ kind: "ahead", acceptedAt });
  if (acceptedAt - sentAt > longOnItsWay) found.push({ kind: "delayed", acceptedAt });
  return found;
}

type Said = Pick<MessageItem, "content" | "replyTo" | "editedAt" | "reactions" | "pending" | "pinned">;

function said(content: MessageContent, { notes, pending, quoted }: About): Said {
  const reactions: readonly Reaction[] = notes?.deleted || notes === undefined ? [] : reactionsOf(notes);
  return {
    content,
    reactions,
    ...(content.kind === "text" && notes?.edit !== undefined ? { editedAt: notes.edit.at } : {}),
    ...(content.kind === "text" && content.replyTo !== undefined ? { replyTo: quoteOf(content.replyTo, quoted) } : {}),
    ...(isPinned(notes) ? { pinned: true as const } : {}),
    ...(pending === undefined ? {} : { pending }),
  };
}

/** Somebody else's message under that id is not the one that was meant. */
function quoteOf({ id, by }: Reference, quoted: MessageRecord | undefined): Quote {
  const same = quoted !== undefined && quoted.senderAccountId === by && !quoted.expired;
  return same ? quotedItem(quoted) : { id, senderAccountId: by, content: null };
}

/** A stored message in a few words, by what is known of it. */
export function quotedItem(record: MessageRecord, notes = record.notes): Quote {
  return { id: record.id, senderAccountId: record.senderAccountId, content: messageContent(record, notes) };
}

function messageContent(record: MessageRecord, notes: Notes | undefined): MessageContent {
  if (notes?.deleted) return { kind: "deleted" };
  if (record.held !== undefined) return { kind: "held" };
  if (record.problem === "refused-roster") return { kind: "refused-roster" };
  if (record.problem !== undefined) {
    const { problem: reason, asked, refused } = record;
    const asking = refused ? { asking: "refused" as const } : asked === undefined ? {} : { asking: "asked" as const };
    return { kind: "undecryptable", reason, ...asking };
  }
  return toldContent(record, notes);
}

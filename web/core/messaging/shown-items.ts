import { changeOf, showContent } from "../content/content-kinds.ts";
import { othersIn, standingOf } from "../ledger/conversation-record.ts";
import type { Standing } from "../ledger/conversation-record.ts";
import { noted } from "../ledger/item-notes.ts";
import { isUnattended } from "./unattended.ts";
import type { DirectMessages } from "./direct-messages.ts";
import type { Notes } from "../ledger/item-notes.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { MessageRecord, OutboxRecord } from "../ledger/message-record.ts";
import { isAside } from "../ledger/told-record.ts";
import { TenChatError } from "../tenchat-error.ts";
import type { MessageItem, Quote } from "../tenchat.ts";
import type { PendingChange } from "./door.ts";
import { isPinned, withPin } from "../ledger/pins.ts";
import { aheadItem, asideItem, outboxItem, placedItem, quotedItem } from "./message-item.ts";
import type { About, Sender } from "./message-item.ts";

interface Made {
  readonly item: MessageItem;
  readonly about: About;
  readonly progress: Progress | undefined;
  /** The id of what it answers. */
  readonly answered: string | undefined;
}

/** How far one's own has come, or what sends once more what the server has forgotten. */
type Progress = "sent" | "delivered" | "read" | "direct" | OutboxRecord;

/** One's own changes that wait: they are shown at once, as waiting. */
interface Waiting {
  readonly entries: readonly OutboxRecord[];
  readonly pending: PendingChange;
}

/** Makes what a screen shows of records; the same object of what has not changed, so that the screen can tell. */
export class ShownItems {
  readonly #ledger: Ledger;
  readonly #own: Sender;
  /** Whether it is shown what others have read. */
  readonly #receipts: () => boolean;
  readonly #direct: Pick<DirectMessages, "ahead" | "isThere">;
  readonly #made = new WeakMap<MessageRecord | OutboxRecord, Made>();
  readonly #quotes = new WeakMap<MessageRecord, { notes: Notes | undefined; quote: Quote }>();
  readonly #pending = new WeakMap<OutboxRecord, PendingChange>();
  readonly #waitingNotes = new WeakMap<MessageRecord | OutboxRecord, { notes: Notes; entries: readonly string[] }>();

  constructor(ledger: Ledger, own: Sender, receipts: () => boolean, direct: Pick<DirectMessages, "ahead" | "isThere">) {
    this.#direct = direct;
    this.#ledger = ledger;
    this.#own = own;
    this.#receipts = receipts;
  }

  /** `quoted` knows the records that replies are about, as far as they are known. */
  make(
    conversationId: string,
    window: readonly MessageRecord[],
    quoted: (id: string) => MessageRecord | undefined,
  ): MessageItem[] {
    const conversation = this.#ledger.conversation(conversationId);
    const outbox = this.#ledger.outbox(conversationId);
    const again = new Map(outbox.flatMap((entry) => (entry.again ? [[entry.messageId, entry] as const] : [])));
    const waiting = this.#waiting(outbox);
    const others = conversation === undefined ? [] : othersIn(conversation, this.#own.accountId);
    const standing = others.map((accountId) => standingOf(conversation!, accountId));
    const least = (of: (one: Standing) => number) => (standing.length === 0 ? 0 : Math.min(...standing.map(of)));
    const [delivered, read] = [least((one) => one.delivered), this.#receipts() ? least((one) => one.read) : 0];
    const reached = (sequence: number) => (sequence <= read ? "read" : sequence <= delivered ? "delivered" : "sent");
    const placed = window.flatMap((record) => {
      const waits = again.get(record.id);
      const progress = waits ?? (record.own ? reached(record.again ?? record.sequence) : undefined);
      const known = waiting.size === 0 ? this.#unchanged(record, progress, quoted) : undefined;
      if (known !== undefined) return known;
      if (isAside(record)) return this.#aside(record);
      const about = this.#about(record, record.id, record.notes, waiting, quoted);
      return this.#same(record, about, progress, () => placedItem(record, reached, waits, this.#own, about));
    });
    const own = outbox
      .filter((entry) => !entry.again && !isAside(entry))
      .map((entry) => {
        const about = this.#about(entry, entry.messageId, undefined, waiting, quoted);
        const isThere = this.#direct.isThere(entry.messageId);
        const progress = isThere ? ("direct" as const) : undefined;
        return this.#same(entry, about, progress, () => outboxItem(entry, this.#own, about, isThere));
      });
    return [...placed, ...inOrder(own, this.#ahead(conversationId, window, waiting, quoted))];
  }

  /** What a direct connection has brought and has no place yet, and when that was by this device's clock. */
  #ahead(
    conversationId: string,
    window: readonly MessageRecord[],
    waiting: ReadonlyMap<string, Waiting>,
    quoted: (id: string) => MessageRecord | undefined,
  ): Coming[] {
    return this.#direct
      .ahead(conversationId)
      .filter(({ id }) => !window.some((record) => record.id === id))
      .map((record) => {
        const about = this.#about(record, record.id, undefined, waiting, quoted);
        const item = this.#same(record, about, "direct", () => aheadItem(record, this.#own, about));
        return { item, at: Date.parse(record.acceptedAt ?? "") };
      });
  }

  #aside(record: MessageRecord): MessageItem[] {
    if (record.doubts === undefined) return [];
    const item = asideItem(record);
    const about = { notes: record.notes, pending: undefined, quoted: undefined };
    return item === null ? [] : [this.#same(record, about, undefined, () => item)];
  }

  /** The ids of what is pinned, by one's own word too that waits to be sent. */
  pins(conversationId: string): readonly string[] {
    const { pins = [] } = this.#ledger.conversation(conversationId) ?? {};
    return this.#ledger.outbox(conversationId).reduce((before, entry) => {
      const change = changeOf(entry);
      return change?.kind === "pin" && entry.failure === undefined ? withPin(before, change.of.id, change.on) : before;
    }, pins);
  }

  /** Those of them that are here and can be read; the same object of what has not changed. */
  pinned(conversationId: string, known: (id: string) => MessageRecord | undefined): readonly Quote[] {
    const waiting = this.#waiting(this.#ledger.outbox(conversationId));
    return this.pins(conversationId).flatMap((id) => {
      const record = known(id);
      if (record === undefined || record.removed || record.expired) return [];
      const waits = waiting.get(id);
      const notes = waits === undefined ? record.notes : this.#remembered(record, record.notes ?? {}, waits.entries);
      const before = this.#quotes.get(record);
      const quote = before !== undefined && before.notes === notes ? before.quote : quotedItem(record, notes);
      this.#quotes.set(record, { notes, quote });
      return isPinned(notes) && quote.content?.kind === "text" ? [quote] : [];
    });
  }

  /** What is known of one item, with what of one's own waits. */
  notesOf(conversationId: string, id: string, record: MessageRecord | undefined): Notes {
    const waiting = this.#waiting(this.#ledger.outbox(conversationId)).get(id);
    return this.#withWaiting(record?.notes ?? {}, waiting?.entries ?? []);
  }

  #waiting(outbox: readonly OutboxRecord[]): ReadonlyMap<string, Waiting> {
    const found = new Map<string, Waiting>();
    for (const entry of outbox) {
      const change = changeOf(entry);
      // That one has read it, or sends it to somebody once more, changes nothing of it.
      if (change === null || isUnattended(entry.contentType) || entry.again) continue;
      const before = found.get(change.of.id);
      const worse = before?.pending.state === "failed" ? before.pending : this.#pendingOf(entry);
      found.set(change.of.id, { entries: [...(before?.entries ?? []), entry], pending: worse });
    }
    return found;
  }

  #pendingOf(entry: OutboxRecord): PendingChange {
    const known = this.#pending.get(entry);
    if (known !== undefined) return known;
    const { failure } = entry;
    const made: PendingChange =
      failure === undefined
        ? { state: "queued" }
        : { state: "failed", failure: new TenChatError(failure.kind, failure.message) };
    this.#pending.set(entry, made);
    return made;
  }

  #about(
    record: MessageRecord | OutboxRecord,
    id: string,
    notes: Notes | undefined,
    waiting: ReadonlyMap<string, Waiting>,
    quoted: (id: string) => MessageRecord | undefined,
  ): About {
    const waits = waiting.get(id);
    const told = waits === undefined ? notes : this.#remembered(record, notes ?? {}, waits.entries);
    const answered = answeredBy(record);
    return {
      notes: told,
      pending: waits?.pending,
      quoted: answered === undefined ? undefined : quoted(answered),
    };
  }

  #remembered(record: MessageRecord | OutboxRecord, notes: Notes, entries: readonly OutboxRecord[]): Notes {
    const ids = entries.map(({ messageId }) => messageId);
    const known = this.#waitingNotes.get(record);
    if (known !== undefined && known.entries.join() === ids.join()) return known.notes;
    const told = this.#withWaiting(notes, entries);
    this.#waitingNotes.set(record, { notes: told, entries: ids });
    return told;
  }

  #withWaiting(notes: Notes, entries: readonly OutboxRecord[]): Notes {
    const { accountId: senderAccountId } = this.#own;
    return entries.reduce((before, entry) => {
      const change = changeOf(entry);
      return change === null
        ? before
        : noted(before, change, { id: entry.messageId, senderAccountId, sentAt: entry.sentAt });
    }, notes);
  }

  /** What was made of it, where that is seen to hold at a glance: nearly all of a long conversation. */
  #unchanged(
    record: MessageRecord,
    progress: Progress | undefined,
    quoted: (id: string) => MessageRecord | undefined,
  ): MessageItem | undefined {
    const known = this.#made.get(record);
    if (known === undefined || known.progress !== progress) return undefined;
    const { notes, pending, quoted: before } = known.about;
    if (notes !== record.notes || pending !== undefined) return undefined;
    return known.answered === undefined || quoted(known.answered) === before ? known.item : undefined;
  }

  /** Records do not change. Making ten thousand items anew for each thing that comes would be felt. */
  #same(
    record: MessageRecord | OutboxRecord,
    about: About,
    progress: Progress | undefined,
    make: () => MessageItem,
  ): MessageItem {
    const known = this.#made.get(record);
    const same =
      known !== undefined &&
      known.progress === progress &&
      known.about.notes === about.notes &&
      known.about.pending === about.pending &&
      known.about.quoted === about.quoted;
    if (same) return known.item;
    const item = make();
    this.#made.set(record, { item, about, progress, answered: answeredBy(record) });
    return item;
  }
}

interface Coming {
  readonly item: MessageItem;
  readonly at: number;
}

/** One's own in the order of sending, with what comes between as it came. */
function inOrder(own: readonly MessageItem[], coming: readonly Coming[]): MessageItem[] {
  const rest = [...own];
  const items = coming.flatMap(({ item, at }) => {
    const later = rest.findIndex(({ sentAt }) => sentAt > at);
    return [...rest.splice(0, later === -1 ? rest.length : later), item];
  });
  return [...items, ...rest];
}

/** The id of what it answers, if it answers anything. */
export function answeredBy(record: MessageRecord | OutboxRecord): string | undefined {
  if (record.content === undefined) return undefined;
  const shown = showContent(record as OutboxRecord);
  return shown.kind === "text" ? shown.replyTo?.id : undefined;
}

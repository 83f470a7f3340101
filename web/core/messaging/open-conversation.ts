import { explain } from "../explain-error.ts";
import type { Timers } from "../host.ts";
import { ValueStore } from "../store.ts";
import type { ConversationView, MessageItem } from "../tenchat.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { othersIn, standingOf, withStanding } from "../ledger/conversation-record.ts";
import { outboxItem, placedItem } from "./message-item.ts";
import type { Sender } from "./message-item.ts";
import { comparePlaces } from "../ledger/message-record.ts";
import type { MessageRecord, OutboxRecord } from "../ledger/message-record.ts";
import type { Outbox } from "./outbox.ts";
import type { Typing } from "./typing.ts";

const pageSize = 50;
/** So often a draft is stored while somebody writes; a page may go away at any moment. */
const draftEvery = 50;
/** One that could not be stored is tried again. */
const draftRetry = 5_000;

interface Parts {
  readonly ledger: Ledger;
  readonly outbox: Outbox;
  readonly typing: Typing;
  readonly own: Sender;
  readonly timers: Timers;
  readonly report: (error: unknown) => void;
  readonly closed: (view: OpenConversation) => void;
}

/** A conversation on the screen: a window on the newest messages that grows upwards, then what has no place yet. */
export class OpenConversation implements ConversationView {
  readonly id: string;
  readonly messages = new ValueStore<readonly MessageItem[]>([]);
  readonly hasMore = new ValueStore(false);
  readonly firstUnreadId = new ValueStore<string | null>(null);
  readonly draft: ValueStore<string>;
  readonly loaded = new ValueStore(false);
  readonly rewoundAt: ValueStore<number | null>;
  readonly #parts: Parts;
  readonly #stopListening: () => void;
  readonly #items = new WeakMap<MessageRecord | OutboxRecord, MessageItem>();
  #window: MessageRecord[] = [];
  #cancelDraft: (() => void) | undefined;
  #draftTouched = false;
  #closed = false;

  constructor(id: string, parts: Parts) {
    this.id = id;
    this.#parts = parts;
    this.draft = new ValueStore(parts.ledger.conversation(id)?.draft ?? "");
    this.rewoundAt = new ValueStore(parts.ledger.conversation(id)?.rewoundAt ?? null);
    this.#stopListening = parts.ledger.listen((conversationId, message) => {
      if (conversationId === id) this.#changed(message);
    });
    // What changes while storage is read must not be overwritten by what was read before.
    void parts.ledger.section.run(() => this.#load());
  }

  async loadOlder(): Promise<void> {
    const first = this.#window[0];
    if (first === undefined) return this.hasMore.set(false);
    try {
      const older = await this.#parts.ledger.page(this.id, first, pageSize);
      // Asked twice at once: the first answer counts.
      if (this.#window[0] !== first) return;
      this.#window = [...older, ...this.#window];
      this.hasMore.set(older.length === pageSize);
      this.#show();
    } catch (error) {
      throw explain(error);
    }
  }

  async send(text: string): Promise<void> {
    this.#draftTouched = true;
    this.#forgetDraftTimer();
    try {
      await this.#parts.outbox.sendText(this.id, text);
    } catch (error) {
      this.setDraft(text);
      throw explain(error);
    }
    // What was typed while the message was being stored stays.
    if (this.draft.get() === text) this.draft.set("");
    this.#parts.typing.sent(this.id);
  }

  async retry(messageId: string): Promise<void> {
    try {
      await this.#parts.outbox.retry(this.id, messageId);
    } catch (error) {
      throw explain(error);
    }
  }

  async discard(messageId: string): Promise<void> {
    try {
      await this.#parts.outbox.discard(messageId);
    } catch (error) {
      throw explain(error);
    }
  }

  setDraft(text: string): void {
    this.#draftTouched = true;
    this.draft.set(text);
    this.#cancelDraft ??= this.#parts.timers.after(draftEvery, () => this.#keepDraft());
  }

  setTyping(typing: boolean): void {
    this.#parts.typing.say(this.id, typing);
  }

  markRead(): void {
    const { ledger } = this.#parts;
    if ((ledger.conversation(this.id)?.unread ?? 0) === 0) return;
    this.#inBackground(() =>
      ledger.section.run(async () => {
        const conversation = ledger.conversation(this.id);
        if (conversation === undefined || conversation.unread === 0) return;
        const read = withStanding(conversation, this.#parts.own.accountId, { read: conversation.position });
        await ledger.commitInside({ conversation: { ...read, unread: 0 } });
      }),
    );
  }

  markRewindSeen(): void {
    const { ledger } = this.#parts;
    this.#inBackground(() =>
      ledger.section.run(async () => {
        const conversation = ledger.conversation(this.id);
        if (conversation?.rewoundAt === undefined) return;
        const { rewoundAt: _rewoundAt, ...seen } = conversation;
        await ledger.commitInside({ conversation: seen });
      }),
    );
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopListening();
    this.#keepDraft();
    this.#parts.closed(this);
  }

  async #load(): Promise<void> {
    try {
      const { ledger } = this.#parts;
      const page = await ledger.page(this.id, undefined, pageSize);
      // What was placed while storage was read is in both.
      const newest = page.at(-1);
      const newer = this.#window.filter((record) => newest === undefined || comparePlaces(record, newest) > 0);
      this.#window = [...page, ...newer];
      this.hasMore.set(page.length === pageSize);
      const conversation = ledger.conversation(this.id);
      if (conversation && conversation.unread > 0) {
        const { read } = standingOf(conversation, this.#parts.own.accountId);
        const unread = this.#window.find((record) => !record.own && record.sequence > read);
        this.firstUnreadId.set(unread?.id ?? null);
      }
      this.#show();
      this.loaded.set(true);
    } catch (error) {
      this.#parts.report(error);
    }
  }

  /** Messages have moved: what is on the screen is read anew. */
  async #reload(): Promise<void> {
    const length = Math.max(this.#window.length, pageSize);
    this.#window = await this.#parts.ledger.page(this.id, undefined, length);
    this.hasMore.set(this.#window.length === length);
    this.#show();
  }

  #changed(message: MessageRecord | "reordered" | null): void {
    // Left a moment ago and opened again: what was written last was still being stored.
    if (!this.#draftTouched) this.draft.set(this.#parts.ledger.conversation(this.id)?.draft ?? "");
    if (message === "reordered") return this.#inBackground(() => this.#parts.ledger.section.run(() => this.#reload()));
    if (message !== null) {
      const at = this.#window.findIndex((record) => record.id === message.id);
      const last = this.#window.at(-1);
      if (at >= 0) this.#window[at] = message;
      else if (last === undefined || comparePlaces(message, last) > 0) this.#window.push(message);
    }
    this.#show();
  }

  #show(): void {
    const { ledger } = this.#parts;
    const conversation = ledger.conversation(this.id);
    const outbox = ledger.outbox(this.id);
    const again = new Map(outbox.flatMap((entry) => (entry.again ? [[entry.messageId, entry] as const] : [])));
    const { own } = this.#parts;
    const others = conversation === undefined ? [] : othersIn(conversation, own.accountId);
    const reached = others.map((accountId) => standingOf(conversation!, accountId).delivered);
    const delivered = (sequence: number) => reached.length > 0 && reached.every((upTo) => sequence <= upTo);
    const placed = this.#window.map((record) => {
      const item = placedItem(record, delivered, again.get(record.id), own);
      return this.#same(record, item);
    });
    const waiting = outbox.filter((entry) => !entry.again).map((record) => this.#same(record, outboxItem(record, own)));
    this.messages.set([...placed, ...waiting].filter(isNews));
    this.rewoundAt.set(conversation?.rewoundAt ?? null);
  }

  /** The same object for what has not changed, so that a screen can tell. */
  #same(record: MessageRecord | OutboxRecord, item: MessageItem): MessageItem {
    const known = this.#items.get(record);
    if (known !== undefined && known.state === item.state && known.failure?.message === item.failure?.message)
      return known;
    this.#items.set(record, item);
    return item;
  }

  #forgetDraftTimer(): void {
    this.#cancelDraft?.();
    this.#cancelDraft = undefined;
  }

  #keepDraft(): void {
    this.#forgetDraftTimer();
    const { ledger, timers, report } = this.#parts;
    const draft = this.draft.get();
    if (ledger.conversation(this.id)?.draft === draft) return;
    const work = ledger.section.run(async () => {
      const conversation = ledger.conversation(this.id);
      // A message may have been sent meanwhile: then what is in the field now counts.
      const current = this.draft.get();
      if (conversation !== undefined && conversation.draft !== current) {
        await ledger.commitInside({ conversation: { ...conversation, draft: current } });
      }
    });
    work.catch((error: unknown) => {
      report(error);
      if (!this.#closed) this.#cancelDraft ??= timers.after(draftRetry, () => this.#keepDraft());
    });
  }

  #inBackground(work: () => Promise<void>): void {
    work().catch(this.#parts.report);
  }
}

/** A group's name, told once more for who came later, is none. */
function isNews({ content }: MessageItem): boolean {
  return content.kind !== "group-name" || !content.again;
}

import { explain } from "../explain-error.ts";
import type { Timers } from "../host.ts";
import { ValueStore } from "../store.ts";
import type { ConversationView, MessageItem } from "../tenchat.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { outboxItem, placedItem } from "./message-item.ts";
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
    this.#stopListening = parts.ledger.listen((conversationId, message) => {
      if (conversationId === id) this.#changed(message);
    });
    void this.#load();
  }

  async loadOlder(): Promise<void> {
    const first = this.#window[0]?.sequence;
    if (first === undefined || first <= 1) return this.hasMore.set(false);
    try {
      const older = await this.#parts.ledger.page(this.id, first, pageSize);
      // Asked twice at once: the first answer counts.
      if (this.#window[0]?.sequence !== first) return;
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
      await this.#parts.outbox.send(this.id, text);
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
        const read = { ...conversation, unread: 0, readSequence: conversation.position };
        await ledger.commitInside({ conversation: read });
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
      const newest = page.at(-1)?.sequence ?? 0;
      this.#window = [...page, ...this.#window.filter((record) => record.sequence > newest)];
      this.hasMore.set(page.length === pageSize && (page[0]?.sequence ?? 1) > 1);
      const conversation = ledger.conversation(this.id);
      if (conversation && conversation.unread > 0) {
        const unread = this.#window.find((record) => !record.own && record.sequence > conversation.readSequence);
        this.firstUnreadId.set(unread?.id ?? null);
      }
      this.#show();
      this.loaded.set(true);
    } catch (error) {
      this.#parts.report(error);
    }
  }

  #changed(message: MessageRecord | null): void {
    // Left a moment ago and opened again: what was written last was still being stored.
    if (!this.#draftTouched) this.draft.set(this.#parts.ledger.conversation(this.id)?.draft ?? "");
    if (message !== null) {
      const at = this.#window.findIndex((record) => record.sequence === message.sequence);
      if (at >= 0) this.#window[at] = message;
      else if (message.sequence > (this.#window.at(-1)?.sequence ?? 0)) this.#window.push(message);
    }
    this.#show();
  }

  #show(): void {
    const { ledger } = this.#parts;
    const delivered = ledger.conversation(this.id)?.delivered ?? 0;
    const placed = this.#window.map((record) => {
      const item = placedItem(record, delivered);
      return this.#same(record, item);
    });
    const waiting = ledger.outbox(this.id).map((record) => this.#same(record, outboxItem(record)));
    this.messages.set([...placed, ...waiting]);
  }

  /** The same object for what has not changed, so that a screen can tell. */
  #same(record: MessageRecord | OutboxRecord, item: MessageItem): MessageItem {
    const known = this.#items.get(record);
    if (known !== undefined && known.state === item.state) return known;
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

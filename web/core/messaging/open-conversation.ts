import { explain } from "../explain-error.ts";
import type { Timers } from "../host.ts";
import { ValueStore } from "../store.ts";
import type { Reference } from "../content/content.ts";
import { TenChatError } from "../tenchat-error.ts";
import type { ConversationView, MessageItem, Quote } from "../tenchat.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { standingOf, withStanding } from "../ledger/conversation-record.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { nextRevision, reactionKey } from "../ledger/item-notes.ts";
import { mostPins } from "../ledger/pins.ts";
import { mayDecide } from "../keys/manager-rule.ts";
import type { Sender } from "./message-item.ts";
import type { MessageRecord } from "../ledger/message-record.ts";
import type { Choices } from "./choices.ts";
import type { DirectMessages } from "./direct-messages.ts";
import { MessageWindow } from "./message-window.ts";
import type { Outbox } from "./outbox.ts";
import type { Receipts } from "./receipts.ts";
import { ShownItems } from "./shown-items.ts";
import type { Typing } from "./typing.ts";
import { nothingUnread } from "./unread-keeper.ts";

/** So often at most a draft is stored while somebody writes; a page may go away at any moment. */
const draftEvery = 50;
/** One that could not be stored is tried again. */
const draftRetry = 5_000;

interface Parts {
  readonly ledger: Ledger;
  readonly outbox: Outbox;
  readonly typing: Typing;
  readonly receipts: Pick<Receipts, "wake">;
  readonly direct: Pick<DirectMessages, "ahead" | "isThere" | "listen">;
  readonly choices: Choices;
  readonly own: Sender;
  readonly timers: Timers;
  /** A device is asked for something: it may have been refused for what it sent before. */
  readonly forgive: (deviceId: string) => void;
  readonly report: (error: unknown) => void;
  readonly closed: (view: OpenConversation) => void;
}

/** A conversation on the screen: a window on the newest messages that grows upwards, then what has no place yet. */
export class OpenConversation implements ConversationView {
  readonly id: string;
  readonly messages = new ValueStore<readonly MessageItem[]>([]);
  readonly pinned = new ValueStore<readonly Quote[]>([]);
  readonly hasMore = new ValueStore(false);
  readonly firstUnreadId = new ValueStore<string | null>(null);
  readonly draft: ValueStore<string>;
  readonly loaded = new ValueStore(false);
  readonly rewoundAt: ValueStore<number | null>;
  readonly #parts: Parts;
  readonly #stopListening: () => void;
  readonly #items: ShownItems;
  readonly #window: MessageWindow;
  #cancelDraft: (() => void) | undefined;
  #draftTouched = false;
  /** What this view stores or has stored last; what else stands there was written on another device, and is not this view's to undo. */
  #draftKept: string | undefined;
  #closed = false;
  #showing = false;

  constructor(id: string, parts: Parts) {
    this.id = id;
    this.#parts = parts;
    this.#items = new ShownItems(parts.ledger, parts.own, () => parts.choices.current.receipts, parts.direct);
    this.#window = new MessageWindow(parts.ledger, id);
    this.draft = new ValueStore(parts.ledger.conversation(id)?.draft ?? "");
    this.rewoundAt = new ValueStore(parts.ledger.conversation(id)?.rewoundAt ?? null);
    const listening = [
      parts.ledger.listen((conversationId, changed) => void (conversationId === id && this.#changed(changed))),
      parts.direct.listen((conversationId) => void (conversationId === id && this.#showSoon())),
    ];
    this.#stopListening = () => listening.forEach((stop) => stop());
    // What changes while storage is read must not be overwritten by what was read before.
    void parts.ledger.section.run(() => this.#load());
  }

  async loadOlder(): Promise<void> {
    await this.#explained(() => this.#window.loadOlder());
    this.#show();
  }

  async reach(messageId: string): Promise<boolean> {
    const found = await this.#explained(() => this.#window.reach(messageId));
    this.#show();
    return found;
  }

  async reachMoment(moment: number): Promise<string | null> {
    const found = await this.#explained(() => this.#window.reachMoment(moment));
    this.#show();
    return found;
  }

  async send(text: string, replyTo?: Reference): Promise<void> {
    this.#draftTouched = true;
    this.#forgetDraftTimer();
    try {
      await this.#parts.outbox.sendText(this.id, text, replyTo);
    } catch (error) {
      this.setDraft(text);
      throw explain(error);
    }
    // The same may be begun once more, and is as new as before.
    this.#draftKept = undefined;
    // What was typed while the message was being stored stays.
    if (this.draft.get() === text) this.draft.set("");
    this.#parts.typing.sent(this.id);
    this.#parts.receipts.wake(this.id);
  }

  edit(messageId: string, text: string): Promise<void> {
    return this.#change(messageId, ({ edit }, of) => ({
      kind: "edit",
      of,
      revision: nextRevision(edit),
      text: text.toWellFormed(),
    }));
  }

  remove(messageId: string): Promise<void> {
    return this.#change(messageId, (_notes, of) => ({ kind: "delete", of }));
  }

  react(messageId: string, emoji: string, on: boolean): Promise<void> {
    const key = reactionKey(this.#parts.own.accountId, emoji);
    return this.#change(messageId, ({ reactions = {} }, of) => ({
      kind: "reaction",
      of,
      revision: nextRevision(reactions[key]),
      emoji,
      on,
    }));
  }

  async pin(messageId: string, on: boolean): Promise<void> {
    const conversation = this.#parts.ledger.conversation(this.id);
    if (conversation === undefined || !mayDecide(conversation, this.#parts.own.accountId)) {
      throw new TenChatError("refused", "In a group the owner and the admins pin messages.");
    }
    if (on && this.#items.pins(this.id).length >= mostPins) {
      throw new TenChatError(
        "too-many-pinned",
        `There are ${mostPins} pinned messages here already. Nothing was changed.`,
      );
    }
    return this.#change(messageId, ({ pin }, of) => ({ kind: "pin", of, revision: nextRevision(pin), on }));
  }

  forward(messageId: string, conversationId: string): Promise<void> {
    return this.#explained(async () => {
      const { content } = this.#item(messageId);
      if (content.kind !== "text") throw new TenChatError("refused", "Only a text can be forwarded. Nothing was sent.");
      await this.#parts.outbox.forward(conversationId, content.text);
    });
  }

  askAgain(messageId: string): Promise<void> {
    return this.#explained(async () => {
      const { senderDeviceId } = this.#item(messageId);
      if (senderDeviceId !== null) this.#parts.forgive(senderDeviceId);
      await this.#parts.outbox.askAgain(this.id, messageId);
    });
  }

  retry(messageId: string): Promise<void> {
    return this.#explained(() => this.#parts.outbox.retry(this.id, messageId));
  }

  discard(messageId: string): Promise<void> {
    return this.#explained(() => this.#parts.outbox.discard(this.id, messageId));
  }

  setDraft(text: string): void {
    this.#draftTouched = true;
    this.draft.set(text);
    if (this.#cancelDraft === undefined) this.#draftDue();
  }

  /**
   * Stores it at once, and the next one no sooner than a moment later: what comes slower than that, as keys and pastes do,
   * is lost with no page.
   */
  #draftDue(): void {
    if (!this.#keepDraft()) return;
    this.#draftAfter(draftEvery);
  }

  #draftAfter(milliseconds: number): void {
    this.#cancelDraft ??= this.#parts.timers.after(milliseconds, () => {
      this.#cancelDraft = undefined;
      this.#draftDue();
    });
  }

  setTyping(typing: boolean): void {
    const { choices, ledger, typing: signs } = this.#parts;
    if (ledger.conversation(this.id)?.request !== undefined) return;
    if (choices.current.typing || !typing) signs.say(this.id, typing);
  }

  markRead(): void {
    const { ledger, own } = this.#parts;
    const isToRead = (conversation: ConversationRecord | undefined): conversation is ConversationRecord =>
      conversation !== undefined && (conversation.unread > 0 || isBack(conversation, own.accountId));
    // What counts as read here because one has answered elsewhere may be unread there still: now it was looked at.
    if (!isToRead(ledger.conversation(this.id))) return this.#parts.receipts.wake(this.id);
    this.#inBackground(() =>
      ledger.section.run(async () => {
        const conversation = ledger.conversation(this.id);
        if (!isToRead(conversation)) return;
        const read = withStanding(conversation, own.accountId, { read: conversation.position });
        await ledger.commitInside({ conversation: { ...read, ...nothingUnread } });
        this.#parts.receipts.wake(this.id);
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
      const { ledger, own } = this.#parts;
      await this.#window.load();
      const conversation = ledger.conversation(this.id);
      if (conversation && conversation.unread > 0) {
        const { read } = standingOf(conversation, own.accountId);
        const unread = await this.#window.loadUnread(read);
        if (unread !== undefined) this.firstUnreadId.set(unread);
        else this.#inBackground(async () => this.firstUnreadId.set(await this.#window.findUnread(read)));
      }
      this.#show();
      this.loaded.set(true);
    } catch (error) {
      this.#parts.report(error);
    }
  }

  #changed(changed: readonly MessageRecord[] | "reordered"): void {
    // Left a moment ago and opened again: what was written last was still being stored.
    if (!this.#draftTouched) this.draft.set(this.#parts.ledger.conversation(this.id)?.draft ?? "");
    if (changed === "reordered") {
      // Messages have moved: what is on the screen is read anew.
      return this.#inBackground(() =>
        this.#parts.ledger.section.run(async () => {
          await this.#window.reload();
          this.#show();
        }),
      );
    }
    for (const message of changed) this.#window.put(message);
    this.#showSoon();
  }

  /** Once for all that is told in one go. */
  #showSoon(): void {
    if (this.#showing) return;
    this.#showing = true;
    queueMicrotask(() => {
      this.#showing = false;
      if (!this.#closed) this.#show();
    });
  }

  #show(): void {
    const { ledger } = this.#parts;
    this.hasMore.set(this.#window.hasMore);
    this.messages.set(this.#items.make(this.id, this.#window.records, (id) => this.#window.quoted(id)).filter(isNews));
    this.rewoundAt.set(ledger.conversation(this.id)?.rewoundAt ?? null);
    const pinned = this.#items.pinned(this.id, (id) => this.#window.quoted(id));
    const before = this.pinned.get();
    // Nothing is drawn anew for a message that is not among them.
    if (pinned.length !== before.length || pinned.some((quote, at) => quote !== before[at])) this.pinned.set(pinned);
    const unknown = this.#window.unknownQuotes(ledger.outbox(this.id), this.#items.pins(this.id));
    if (unknown.length > 0) {
      this.#inBackground(async () => {
        await this.#window.loadQuotes(unknown);
        this.#show();
      });
    }
  }

  /** Stores a change of a message that is on the screen. */
  #change(
    messageId: string,
    make: (notes: ReturnType<ShownItems["notesOf"]>, of: Reference) => Parameters<Outbox["sendChange"]>[1],
  ): Promise<void> {
    return this.#explained(async () => {
      const item = this.#item(messageId);
      const record = this.#window.records.find(({ id }) => id === messageId);
      const notes = this.#items.notesOf(this.id, messageId, record);
      await this.#parts.outbox.sendChange(this.id, make(notes, { id: messageId, by: item.senderAccountId }));
    });
  }

  #item(messageId: string): MessageItem {
    const item = this.messages.get().find(({ id }) => id === messageId);
    if (item !== undefined) return item;
    throw new TenChatError("not-found", "This message is not on the screen any more. Nothing was changed.");
  }

  async #explained<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      throw explain(error);
    }
  }

  #forgetDraftTimer(): void {
    this.#cancelDraft?.();
    this.#cancelDraft = undefined;
  }

  /** Whether there was something to store. */
  #keepDraft(): boolean {
    this.#forgetDraftTimer();
    const { ledger, report } = this.#parts;
    const draft = this.draft.get();
    const stored = ledger.conversation(this.id)?.draft;
    if (stored === draft || draft === this.#draftKept) return false;
    this.#draftKept = draft;
    const work = ledger.section.run(async () => {
      const conversation = ledger.conversation(this.id);
      // A message may have been sent meanwhile: then what is in the field now counts.
      const current = this.draft.get();
      // Where it came to its end nothing of it stays.
      if (conversation !== undefined && conversation.over === undefined && conversation.draft !== current) {
        await ledger.commitInside({ conversation: { ...conversation, draft: current } });
      }
      this.#draftKept = current;
    });
    work.catch((error: unknown) => {
      report(error);
      this.#draftKept = undefined;
      this.#forgetDraftTimer();
      if (!this.#closed) this.#draftAfter(draftRetry);
    });
    return true;
  }

  #inBackground(work: () => Promise<void>): void {
    work().catch(this.#parts.report);
  }
}

/** What is told once more for who came later is none, unless something is missing in front of it. */
function isNews({ content, doubts }: MessageItem): boolean {
  return (content.kind !== "group-name" && content.kind !== "timer") || !content.again || doubts.length > 0;
}

/**
 * One has been let in again, and has read nothing there since: what one had read before, a device that was away then does
 * not know, and what was named then it never got.
 */
function isBack(conversation: ConversationRecord, accountId: string): boolean {
  const { read } = standingOf(conversation, accountId);
  return read > 0 && read < (conversation.since ?? 0);
}

import type { Timers } from "../host.ts";
import { standingOf } from "../ledger/conversation-record.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { MessageRecord, Place } from "../ledger/message-record.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { isAside } from "../ledger/told-record.ts";
import type { Outbox } from "./outbox.ts";
import type { ReadPlace } from "./read-place.ts";

/** Who reads a conversation of many lines says so once. */
const gatherFor = 2_000;
const pageSize = 50;

interface Parts {
  readonly ledger: Ledger;
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly ownAccountId: string;
  /** Whether the person lets others know. */
  readonly allowed: () => boolean;
  /** Tells one's own other devices alone that one has read up to an item. */
  readonly keepToOneself: (conversationId: string, place: ReadPlace) => void;
  readonly report: (error: unknown) => void;
}

/**
 * Says up to where one has read, as an item among the others: sealed, so that the server does not know of it, and also for
 * one's own other devices. Only where one has written oneself: a stranger does not learn that anybody is there, and the
 * server's limit for those whom nobody has answered keeps its meaning. Where the others are not to know, one's own devices do.
 */
export class Receipts {
  readonly #parts: Parts;
  readonly #due = new Map<string, () => void>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What was read and not said before the program ended, or before the server refused it. */
  wakeAll(): void {
    const { ledger, ownAccountId } = this.#parts;
    for (const conversation of ledger.conversations()) {
      if (!conversation.ended && standingOf(conversation, ownAccountId).read > (conversation.receipted ?? 0))
        this.wake(conversation.id);
    }
  }

  wake(conversationId: string): void {
    if (this.#due.has(conversationId)) return;
    const cancel = this.#parts.timers.after(gatherFor, () => {
      this.#due.delete(conversationId);
      this.#say(conversationId).catch(this.#parts.report);
    });
    this.#due.set(conversationId, cancel);
  }

  stop(): void {
    for (const cancel of this.#due.values()) cancel();
    this.#due.clear();
  }

  async #say(conversationId: string): Promise<void> {
    const { ledger, outbox, ownAccountId, keepToOneself } = this.#parts;
    const conversation = ledger.conversation(conversationId);
    if (conversation === undefined) return;
    const { receipted = 0 } = conversation;
    const { read } = standingOf(conversation, ownAccountId);
    if (read <= receipted) return;
    const newest = await this.#newestLine(conversationId, read, receipted);
    if (newest === undefined) return;
    if (!(await this.#mayTell(conversation)))
      return keepToOneself(conversationId, { messageId: newest.id, sequence: newest.sequence });
    await outbox.sendReceipt(conversationId, { id: newest.id, by: newest.senderAccountId }, read);
  }

  async #mayTell(conversation: ConversationRecord): Promise<boolean> {
    return conversation.request === undefined && this.#parts.allowed() && (await this.#hasWritten(conversation));
  }

  /** On whatever device: what came along with a linked one says so as well. What still waits goes before what is said here. */
  async #hasWritten({ id, sealed, answered }: ConversationRecord): Promise<boolean> {
    const { ledger } = this.#parts;
    if (sealed !== undefined || answered !== undefined) return true;
    if (ledger.outbox(id).some(({ failure }) => failure === undefined)) return true;
    return (await ledger.page(id, undefined, pageSize)).some(({ own }) => own);
  }

  /** The last line of somebody else's up to `read` and behind `receipted`, however much stands behind it that is none. */
  async #newestLine(conversationId: string, read: number, receipted: number): Promise<MessageRecord | undefined> {
    let before: Place = { sequence: read + 1 };
    for (;;) {
      const page = await this.#parts.ledger.page(conversationId, before, pageSize);
      const found = page.findLast((record) => !record.own && !isAside(record) && record.sequence > receipted);
      const [first] = page;
      if (found !== undefined || first === undefined || first.sequence <= receipted) return found;
      before = first;
    }
  }
}

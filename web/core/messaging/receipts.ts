import type { Timers } from "../host.ts";
import { standingOf } from "../ledger/conversation-record.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { isAside } from "../ledger/told-record.ts";
import type { Outbox } from "./outbox.ts";

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
  readonly report: (error: unknown) => void;
}

/**
 * Says up to where one has read, as an item among the others: sealed, so that the server does not know of it, and also for
 * one's own other devices. Only where one has written oneself: a stranger does not learn that anybody is there, and the
 * server's limit for those whom nobody has answered keeps its meaning.
 */
export class Receipts {
  readonly #parts: Parts;
  readonly #due = new Map<string, () => void>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  wake(conversationId: string): void {
    if (!this.#parts.allowed() || this.#due.has(conversationId)) return;
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
    const { ledger, outbox, ownAccountId, allowed } = this.#parts;
    const conversation = ledger.conversation(conversationId);
    if (conversation === undefined || conversation.request !== undefined || !allowed()) return;
    const { receipted = 0 } = conversation;
    const { read } = standingOf(conversation, ownAccountId);
    if (read <= receipted) return;
    const page = await ledger.page(conversationId, { sequence: read + 1 }, pageSize);
    // On whatever device: what came along with a linked one says so as well. What still waits goes before what is said here.
    const { sealed, answered } = conversation;
    const writes = ledger.outbox(conversationId).some(({ failure }) => failure === undefined);
    if (sealed === undefined && answered === undefined && !writes && !page.some(({ own }) => own)) return;
    const newest = page.findLast((record) => !record.own && !isAside(record) && record.sequence > receipted);
    if (newest === undefined) return;
    await outbox.sendReceipt(conversationId, { id: newest.id, by: newest.senderAccountId }, read);
  }
}

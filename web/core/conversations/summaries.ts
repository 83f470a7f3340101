import type { OwnKeys } from "../keys/own-keys.ts";
import type { Pins } from "../keys/pins.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { ValueStore } from "../store.ts";
import type { ConversationSummary, KeyChange } from "../tenchat.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";

/** The list of conversations as it is shown. Only the conversation that changed is made anew. */
export class Summaries {
  readonly #ledger: Ledger;
  readonly #pins: Pins;
  readonly #isTyping: (conversationId: string) => boolean;
  readonly #own: OwnKeys;
  readonly #store: ValueStore<readonly ConversationSummary[]>;
  readonly #made = new Map<string, ConversationSummary>();

  constructor(
    parts: { ledger: Ledger; pins: Pins; isTyping: (conversationId: string) => boolean; own: OwnKeys },
    store: ValueStore<readonly ConversationSummary[]>,
  ) {
    this.#ledger = parts.ledger;
    this.#pins = parts.pins;
    this.#isTyping = parts.isTyping;
    this.#own = parts.own;
    this.#store = store;
  }

  showAll(): void {
    for (const record of this.#ledger.conversations()) this.#made.set(record.id, this.#summary(record));
    this.#publish();
  }

  show(conversationId: string): void {
    const record = this.#ledger.conversation(conversationId);
    if (record === undefined) return;
    this.#made.set(conversationId, this.#summary(record));
    this.#publish();
  }

  /** Everything with this person. */
  showPerson(accountId: string): void {
    for (const record of this.#ledger.conversations()) if (record.peer.accountId === accountId) this.show(record.id);
  }

  #publish(): void {
    this.#store.set([...this.#made.values()].sort((a, b) => b.lastAt - a.lastAt || (a.id < b.id ? -1 : 1)));
  }

  #summary(record: ConversationRecord): ConversationSummary {
    const waiting = this.#ledger.outbox(record.id).at(-1);
    return {
      id: record.id,
      peer: record.peer,
      lastText: waiting?.text ?? record.lastText,
      lastOwn: waiting !== undefined || record.lastOwn,
      lastAt: Math.max(waiting?.sentAt ?? 0, record.lastAt),
      unread: record.unread,
      draft: record.draft,
      typing: this.#isTyping(record.id),
      keyChange: this.#keyChange(record),
    };
  }

  #keyChange(record: ConversationRecord): KeyChange | null {
    const changed = this.#pins.change(record.peer.accountId);
    if (!changed) return null;
    const safetyNumber = this.#pins.safetyNumber(this.#own.masterKey, record.peer.accountId) ?? "";
    return { person: record.peer, noticedAt: changed.noticedAt, safetyNumber };
  }
}

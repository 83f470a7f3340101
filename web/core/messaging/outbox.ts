import { textOf } from "../content/content-kinds.ts";
import type { Content } from "../content/content.ts";
import { checkText } from "../content/text-content.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { TenChatError } from "../tenchat-error.ts";
import { ulid } from "../ulid.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** Takes what a person writes. Each promise resolves when it is stored, whether there is a connection or not. */
export class Outbox {
  readonly #ledger: Ledger;
  readonly #now: () => number;
  readonly #randomBytes: (length: number) => Uint8Array;
  readonly #queued: (conversationId: string) => void;

  /** `queued` is called when something new waits to be sent. */
  constructor(
    ledger: Ledger,
    now: () => number,
    randomBytes: (length: number) => Uint8Array,
    queued: (conversationId: string) => void,
  ) {
    this.#queued = queued;
    this.#ledger = ledger;
    this.#now = now;
    this.#randomBytes = randomBytes;
  }

  /** A text, which comes from the field: the draft becomes the message, after a crash it is the one or the other. */
  async sendText(conversationId: string, text: string): Promise<void> {
    // Half a surrogate pair has no UTF-8: both sides show the same replacement for it.
    const wellFormed = text.toWellFormed();
    checkText(wellFormed);
    await this.#send(conversationId, textOf(wellFormed), { draft: "" });
  }

  /** What no field holds: the name of a group. */
  say(conversationId: string, said: Content): Promise<void> {
    return this.#send(conversationId, said, {});
  }

  async #send(
    conversationId: string,
    said: Content,
    change: Partial<Pick<ConversationRecord, "draft">>,
  ): Promise<void> {
    await this.#ledger.section.run(async () => {
      const conversation = this.#conversation(conversationId);
      const sentAt = this.#now();
      await this.#ledger.enqueueInside(
        { messageId: ulid(sentAt, this.#randomBytes), conversationId, ...said, sentAt },
        { ...conversation, ...change },
      );
    });
    this.#queued(conversationId);
  }

  /** The same message again, last in line; what was sealed stays sealed. */
  async retry(conversationId: string, messageId: string): Promise<void> {
    await this.#ledger.section.run(async () => {
      const { failure: _failure, order: _order, ...entry } = this.#failed(messageId);
      await this.#ledger.enqueueInside(entry, this.#conversation(conversationId));
    });
    this.#queued(conversationId);
  }

  async discard(messageId: string): Promise<void> {
    await this.#ledger.section.run(() => this.#ledger.discardInside(this.#failed(messageId)));
  }

  #failed(messageId: string) {
    const entry = this.#ledger.outboxEntry(messageId);
    if (entry?.failure !== undefined) return entry;
    throw new TenChatError("message-not-failed", "This message is on its way or sent already. Nothing was changed.");
  }

  #conversation(conversationId: string): ConversationRecord {
    const record = this.#ledger.conversation(conversationId);
    if (record !== undefined) return record;
    throw new TenChatError("not-found", "This conversation is not on this device. Nothing was changed.");
  }
}

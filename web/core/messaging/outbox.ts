import { changeOf, contentOfChange, forwardedOf, replyOf, textOf } from "../content/content-kinds.ts";
import type { CallSignal, Content, ItemChange, Reference } from "../content/content.ts";
import { changeTypes } from "../content/item-changes.ts";
import { isNotice } from "../content/group-content.ts";
import { checkText } from "../content/text-content.ts";
import { withoutRequest } from "../ledger/conversation-record.ts";
import { timerIn } from "../ledger/expiring.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import { TenChatError } from "../tenchat-error.ts";
import { ulid } from "../ulid.ts";
import { maySay, sendersRestricted } from "../keys/manager-rule.ts";
import type { Ledger, LedgerUpdate } from "../ledger/ledger.ts";
import type { OutboxRecord } from "../ledger/message-record.ts";

/** Changes without a word or a sign of anybody in them. */
const saysNothing: readonly string[] = [
  changeTypes.receipt,
  changeTypes.delete,
  changeTypes.acceptance,
  changeTypes.pin,
  changeTypes["ask-again"],
  changeTypes.again,
  changeTypes["call-accept"],
  changeTypes["call-offer"],
  changeTypes["call-answer"],
  changeTypes["call-end"],
];

/** Takes what a person writes. Each promise resolves when it is stored, whether there is a connection or not. */
export class Outbox {
  readonly #ledger: Ledger;
  readonly #ownAccountId: string;
  readonly #now: () => number;
  readonly #randomBytes: (length: number) => Uint8Array;
  readonly #queued: (conversationId: string) => void;

  /** `queued` is called when something new waits to be sent. */
  constructor(
    ledger: Ledger,
    ownAccountId: string,
    now: () => number,
    randomBytes: (length: number) => Uint8Array,
    queued: (conversationId: string) => void,
  ) {
    this.#queued = queued;
    this.#ownAccountId = ownAccountId;
    this.#ledger = ledger;
    this.#now = now;
    this.#randomBytes = randomBytes;
  }

  /** A text, which comes from the field: the draft becomes the message, after a crash it is the one or the other. */
  async sendText(conversationId: string, text: string, replyTo?: Reference): Promise<void> {
    // Half a surrogate pair has no UTF-8: both sides show the same replacement for it.
    const wellFormed = text.toWellFormed();
    checkText(wellFormed);
    const said = replyTo === undefined ? textOf(wellFormed) : replyOf(wellFormed, replyTo);
    await this.#send(conversationId, said, { draft: "" });
  }

  /** A text that somebody has said elsewhere. */
  async forward(conversationId: string, text: string): Promise<void> {
    checkText(text);
    await this.#send(conversationId, forwardedOf(text), {});
  }

  /** What no field holds: the name of a group, or the key of one's profile. */
  say(conversationId: string, said: Content, change: Pick<ConversationRecord, "profileHanded"> = {}): Promise<void> {
    return this.#send(conversationId, said, change);
  }

  /** The same, of which one has to know by what id it is going to be meant: a call. */
  async sayAndName(conversationId: string, said: Content): Promise<string> {
    const messageId = await this.#ledger.section.run(() => this.#enqueueInside(conversationId, said, {}));
    this.#queued(conversationId);
    return messageId;
  }

  /** An edit, a deletion, a reaction or a pin. */
  async sendChange(
    conversationId: string,
    change: Exclude<ItemChange, CallSignal | { kind: "receipt" | "acceptance" | "ask-again" | "again" }>,
  ): Promise<void> {
    if (change.kind === "edit") checkText(change.text);
    await this.#send(conversationId, contentOfChange(change), {});
  }

  /** That one has read up to an item, whose place is `receipted`. */
  async sendReceipt(conversationId: string, of: Reference, receipted: number): Promise<void> {
    await this.#send(conversationId, contentOfChange({ kind: "receipt", of }), { receipted });
  }

  /** That one lets a conversation count which somebody unknown has begun; on one's other devices too. */
  async sendAcceptance(conversationId: string, of: Reference): Promise<void> {
    await this.#send(conversationId, contentOfChange({ kind: "acceptance", of }), {});
  }

  /** Asks the device that wrote it for a message that could not be read here. The next message repairs the session as well. */
  async askAgain(conversationId: string, messageId: string): Promise<void> {
    await this.#ledger.section.run(async () => {
      const record = await this.#ledger.message(conversationId, messageId);
      if (record?.problem === undefined) {
        throw new TenChatError(
          "not-found",
          "This message can be read, or is not here any more. Nothing was asked for.",
        );
      }
      const of = { id: messageId, by: record.senderAccountId };
      const { refused: _refused, ...rest } = record;
      const message = { ...rest, asked: this.#now() };
      await this.#enqueueInside(conversationId, contentOfChange({ kind: "ask-again", of }), {}, { message });
    });
    this.#queued(conversationId);
  }

  /** Answers such a question. Inside the section; `together` is committed with it. */
  async sendAgainInside(
    conversationId: string,
    said: Content,
    together: Pick<LedgerUpdate, "message" | "also" | "after">,
  ): Promise<void> {
    await this.#enqueueInside(conversationId, said, {}, together);
    this.#queued(conversationId);
  }

  async #send(
    conversationId: string,
    said: Content,
    change: Partial<Pick<ConversationRecord, "draft" | "receipted" | "profileHanded">>,
  ): Promise<void> {
    await this.#ledger.section.run(() => this.#enqueueInside(conversationId, said, change));
    this.#queued(conversationId);
  }

  async #enqueueInside(
    conversationId: string,
    said: Content,
    change: Partial<Pick<ConversationRecord, "draft" | "receipted" | "profileHanded">>,
    together: Pick<LedgerUpdate, "message" | "also" | "after"> = {},
  ): Promise<string> {
    const conversation = this.#conversation(conversationId);
    if (!maySay(conversation, this.#ownAccountId, said.contentType)) throw sendersRestricted();
    const sentAt = this.#now();
    if (sentAt >= (conversation.endsAt ?? Infinity)) {
      throw new TenChatError("conversation-ended", "This conversation is over. Nothing was sent.");
    }
    const messageId = ulid(sentAt, this.#randomBytes);
    await this.#ledger.enqueueInside(
      { messageId, conversationId, ...said, ...this.#lasting(said, conversation), sentAt },
      // Who writes has accepted it.
      { ...withoutRequest(conversation), ...change },
      together,
    );
    return messageId;
  }

  /** The same message again, last in line; what was sealed stays sealed. */
  async retry(conversationId: string, messageId: string): Promise<void> {
    await this.#ledger.section.run(async () => {
      for (const { failure: _failure, order: _order, ...entry } of this.#failed(conversationId, messageId)) {
        await this.#ledger.enqueueInside(entry, this.#conversation(conversationId));
      }
    });
    this.#queued(conversationId);
  }

  async discard(conversationId: string, messageId: string): Promise<void> {
    await this.#ledger.section.run(async () => {
      for (const entry of this.#failed(conversationId, messageId)) await this.#ledger.discardInside(entry);
    });
  }

  /** The message that failed, and what failed of its changes. */
  #failed(conversationId: string, messageId: string): OutboxRecord[] {
    const about = (entry: OutboxRecord) => entry.messageId === messageId || changeOf(entry)?.of.id === messageId;
    const failed = this.#ledger.outbox(conversationId).filter((entry) => entry.failure !== undefined && about(entry));
    if (failed.length > 0) return failed;
    throw new TenChatError("message-not-failed", "This message is on its way or sent already. Nothing was changed.");
  }

  /** What says something disappears as the conversation has it; that one has read or taken back something says nothing. */
  #lasting({ contentType }: Content, conversation: ConversationRecord): Pick<OutboxRecord, "expiresAfter"> {
    const bare = isNotice(contentType) || saysNothing.includes(contentType);
    const seconds = timerIn(conversation, this.#ledger.outbox(conversation.id));
    return bare || seconds === 0 ? {} : { expiresAfter: seconds };
  }

  #conversation(conversationId: string): ConversationRecord {
    const record = this.#ledger.conversation(conversationId);
    if (record !== undefined) return record;
    throw new TenChatError("not-found", "This conversation is not on this device. Nothing was changed.");
  }
}

import type { FrameHandlers } from "../../../generated/client/socket.ts";
import type { AccountParts } from "../account-parts.ts";
import type { ContextAtWork } from "../context-at-work.ts";
import type { KeysAtWork } from "../keys/keys-at-work.ts";
import type { ValueStore } from "../store.ts";
import { ConversationBook } from "./conversation-book.ts";
import type { ConversationSummary } from "./door.ts";
import { Summaries } from "./summaries.ts";

/** The conversations of one account at work: which there are, and how they are listed. */
export class ConversationsAtWork implements ContextAtWork {
  readonly hear: Pick<FrameHandlers, "conversation.new">;
  readonly #parts: AccountParts;
  readonly #book: ConversationBook;
  readonly #summaries: Summaries;

  /** `typing` says who else is writing in a conversation now. */
  constructor(
    parts: AccountParts,
    keys: Pick<KeysAtWork, "pins" | "names" | "lists">,
    typing: (conversationId: string) => readonly string[],
    list: ValueStore<readonly ConversationSummary[]>,
  ) {
    const { api, ledger, own } = parts;
    this.#parts = parts;
    const { pins, names, lists } = keys;
    this.#book = new ConversationBook(api.conversations, ledger, names, own.device.identity.accountId);
    this.#summaries = new Summaries({ ledger, pins, names, lists, typing, own }, list);
    this.hear = {
      "conversation.new": (conversation) => parts.inBackground(() => this.#book.learn(conversation)),
    };
  }

  async load(): Promise<void> {
    this.#parts.ledger.listen((conversationId) => this.show(conversationId));
    this.#summaries.showAll();
  }

  ready(): Promise<void> {
    return this.#book.refresh();
  }

  stop(): void {}

  /** Makes the line of a conversation anew. */
  show(conversationId: string): void {
    this.#summaries.show(conversationId);
  }

  /** Makes the lines of all conversations with a person anew. */
  showPerson(accountId: string): void {
    this.#summaries.showPerson(accountId);
  }

  /** Asks the server about a conversation that this device does not know yet. */
  ensure(conversationId: string): Promise<void> {
    return this.#book.ensure(conversationId);
  }

  start(accountId: string): Promise<string> {
    return this.#book.openDirect(accountId);
  }
}

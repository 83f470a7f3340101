import { ProtocolViolation } from "../../../generated/client/runtime/transport.ts";
import type { Conversation } from "../../../generated/contracts/conversations/types.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { ServerApi } from "../server-api.ts";
import { recordConversation } from "./record-conversation.ts";

/** Knows which conversations there are, from the server's lists into the ledger. */
export class ConversationBook {
  readonly #api: ServerApi["conversations"];
  readonly #ledger: Ledger;
  readonly #accountId: string;

  constructor(api: ServerApi["conversations"], ledger: Ledger, accountId: string) {
    this.#api = api;
    this.#ledger = ledger;
    this.#accountId = accountId;
  }

  async refresh(): Promise<void> {
    let cursor: string | null = null;
    do {
      const page = await this.#api.listConversations({ limit: 100, ...(cursor === null ? {} : { cursor }) });
      for (const conversation of page.conversations) await this.learn(conversation);
      cursor = page.nextCursor;
    } while (cursor !== null);
  }

  /** Stores what is new about a conversation. */
  learn(wire: Conversation): Promise<void> {
    return this.#ledger.section.run(async () => {
      const known = this.#ledger.conversation(wire.conversationId);
      const record = recordConversation(wire, this.#accountId, known);
      if (known && JSON.stringify(known) === JSON.stringify(record)) return;
      await this.#ledger.commitInside({ conversation: record });
    });
  }

  async ensure(conversationId: string): Promise<void> {
    if (this.#ledger.conversation(conversationId) !== undefined) return;
    await this.learn(await this.#api.readConversation({ conversationId }));
  }

  /** The one direct conversation with somebody. */
  async openDirect(accountId: string): Promise<string> {
    const conversation = await this.#api.openDirectConversation({ accountId });
    await this.learn(conversation);
    if (this.#ledger.conversation(conversation.conversationId)?.peer.accountId !== accountId) {
      throw new ProtocolViolation("The server answered with a conversation with somebody else.");
    }
    return conversation.conversationId;
  }
}

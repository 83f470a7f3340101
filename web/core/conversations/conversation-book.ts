import { ProtocolViolation } from "../../../generated/client/runtime/transport.ts";
import type { Conversation } from "../../../generated/contracts/conversations/types.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { KnownNames } from "../keys/known-names.ts";
import { isIn, othersIn } from "../ledger/conversation-record.ts";
import type { ServerApi } from "../server-api.ts";
import { shownPerson } from "../shown-person.ts";
import { recordConversation } from "./record-conversation.ts";

/** Knows which conversations there are, from the server's lists into the ledger. */
export class ConversationBook {
  readonly #api: ServerApi["conversations"];
  readonly #ledger: Ledger;
  readonly #names: KnownNames;
  readonly #accountId: string;

  constructor(api: ServerApi["conversations"], ledger: Ledger, names: KnownNames, accountId: string) {
    this.#api = api;
    this.#ledger = ledger;
    this.#names = names;
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
      // Of a name that comes with somebody who is not in it, nothing is believed.
      const people = wire.members.map(({ profile }) => shownPerson(profile));
      const names = this.#names.noticed(people.filter(({ accountId }) => isIn(record, accountId)));
      const news = known === undefined || JSON.stringify(known) !== JSON.stringify(record);
      if (!news && names.changes.length === 0) return;
      await this.#ledger.commitInside({ conversation: record, also: names.changes, after: names.after });
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
    const record = this.#ledger.conversation(conversation.conversationId);
    if (record === undefined || !othersIn(record, this.#accountId).every((other) => other === accountId)) {
      throw new ProtocolViolation("The server answered with a conversation with somebody else.");
    }
    return conversation.conversationId;
  }
}

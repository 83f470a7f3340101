import type { Person } from "../person.ts";
import { ValueStore } from "../store.ts";
import type { ConversationSummary, EndedConversation } from "./door.ts";

/** What the page shows of conversations, whoever is signed in: it is there before anybody is. */
export class ConversationStores {
  readonly list = new ValueStore<readonly ConversationSummary[]>([]);
  readonly ended = new ValueStore<readonly EndedConversation[]>([]);
  readonly blocked = new ValueStore<readonly Person[]>([]);

  /** Nobody is at work any more. */
  clear(): void {
    this.list.set([]);
    this.ended.set([]);
  }
}

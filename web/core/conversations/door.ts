import type { KeyChange } from "../keys/door.ts";
import type { Person } from "../person.ts";
import type { Store } from "../store.ts";

/** A line of the list of conversations. */
export interface ConversationSummary {
  readonly id: string;
  readonly peer: Person;
  /** The newest line as decrypted here; null while there is none or its kind has no text. */
  readonly lastText: string | null;
  readonly lastOwn: boolean;
  /** Milliseconds since 1970: of the last message, else of the conversation. */
  readonly lastAt: number;
  readonly unread: number;
  /** Text begun and not sent. */
  readonly draft: string;
  /** Whether the other person is writing now. */
  readonly typing: boolean;
  readonly keyChange: KeyChange | null;
}

/** Which conversations there are. */
export interface ConversationsDoor {
  /** Latest first. */
  readonly list: Store<readonly ConversationSummary[]>;
  /** Opens the one direct conversation with somebody and answers its id. */
  start(accountId: string): Promise<string>;
}

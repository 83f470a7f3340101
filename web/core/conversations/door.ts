import type { ShownContent } from "../content/content.ts";
import type { DevicesNotice, KeyChange, NameChange } from "../keys/door.ts";
import type { Person } from "../person.ts";
import type { Store } from "../store.ts";

/** Somebody in a conversation. */
export interface Member extends Person {
  readonly role: "member";
  /** Oneself. */
  readonly own: boolean;
}

/** The newest line of a conversation. */
export interface LastLine {
  readonly own: boolean;
  readonly senderAccountId: string;
  /** As decrypted here; null of one that could not be opened. */
  readonly content: ShownContent | null;
}

/** A line of the list of conversations. */
export interface ConversationSummary {
  readonly id: string;
  readonly kind: "direct";
  /** Everybody in it, oneself too. */
  readonly members: readonly Member[];
  /** Null while there is none. */
  readonly last: LastLine | null;
  /** Milliseconds since 1970: of the last message, else of the conversation. */
  readonly lastAt: number;
  readonly unread: number;
  /** Text begun and not sent. */
  readonly draft: string;
  /** Who else is writing now. */
  readonly typing: readonly Person[];
  /** Whether the keys of everybody else in it were compared, and none has changed since. */
  readonly verified: boolean;
  readonly keyChanges: readonly KeyChange[];
  readonly nameChanges: readonly NameChange[];
  /** New devices of anybody in it, oneself too, and what a server says of devices that nobody vouches for. */
  readonly devicesNotices: readonly DevicesNotice[];
}

/** Which conversations there are. */
export interface ConversationsDoor {
  /** Latest first. */
  readonly list: Store<readonly ConversationSummary[]>;
  /** Opens the one direct conversation with somebody and answers its id. */
  start(accountId: string): Promise<string>;
}

import type { Person } from "../tenchat.ts";

/** What this device keeps of a conversation. Times are milliseconds since 1970. */
export interface ConversationRecord {
  readonly id: string;
  readonly peer: Person;
  /** Everybody in it, oneself too. */
  readonly memberIds: readonly string[];
  readonly createdAt: number;
  /** Everything up to this sequence number is stored here, without a gap. */
  readonly position: number;
  /** When the server accepted the message there, in its words; with it the server tells whether its log is the same. */
  readonly positionAt?: string;
  /** Up to where the server knows that; may lag behind what it was told. */
  readonly confirmed: number;
  /** Up to where the other person's devices have received. */
  readonly delivered: number;
  readonly readSequence: number;
  readonly unread: number;
  readonly lastText: string | null;
  readonly lastOwn: boolean;
  readonly lastAt: number;
  readonly draft: string;
  /** The first message that waits for a key change to be accepted. */
  readonly heldFrom?: number;
  /** When it was noticed that the server had forgotten a part; until the person has read that. */
  readonly rewoundAt?: number;
}

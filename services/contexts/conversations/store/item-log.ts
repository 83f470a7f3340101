import type { EntityManager } from "typeorm";

/** An item that this room writes into a conversation itself: a change of its members. */
export interface RosterItem {
  readonly conversationId: string;
  readonly messageId: string;
  readonly senderAccountId: string;
  readonly senderDeviceId: string;
  readonly contentType: string;
  readonly roster: Buffer;
  /** Of the members that it makes. */
  readonly revision: number;
  readonly changedAt: Date;

  /** Who hears of it once it is committed. */
  readonly readers: readonly string[];
}

/** What this room asks of messaging. */
export interface ItemLog {
  /** Gives an item its place within the transaction, and tells its readers after the commit. */
  append(manager: EntityManager, item: RosterItem): Promise<{ readonly sequence: number }>;
}

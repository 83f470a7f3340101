import { standingOf } from "../ledger/conversation-record.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { MessageRecord } from "../ledger/message-record.ts";
import { countsAsUnread, namesPerson } from "../ledger/told-record.ts";

/** So many are unread, and so many of them mention the person. */
export interface Unread {
  readonly unread: number;
  readonly mentions: number;
}

export const nothingUnread: Unread = { unread: 0, mentions: 0 };

const pageSize = 50;

/** Keeps what is unread of a conversation, and how much of it mentions the person. Inside the ledger's exclusive section. */
export class UnreadKeeper {
  readonly #ledger: Ledger;
  readonly #ownAccountId: string;
  /** What others mention oneself by. */
  readonly #ownUsername: () => string;

  constructor(ledger: Ledger, ownAccountId: string, ownUsername: () => string) {
    this.#ledger = ledger;
    this.#ownAccountId = ownAccountId;
    this.#ownUsername = ownUsername;
  }

  /** One that has come, or could only now be opened: it is counted as unread already. */
  withMention(conversation: ConversationRecord, message: MessageRecord): ConversationRecord {
    if (!this.#isNew(conversation, message) || this.#weight(message).mentions === 0) return conversation;
    return { ...conversation, mentions: (conversation.mentions ?? 0) + 1 };
  }

  /** One says something else now, or nothing any more. */
  changed(conversation: ConversationRecord, before: MessageRecord, after: MessageRecord | null): ConversationRecord {
    if (!this.#isNew(conversation, before)) return conversation;
    const [was, is] = [this.#weight(before), after === null ? nothingUnread : this.#weight(after)];
    const unread = Math.max(0, conversation.unread - was.unread + is.unread);
    const mentions = Math.max(0, (conversation.mentions ?? 0) - was.mentions + is.mentions);
    return { ...conversation, unread, mentions };
  }

  /** What is unread behind the place up to which one has read, which is no more than was unread before. */
  async afterReading(conversation: ConversationRecord): Promise<Unread> {
    const { unread: most, mentions: mostMentions = 0 } = conversation;
    const { read } = standingOf(conversation, this.#ownAccountId);
    let before: MessageRecord | undefined;
    for (let [unread, mentions] = [0, 0]; ;) {
      const page = await this.#ledger.page(conversation.id, before, pageSize);
      const after = page.filter(({ sequence }) => sequence > read);
      for (const record of after) {
        const weight = this.#weight(record);
        unread += weight.unread;
        mentions += weight.mentions;
      }
      before = page[0];
      if (before === undefined || after.length < page.length || unread >= most) {
        return { unread: Math.min(unread, most), mentions: Math.min(mentions, mostMentions) };
      }
    }
  }

  /** What the server has once more was read where it is kept. */
  #isNew(conversation: ConversationRecord, { sequence, again }: MessageRecord): boolean {
    return again === undefined && sequence > standingOf(conversation, this.#ownAccountId).read;
  }

  #weight(record: MessageRecord): Unread {
    if (!countsAsUnread(record) || record.notes?.deleted === true) return nothingUnread;
    return { unread: 1, mentions: namesPerson(record, this.#ownUsername()) ? 1 : 0 };
  }
}

import type { Ledger } from "../ledger/ledger.ts";
import { arrangementOf } from "../ledger/conversation-record.ts";
import type { ConversationRecord } from "../ledger/conversation-record.ts";
import type { RecordBook, Values } from "./record-book.ts";
import type { ReadPlace } from "../messaging/read-place.ts";

const prefix = "conversation/";
/** A record has room for so much; a longer draft stays on its device. In UTF-16 units, each at most six bytes of JSON. */
const longestDraft = 10_000;

/** A draft, how the person has put a conversation away, and what they have read: the same on all of their devices. */
export class OwnArrangements {
  readonly #ledger: Ledger;
  readonly #book: RecordBook;
  /** The person has read up to an item on another device. */
  readonly #heard: (conversationId: string, place: ReadPlace) => Promise<void>;

  constructor(ledger: Ledger, book: RecordBook, heard: (conversationId: string, place: ReadPlace) => Promise<void>) {
    this.#ledger = ledger;
    this.#book = book;
    this.#heard = heard;
  }

  /** What a version before has kept on this device alone, and what was changed as the program ended. */
  async load(): Promise<void> {
    for (const { id } of this.#ledger.conversations()) {
      const name = prefix + id;
      // Nobody knows since when: whatever another device has chosen counts more.
      await this.written(id, this.#book.isKnown(name) ? undefined : 1);
    }
  }

  /** A conversation was changed here, or has come. */
  async written(conversationId: string, at?: number): Promise<void> {
    const name = prefix + conversationId;
    // The item may have come only now; what was read before it changes nothing.
    await this.#readElsewhere(conversationId, this.#book.values(name));
    if (this.#book.isWaiting(name)) {
      if (await this.#apply(conversationId, this.#book.values(name))) await this.#book.settled(name);
      return;
    }
    const values = this.unwritten(name);
    if (Object.keys(values).length > 0) await this.#book.write(name, values, at);
  }

  /** Up to this item. Where two devices say it at a time, the one that has read further says so again when it hears of that. */
  async readHere(conversationId: string, { messageId, sequence }: ReadPlace): Promise<void> {
    const name = prefix + conversationId;
    if (this.#book.values(name).read !== messageId) await this.#book.write(name, { read: messageId, place: sequence });
  }

  unwritten(name: string): Values {
    const conversation = name.startsWith(prefix) ? this.#ledger.conversation(name.slice(prefix.length)) : undefined;
    if (conversation === undefined) return {};
    const known = { ...usual, ...this.#book.values(name) } as Values;
    return Object.fromEntries(
      Object.entries(valuesOf(conversation)).filter(([field, value]) => known[field] !== value),
    );
  }

  /** False where the conversation is not on this device yet; undefined of a record that is about none. */
  came(name: string, values: Values): Promise<boolean> | undefined {
    if (!name.startsWith(prefix)) return undefined;
    const conversationId = name.slice(prefix.length);
    return this.#readElsewhere(conversationId, values).then(() => this.#apply(conversationId, values));
  }

  #apply(conversationId: string, values: Values): Promise<boolean> {
    return this.#ledger.section.run(async () => {
      const conversation = this.#ledger.conversation(conversationId);
      if (conversation === undefined) return false;
      if (conversation.over !== undefined) return true;
      const { draft, muted, pinned, archived } = values;
      const before = arrangementOf(conversation);
      const arrangement = {
        muted: typeof muted === "boolean" ? muted : before.muted,
        pinned: typeof pinned === "boolean" ? pinned : before.pinned,
        archived: typeof archived === "boolean" ? archived : before.archived,
      };
      const text = typeof draft === "string" ? draft.toWellFormed().slice(0, longestDraft) : conversation.draft;
      await this.#ledger.commitInside({ conversation: { ...conversation, arrangement, draft: text } });
      return true;
    });
  }

  async #readElsewhere(conversationId: string, { read, place }: Values): Promise<void> {
    if (typeof read !== "string") return;
    await this.#heard(conversationId, {
      messageId: read,
      ...(Number.isSafeInteger(place) ? { sequence: place as number } : {}),
    });
  }
}

const usual: Values = { draft: "", muted: false, pinned: false, archived: false };

function valuesOf(conversation: ConversationRecord): Values {
  const { draft } = conversation;
  const { muted, pinned, archived } = arrangementOf(conversation);
  return { muted, pinned, archived, ...(draft.length > longestDraft ? {} : { draft }) };
}

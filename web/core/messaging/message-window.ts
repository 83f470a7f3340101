import type { Ledger } from "../ledger/ledger.ts";
import { comparePlaces } from "../ledger/message-record.ts";
import type { MessageRecord, OutboxRecord } from "../ledger/message-record.ts";
import { isAside } from "../ledger/told-record.ts";
import { answeredBy } from "./shown-items.ts";

const pageSize = 50;
/** What somebody jumps to may be far away. */
const farPageSize = 400;
/** What is unread is here from the beginning, unless it is more than so many messages: then it is only known which is the first. */
const unreadAtOnce = 1_000;

/** The newest records of a conversation, as far back as they were asked for, those that replies among them are about, and others. */
export class MessageWindow {
  readonly #ledger: Pick<Ledger, "page" | "message">;
  readonly #conversationId: string;
  /** Null of what is not on this device. */
  readonly #quotes = new Map<string, MessageRecord | null>();
  /** What replies among the records are about. */
  readonly #answered = new Set<string>();
  #records: MessageRecord[] = [];
  #hasMore = false;

  constructor(ledger: Pick<Ledger, "page" | "message">, conversationId: string) {
    this.#ledger = ledger;
    this.#conversationId = conversationId;
  }

  get records(): readonly MessageRecord[] {
    return this.#records;
  }

  get hasMore(): boolean {
    return this.#hasMore;
  }

  /** Inside the ledger's section. */
  async load(): Promise<void> {
    const page = await this.#ledger.page(this.#conversationId, undefined, pageSize);
    // What was placed while storage was read is in both.
    const newest = page.at(-1);
    const newer = this.#records.filter((record) => newest === undefined || comparePlaces(record, newest) > 0);
    this.#records = [...page, ...newer];
    this.#noteAnswered(page);
    this.#hasMore = page.length === pageSize;
    if (!this.#records.some((record) => !isAside(record))) await this.loadOlder();
  }

  async reload(): Promise<void> {
    const length = Math.max(this.#records.length, pageSize);
    this.#records = await this.#ledger.page(this.#conversationId, undefined, length);
    this.#noteAnswered(this.#records);
    this.#hasMore = this.#records.length === length;
  }

  /** More of what is above, at least one that shows. */
  async loadOlder(size = pageSize): Promise<void> {
    for (;;) {
      const first = this.#records[0];
      if (first === undefined) return void (this.#hasMore = false);
      const older = await this.#ledger.page(this.#conversationId, first, size);
      // Asked twice at once: the first answer counts.
      if (this.#records[0] !== first) return;
      this.#records = [...older, ...this.#records];
      this.#noteAnswered(older);
      this.#hasMore = older.length === size;
      if (!this.#hasMore || older.some((record) => !isAside(record))) return;
    }
  }

  async reach(messageId: string): Promise<boolean> {
    const here = () => this.#records.some(({ id }) => id === messageId);
    if (!here() && (await this.#ledger.message(this.#conversationId, messageId)) === undefined) return false;
    while (!here() && this.#hasMore) await this.loadOlder(farPageSize);
    return here();
  }

  async reachMoment(moment: number): Promise<string | null> {
    // The order is the conversation's and not the clock's: the first that is not before it, from the beginning on.
    while (this.#hasMore && (this.#records[0]?.sentAt ?? moment) >= moment) await this.loadOlder(farPageSize);
    return this.#records.find((record) => record.sentAt >= moment && !isAside(record))?.id ?? null;
  }

  /** Back to what one has read, if that is not too far. The first unread, if any is; undefined: it is further back. */
  async loadUnread(read: number): Promise<string | null | undefined> {
    const isFurther = () => this.#hasMore && (this.#records[0]?.sequence ?? 0) > read;
    while (isFurther() && this.#records.length < unreadAtOnce) await this.loadOlder(farPageSize);
    return isFurther() ? undefined : (this.#records.find((record) => isUnread(record, read))?.id ?? null);
  }

  /** The same however far back it is, without holding all that is between. */
  async findUnread(read: number): Promise<string | null> {
    let first: MessageRecord | undefined;
    for (let before = this.#records[0]; before !== undefined && before.sequence > read;) {
      const page: readonly MessageRecord[] = await this.#ledger.page(this.#conversationId, before, farPageSize);
      first = page.find((record) => isUnread(record, read)) ?? first;
      before = page[0];
    }
    return (first ?? this.#records.find((record) => isUnread(record, read)))?.id ?? null;
  }

  /** A record is new, or another than it was. */
  put(record: MessageRecord): void {
    if (this.#quotes.has(record.id)) this.#quotes.set(record.id, record);
    this.#noteAnswered([record]);
    const last = this.#records.at(-1);
    // Nearly all come behind all others: ten thousand need not be looked through for each.
    if (last === undefined || comparePlaces(record, last) > 0) return void this.#records.push(record);
    const at = this.#records.findLastIndex(({ id }) => id === record.id);
    if (at >= 0) this.#records[at] = record;
  }

  quoted(id: string): MessageRecord | undefined {
    return this.#quotes.get(id) ?? undefined;
  }

  /** What replies are about, and what else is to be shown beside them, that was not looked for yet. */
  unknownQuotes(outbox: readonly OutboxRecord[], others: readonly string[]): readonly string[] {
    this.#noteAnswered(outbox);
    return [...new Set([...others, ...this.#answered])].filter((id) => !this.#quotes.has(id));
  }

  #noteAnswered(records: readonly (MessageRecord | OutboxRecord)[]): void {
    for (const record of records) {
      const answered = answeredBy(record);
      if (answered !== undefined) this.#answered.add(answered);
    }
  }

  async loadQuotes(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#quotes.set(id, this.#records.find((record) => record.id === id) ?? null);
    for (const id of ids.filter((one) => this.#quotes.get(one) === null)) {
      const record = await this.#ledger.message(this.#conversationId, id);
      // It may have come meanwhile, and be newer.
      if (record !== undefined && !record.removed && this.#quotes.get(id) === null) this.#quotes.set(id, record);
    }
  }
}

function isUnread(record: MessageRecord, read: number): boolean {
  return !record.own && record.sequence > read && !isAside(record) && record.notes?.deleted !== true;
}

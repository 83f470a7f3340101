import type { ConversationRecord } from "./conversation-record.ts";
import { Exclusive } from "../exclusive.ts";
import type { Change, Durability } from "../host.ts";
import type { Person } from "../person.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import { isEarlier, upgradeConversation, upgradeMessage, upgradeOutbox } from "./earlier-records.ts";
import { removedRecord } from "./told-record.ts";
import {
  audiences,
  expiries,
  expiryKey,
  messageIdKey,
  messageIdsOf,
  messageKey,
  messagesOf,
  waitingNotes,
} from "./message-record.ts";
import type { MessageRecord, OutboxRecord, Place } from "./message-record.ts";

/** What one commit changes together. `also` are the records of others; `after` brings their memory up to date. */
export interface LedgerUpdate {
  readonly conversation?: ConversationRecord;
  readonly message?: MessageRecord;
  /** The newest item that its sender's device had there when it was sealed; not kept. */
  readonly seen?: string | undefined;
  /** Earlier messages of which something else is known now, each once. */
  readonly amended?: readonly MessageRecord[];
  readonly outbox?: OutboxRecord;
  readonly removeOutbox?: OutboxRecord;
  readonly also?: readonly Change[];
  readonly after?: readonly (() => void)[];
  /** `relaxed` for what the server would send again after a power cut. */
  readonly durability?: Durability;
}

/** The server has forgotten a part of a conversation: what changes with that, in one commit. */
export interface Rewind {
  readonly conversation: ConversationRecord;
  /** Moved to where they are kept. */
  readonly moved: readonly { readonly from: MessageRecord; readonly to: MessageRecord }[];
  /** To be sent, in this order, in place of what the outbox holds of this conversation. */
  readonly outbox: readonly Omit<OutboxRecord, "order">[];
  readonly also: readonly Change[];
}

/** The messages that are new or others than before, in order, none where only the conversation is; `reordered` when they have moved. */
export type LedgerListener = (conversationId: string, changed: readonly MessageRecord[] | "reordered") => void;

const orderKey = { table: "device", key: "order" } as const;

/**
 * Everything this device keeps of its conversations. Memory follows storage: it changes only after the commit, so that
 * nothing on the screen is ever lost by a crash. Whoever reads in order to write does both inside `section`.
 */
export class Ledger {
  readonly section = new Exclusive();
  readonly #database: SealedDatabase;
  readonly #conversations = new Map<string, ConversationRecord>();
  readonly #outbox = new Map<string, OutboxRecord>();
  readonly #listeners = new Set<LedgerListener>();
  readonly #waitingNotes = new Set<string>();
  readonly #ownAccountId: string;
  /** Those whose names an earlier version kept in conversations. */
  readonly peopleBefore: Person[] = [];
  #order = 0;
  #together = 0;
  /** What is to be told of each conversation. */
  readonly #unannounced = new Map<string, MessageRecord[]>();

  constructor(database: SealedDatabase, ownAccountId: string) {
    this.#database = database;
    this.#ownAccountId = ownAccountId;
  }

  async load(): Promise<void> {
    for (const record of await this.#database.list<ConversationRecord>("conversations", { prefix: "" })) {
      if (!isEarlier(record)) this.#conversations.set(record.id, record);
      else {
        const upgraded = upgradeConversation(record, this.#ownAccountId);
        this.#conversations.set(record.id, upgraded.record);
        this.peopleBefore.push(upgraded.person);
      }
    }
    for (const record of await this.#database.list<OutboxRecord>("outbox", { prefix: "" })) {
      this.#outbox.set(record.messageId, upgradeOutbox(record));
    }
    this.#order = (await this.#database.read<number>(orderKey.table, orderKey.key)) ?? 0;
    for (const key of await this.#database.keys("messages", { prefix: waitingNotes })) this.#waitingNotes.add(key);
  }

  conversation(id: string): ConversationRecord | undefined {
    return this.#conversations.get(id);
  }

  conversations(): ConversationRecord[] {
    return [...this.#conversations.values()];
  }

  outboxEntry(messageId: string): OutboxRecord | undefined {
    return this.#outbox.get(messageId);
  }

  /** One's own messages without a place, in the order of sending. */
  outbox(conversationId: string): OutboxRecord[] {
    return [...this.#outbox.values()]
      .filter((record) => record.conversationId === conversationId)
      .sort((a, b) => a.order - b.order);
  }

  /** Conversations in which something waits. */
  waiting(): Set<string> {
    return new Set([...this.#outbox.values()].map((record) => record.conversationId));
  }

  /** Up to `limit` messages in order, the last of them before `before`; none that the person has deleted here. */
  async page(conversationId: string, before: Place | undefined, limit: number): Promise<MessageRecord[]> {
    const records = await this.#database.list<MessageRecord>("messages", {
      prefix: messagesOf(conversationId),
      ...(before === undefined ? {} : { before: messageKey(conversationId, before) }),
      limit,
      descending: true,
    });
    return records
      .reverse()
      .map(upgradeMessage)
      .filter(({ removed }) => !removed);
  }

  /** Every message of a conversation, in order. */
  async messages(conversationId: string): Promise<MessageRecord[]> {
    const records = await this.#database.list<MessageRecord>("messages", { prefix: messagesOf(conversationId) });
    return records.map(upgradeMessage);
  }

  async message(conversationId: string, messageId: string): Promise<MessageRecord | undefined> {
    const place = await this.#database.read<number | Place>("messages", messageIdKey(conversationId, messageId));
    if (place === undefined) return undefined;
    const key = messageKey(conversationId, typeof place === "number" ? { sequence: place } : place);
    const record = await this.#database.read<MessageRecord>("messages", key);
    return record && upgradeMessage(record);
  }

  /** Before these come, placed together: whether they are here already is found out once for all. */
  async expect(messages: readonly { readonly conversationId: string; readonly messageId: string }[]): Promise<void> {
    for (const [id, some] of Map.groupBy(messages, ({ conversationId }) => conversationId)) {
      const keys = some.map(({ messageId }) => messageIdKey(id, messageId));
      await this.#database.lookAhead("messages", messageIdsOf(id), keys);
    }
  }

  /** What disappears next, the soonest first. */
  async expiring(limit: number): Promise<{ key: string; expiresAt: number; conversationId: string; id: string }[]> {
    const keys = await this.#database.keys("messages", { prefix: expiries, limit });
    return keys.map((key) => {
      const [, at = "", conversationId = "", id = ""] = key.split("/");
      return { key, expiresAt: Number(at), conversationId, id };
    });
  }

  /** Stores a new message of one's own as the last in line. */
  async enqueueInside(
    entry: Omit<OutboxRecord, "order">,
    conversation: ConversationRecord,
    together: Pick<LedgerUpdate, "message" | "also" | "after"> = {},
  ): Promise<void> {
    const order = this.#order + 1;
    await this.commitInside({
      ...together,
      outbox: { ...entry, order },
      conversation,
      also: [...(together.also ?? []), { ...orderKey, value: order }],
      after: [...(together.after ?? []), () => void (this.#order = order)],
    });
  }

  async commitInside(update: LedgerUpdate): Promise<void> {
    const { conversation, message, amended = [], outbox, removeOutbox } = update;
    const changes: Change[] = [...(update.also ?? [])];
    if (conversation) changes.push({ table: "conversations", key: conversation.id, value: conversation });
    if (outbox) changes.push({ table: "outbox", key: outbox.messageId, value: outbox });
    if (removeOutbox) changes.push({ table: "outbox", key: removeOutbox.messageId, remove: true });
    if (message) changes.push(...changesOf(message));
    changes.push(...amended.flatMap(changesOf));
    if (changes.length > 0) await this.#database.commit(changes, update.durability);
    if (conversation) {
      // What the server has confirmed meanwhile is kept in memory only, see `noteConfirmed`.
      const confirmed = Math.max(conversation.confirmed, this.#conversations.get(conversation.id)?.confirmed ?? 0);
      const isKnown = confirmed === conversation.confirmed;
      this.#conversations.set(conversation.id, isKnown ? conversation : { ...conversation, confirmed });
    }
    if (outbox) this.#outbox.set(outbox.messageId, outbox);
    if (removeOutbox) this.#outbox.delete(removeOutbox.messageId);
    for (const run of update.after ?? []) run();
    const changed = message ?? outbox ?? removeOutbox;
    for (const record of amended) this.#announce(record.conversationId, [record]);
    const id = conversation?.id ?? changed?.conversationId;
    if (id !== undefined) this.#announce(id, message === undefined ? [] : [message]);
  }

  /**
   * A place that was given before this connection and is still to be reached counts no more: the server may have gone
   * back meanwhile. The same bytes are sent once more, and are answered with their place if they have one.
   */
  async forgetAcceptedInside(): Promise<void> {
    for (const { accepted, acceptedAt: _acceptedAt, ...entry } of [...this.#outbox.values()]) {
      if (accepted !== undefined) await this.commitInside({ outbox: entry });
    }
  }

  /** Whether something is kept under this key about an item that has not come. */
  hasWaitingNotes(key: string): boolean {
    return this.#waitingNotes.has(key);
  }

  /** Call after the commit that keeps or removes it. */
  noteWaiting(key: string, waits: boolean): void {
    if (waits) this.#waitingNotes.add(key);
    else this.#waitingNotes.delete(key);
  }

  /** Forgets what was not sent; also where it is kept, of one that had been sent before the server went back. */
  async discardInside(entry: OutboxRecord): Promise<void> {
    const kept = entry.again ? await this.message(entry.conversationId, entry.messageId) : undefined;
    await this.commitInside({ removeOutbox: entry, also: kept === undefined ? [] : removalOf(kept) });
    if (kept !== undefined) this.#reordered(kept.conversationId);
  }

  /**
   * Deletes here what was said in a conversation and what never left, in one commit. What is sealed may have reached the
   * server, and goes its way.
   */
  async removeInside(conversation: ConversationRecord): Promise<void> {
    const { id } = conversation;
    const records = await this.messages(id);
    const unsent = this.outbox(id).filter(
      ({ submission, failure }) => submission === undefined || failure !== undefined,
    );
    const notes = await this.#database.keys("messages", { prefix: `${waitingNotes}${id}/` });
    const sealedFor = await this.#database.keys("messages", { prefix: `${audiences}${id}/` });
    await this.#database.commit([
      ...records.flatMap((record) => changesOf(removedRecord(record))),
      ...[...notes, ...sealedFor].map((key): Change => ({ table: "messages", key, remove: true })),
      ...unsent.map(({ messageId }): Change => ({ table: "outbox", key: messageId, remove: true })),
      { table: "conversations", key: id, value: conversation },
    ]);
    for (const key of notes) this.#waitingNotes.delete(key);
    for (const { messageId } of unsent) this.#outbox.delete(messageId);
    this.#conversations.set(id, conversation);
    this.#reordered(id);
  }

  /**
   * A conversation came to its end: of what was said, of what waits to be sent and of all that is remembered beside it nothing
   * stays, in one commit. `over` is what takes its place.
   */
  async eraseInside(over: ConversationRecord, also: readonly Change[]): Promise<void> {
    const { id } = over;
    const places = [messagesOf(id), messageIdsOf(id), `${waitingNotes}${id}/`, `${audiences}${id}/`];
    const under = (table: Change["table"], prefix: string) =>
      this.#database.keys(table, { prefix }).then((keys) => keys.map((key): Change => ({ table, key, remove: true })));
    const expiring = (await under("messages", expiries)).filter(({ key }) => key.split("/")[2] === id);
    const said = await Promise.all(places.map((prefix) => under("messages", prefix)));
    const beside = [
      ...(await under("device", `roster/${id}/`)),
      ...(await under("device", `asked/${id}`)),
      ...(await under("chains", `${id}/`)),
    ];
    const waiting = this.outbox(id).map(({ messageId }): Change => ({ table: "outbox", key: messageId, remove: true }));
    const conversation: Change = { table: "conversations", key: id, value: over };
    await this.#database.commit([...said.flat(), ...expiring, ...beside, ...waiting, ...also, conversation]);
    for (const { key } of said.flat()) this.#waitingNotes.delete(key);
    for (const { key } of waiting) this.#outbox.delete(key);
    this.#conversations.set(id, over);
    this.#reordered(id);
  }

  /** The rewind's own `confirmed` counts: what the server was told before it has forgotten. */
  async rewindInside({ conversation, moved, outbox, also }: Rewind): Promise<void> {
    const entries = outbox.map((entry, index) => ({ ...entry, order: this.#order + 1 + index }));
    const order = this.#order + entries.length;
    await this.#database.commit([
      ...also,
      ...moved.map(({ from }): Change => ({
        table: "messages",
        key: messageKey(from.conversationId, from),
        remove: true,
      })),
      ...moved.flatMap(({ to }) => changesOf(to)),
      ...entries.map((entry): Change => ({ table: "outbox", key: entry.messageId, value: entry })),
      { ...orderKey, value: order },
      { table: "conversations", key: conversation.id, value: conversation },
    ]);
    this.#order = order;
    for (const entry of entries) this.#outbox.set(entry.messageId, entry);
    this.#conversations.set(conversation.id, conversation);
    this.#reordered(conversation.id);
  }

  /** What was to be told of its messages one by one is as old as they are. */
  #reordered(id: string): void {
    this.#unannounced.delete(id);
    for (const listener of [...this.#listeners]) listener(id, "reordered");
  }

  /** The server's data are others than it was told about: every position is due to be confirmed again. */
  forgetConfirmed(): void {
    for (const [id, record] of this.#conversations) this.#conversations.set(id, { ...record, confirmed: 0 });
  }

  /** Kept in memory and stored with the next change: forgetting it costs one more confirmation. */
  noteConfirmed(conversationId: string, sequence: number): void {
    const record = this.#conversations.get(conversationId);
    if (record && record.confirmed < sequence)
      this.#conversations.set(conversationId, { ...record, confirmed: sequence });
  }

  /** What is placed meanwhile is stored together, and shown once it is: a thousand messages are not a thousand screens. */
  async together<T>(work: () => Promise<T>): Promise<T> {
    this.#together++;
    try {
      return await this.#database.together(work);
    } finally {
      this.#together--;
      // What has failed meanwhile is told as well: it waits to be stored, and is read as if it were.
      const unannounced = [...this.#unannounced];
      this.#unannounced.clear();
      for (const [conversationId, changed] of unannounced) this.#announce(conversationId, changed);
    }
  }

  /** Resolves once everything that was placed is stored. */
  stored(): Promise<void> {
    return this.#database.stored();
  }

  #announce(conversationId: string, changed: readonly MessageRecord[]): void {
    const before = this.#unannounced.get(conversationId);
    if (this.#together === 0) for (const listener of [...this.#listeners]) listener(conversationId, changed);
    else if (before === undefined) this.#unannounced.set(conversationId, [...changed]);
    else before.push(...changed);
  }

  listen(listener: LedgerListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Stores what belongs to no conversation. */
  commitAside(changes: readonly Change[]): Promise<void> {
    return this.#database.commit(changes);
  }

  readAside<T>({ table, key }: Pick<Change, "table" | "key">): Promise<T | undefined> {
    return this.#database.read<T>(table, key);
  }

  /** For a device of another id on this storage: what the old one sealed would not open under the new id. */
  static async forgetDevice(database: SealedDatabase): Promise<Change[]> {
    const peers = await database.keys("peers", { prefix: "" });
    const outbox = await database.list<OutboxRecord>("outbox", { prefix: "" });
    return [
      ...peers.map((key): Change => ({ table: "peers", key, remove: true })),
      ...outbox
        .filter((record) => record.submission !== undefined)
        .map(({ submission: _submission, contentKey: _contentKey, chain: _chain, ...unsealed }): Change => ({
          table: "outbox",
          key: unsealed.messageId,
          value: unsealed,
        })),
    ];
  }
}

function removalOf(message: MessageRecord): Change[] {
  const { conversationId, id } = message;
  return [messageKey(conversationId, message), messageIdKey(conversationId, id)].map((key): Change => ({
    table: "messages",
    key,
    remove: true,
  }));
}

function changesOf(message: MessageRecord): Change[] {
  const { conversationId, id, sequence, kept, expiresAt, expired } = message;
  const expiry =
    expiresAt === undefined ? null : { table: "messages" as const, key: expiryKey(expiresAt, conversationId, id) };
  return [
    ...(expiry === null ? [] : [expired ? { ...expiry, remove: true as const } : { ...expiry, value: true }]),
    { table: "messages", key: messageKey(conversationId, message), value: message },
    {
      table: "messages",
      key: messageIdKey(conversationId, id),
      value: kept === undefined ? sequence : { sequence, kept },
    },
  ];
}

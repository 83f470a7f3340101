import type { Change } from "../host.ts";
import { ValueStore } from "../store.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import type { InnerMessage } from "./inner-message.ts";
import { talkItems, withInner } from "./talk-record.ts";
import type { TalkItem, TalkRecord, Waiting } from "./talk-record.ts";

const table = "messages";

/** Everything that was said, as this device knows it. */
export class Talks {
  readonly #database: SealedDatabase;
  readonly #self: string;
  readonly #now: () => number;
  readonly #waitingOf: (of: string) => Waiting;
  readonly #records = new Map<string, Map<string, TalkRecord>>();
  readonly #views = new Map<string, ValueStore<readonly TalkItem[]>>();

  constructor(database: SealedDatabase, self: string, now: () => number, waitingOf: (of: string) => Waiting) {
    this.#database = database;
    this.#self = self;
    this.#now = now;
    this.#waitingOf = waitingOf;
  }

  async load(): Promise<void> {
    for (const record of await this.#database.list<TalkRecord>(table, { prefix: "" })) this.#keep(record);
  }

  view(conversation: string): ValueStore<readonly TalkItem[]> {
    const view = this.#views.get(conversation) ?? new ValueStore<readonly TalkItem[]>([]);
    if (!this.#views.has(conversation)) {
      this.#views.set(conversation, view);
      this.refresh(conversation);
    }
    return view;
  }

  /** Shows what a conversation has come to. */
  refresh(conversation: string): void {
    const records = [...(this.#records.get(conversation)?.values() ?? [])];
    const items = talkItems(records, this.#self, ({ id }) => this.#waitingOf(messageMark(conversation, id)));
    this.#views.get(conversation)?.set(items);
  }

  refreshAll(): void {
    for (const conversation of this.#views.keys()) this.refresh(conversation);
  }

  find(conversation: string, author: string, id: string): TalkRecord | undefined {
    return this.#records.get(conversation)?.get(`${author}/${id}`);
  }

  lastAt(conversation: string): number | null {
    const times = [...(this.#records.get(conversation)?.values() ?? [])].flatMap(({ said }) => (said ? [said.at] : []));
    return times.length === 0 ? null : times.reduce((one, other) => Math.max(one, other));
  }

  /** What has to be stored for what came, each with whose it is. Nothing in memory changes before `kept`. */
  prepare(came: readonly Came[]): TalkRecord[] {
    const changed = new Map<string, TalkRecord>();
    for (const { conversation, author, inner } of came) {
      const key = keyOf({ conversation, author, id: inner.id });
      const record = changed.get(key) ?? this.find(conversation, author, inner.id);
      const next = withInner(record ?? { conversation, author, id: inner.id }, inner, this.#now());
      if (next !== undefined) changed.set(key, next);
    }
    return [...changed.values()];
  }

  /** What has to be stored for a conversation to be gone from here. Nothing in memory changes before `dropped`. */
  changesWithout(conversation: string): Change[] {
    const records = [...(this.#records.get(conversation)?.values() ?? [])];
    return records.map((each) => ({ table, key: keyOf(each), remove: true }));
  }

  /** That the changes of `changesWithout` are stored. */
  dropped(conversation: string): void {
    this.#records.delete(conversation);
    this.refresh(conversation);
  }

  changesFor(records: readonly TalkRecord[]): Change[] {
    return records.map((value) => ({ table, key: keyOf(value), value }));
  }

  /** That the changes of `changesFor` are stored. */
  kept(records: readonly TalkRecord[]): void {
    for (const record of records) this.#keep(record);
    for (const conversation of new Set(records.map((each) => each.conversation))) this.refresh(conversation);
  }

  #keep(record: TalkRecord): void {
    const { conversation, author, id } = record;
    const records = this.#records.get(conversation) ?? new Map<string, TalkRecord>();
    this.#records.set(conversation, records.set(`${author}/${id}`, record));
  }
}

export interface Came {
  readonly conversation: string;
  readonly author: string;
  readonly inner: InnerMessage;
}

export function messageMark(conversation: string, id: string): string {
  return `${conversation}/${id}`;
}

function keyOf({ conversation, author, id }: Pick<TalkRecord, "conversation" | "author" | "id">): string {
  return `${conversation}/${author}/${id}`;
}

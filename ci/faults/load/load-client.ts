import { createTenChat } from "../../../web/core/create-tenchat.ts";
import type { ConversationView, MessageItem, TenChat } from "../../../web/core/tenchat.ts";
import { headlessHost } from "../../../web/hosts/headless-host.ts";
import { MemoryStorage } from "../../../web/hosts/memory-storage.ts";
import type { LogEntry, SeenMessage } from "../check/evidence.ts";
import { textFor } from "../check/check-evidence.ts";

export const password = "three calm sentences of one person";

/** What a client keeps; it can be copied, and the copy opened elsewhere. */
export class Disk {
  readonly storage = new MemoryStorage();

  async copy(): Promise<Disk> {
    const copy = new Disk();
    const rows = Map.groupBy(this.storage.unsafeTestingDump(), ({ database }) => database);
    for (const [name, changes] of rows) {
      const database = await copy.storage.open(name);
      await database.commit(changes, "relaxed");
      database.close();
    }
    return copy;
  }
}

/** One person with a whole client and a real socket, who logs what was sent, acknowledged and shown. */
export class LoadClient {
  readonly name: string;
  readonly tenchat: TenChat;
  readonly log: LogEntry[] = [];
  readonly #views = new Map<string, ConversationView>();
  readonly #states = new Map<string, string>();
  readonly #acked = new Set<string>();
  #number = 0;

  constructor(name: string, origin: string, disk: Disk, report: (error: unknown) => void) {
    this.name = name;
    this.tenchat = createTenChat(headlessHost({ origin, storage: disk.storage, report, prekeyStock: 30 }));
  }

  get online(): boolean {
    return this.tenchat.connection.get() === "online";
  }

  /** From now on everything that happens in its conversations is logged. */
  watch(): void {
    for (const { id } of this.tenchat.conversations.list.get()) {
      if (this.#views.has(id)) continue;
      const view = this.tenchat.messaging.open(id);
      this.#views.set(id, view);
      view.messages.subscribe(() => this.#look(view));
    }
  }

  /** Brings to its screens whatever older there is. */
  async readBack(): Promise<void> {
    for (const view of this.#views.values()) while (view.hasMore.get()) await view.loadOlder();
  }

  /** Writes the next message; resolves once it is kept on this device. */
  async write(conversationId: string, filling: number): Promise<void> {
    const text = textFor(this.name, ++this.#number, ".".repeat(filling));
    this.log.push({ kind: "sent", client: this.name, conversationId, text, at: Date.now() });
    const view = this.#views.get(conversationId);
    if (view === undefined) throw new Error(`${this.name} takes no part in ${conversationId}`);
    await view.send(text);
  }

  /** What stands on its screens of what was written; a group begins with words about itself. */
  seen(): SeenMessage[] {
    return [...this.#views.values()].flatMap((view) =>
      view.messages
        .get()
        .filter(({ content }) => content.kind !== "members" && content.kind !== "group-name")
        .map(({ id, own, content, sequence }): SeenMessage => ({
          client: this.name,
          conversationId: view.id,
          id,
          own,
          text: content.kind === "text" ? content.text : null,
          ...(sequence === undefined ? {} : { sequence }),
        })),
    );
  }

  /** Whether something of its own is with nobody but itself. */
  waits(): boolean {
    return this.seen().some(({ own, sequence }) => own && sequence === undefined);
  }

  #look(view: ConversationView): void {
    for (const item of view.messages.get()) {
      const state = item.content.kind === "text" ? item.state : item.content.kind;
      if (this.#states.get(item.id) === state) continue;
      const first = !this.#states.has(item.id);
      // Once: a server that went back acknowledges again what it had forgotten.
      const acked = isAcked(state) && !this.#acked.has(item.id);
      if (acked) this.#acked.add(item.id);
      this.#states.set(item.id, state);
      if (item.content.kind !== "text") continue;
      if (item.own ? acked : first) this.#note(view.id, item, item.content.text);
    }
  }

  #note(conversationId: string, item: MessageItem, text: string): void {
    const entry = { client: this.name, conversationId, text, at: Date.now() };
    if (item.own) this.log.push({ ...entry, kind: "acked" });
    else if (item.sequence !== undefined) this.log.push({ ...entry, kind: "shown", sequence: item.sequence });
  }
}

function isAcked(state: string | undefined): boolean {
  return state === "sent" || state === "delivered";
}

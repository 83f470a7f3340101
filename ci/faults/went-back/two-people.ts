import { setTimeout as sleep } from "node:timers/promises";
import { createTenChat } from "../../../web/core/create-tenchat.ts";
import type { ConversationView, TenChat } from "../../../web/core/tenchat.ts";
import { headlessHost } from "../../../web/hosts/headless-host.ts";
import { MemoryStorage } from "../../../web/hosts/memory-storage.ts";

const password = "three calm sentences";
export const NAMES = ["alice", "bob"] as const;
export type Name = (typeof NAMES)[number];

/** Two people with a device each, which keeps what a browser would keep, and what they have written so far. */
export class TwoPeople {
  readonly problems: unknown[] = [];
  readonly written: Record<Name, string[]> = { alice: [], bob: [] };
  readonly #disks: Record<Name, MemoryStorage> = { alice: new MemoryStorage(), bob: new MemoryStorage() };
  readonly #clients = new Map<Name, TenChat>();
  readonly #origin: string;
  #conversation = "";

  constructor(origin: string) {
    this.#origin = origin;
  }

  async begin(): Promise<void> {
    for (const name of NAMES) {
      await this.open(name);
      await this.client(name).identity.signUpWithPassword({ username: name, password });
      await this.until(() => this.#isOnline(name), "signing up");
    }
    const [found] = await this.client("alice").identity.searchPeople("bob");
    this.#conversation = await this.client("alice").conversations.start(found!.accountId);
    await this.until(() => this.client("bob").conversations.list.get().length === 1, "hearing of a conversation");
    await this.client("bob").conversations.accept(this.#conversation);
  }

  client(name: Name): TenChat {
    return this.#clients.get(name)!;
  }

  /** Opens the page, or opens it anew. */
  async open(name: Name): Promise<void> {
    await this.#clients.get(name)?.stop();
    const report = (error: unknown) => void this.problems.push(error);
    const client = createTenChat(headlessHost({ origin: this.#origin, storage: this.#disks[name], report }));
    this.#clients.set(name, client);
    await client.start();
  }

  /** Signed in and connected; whose session was lost signs in again. */
  async backIn(name: Name): Promise<void> {
    const kind = () => this.client(name).session.get().kind;
    await this.until(() => kind() === "signed-out" || this.#isOnline(name), "coming back");
    if (kind() !== "signed-out") return;
    await this.client(name).identity.signInWithPassword({ username: name, password });
    await this.until(() => this.#isOnline(name), "signing in again");
  }

  async write(name: Name, lines: readonly string[]): Promise<void> {
    const view = this.view(name);
    for (const line of lines) {
      await view.send(line);
      this.written[name].push(line);
    }
    view.close();
  }

  view(name: Name): ConversationView {
    return this.client(name).messaging.open(this.#conversation);
  }

  /** How many texts are not where they should be, once nothing more comes: lost, twice, out of order or stuck. */
  async judge(): Promise<{ lost: number; twice: number; outOfOrder: number; stuck: number }> {
    const sum = { lost: 0, twice: 0, outOfOrder: 0, stuck: 0 };
    for (const name of NAMES) {
      const view = this.view(name);
      const own = () => view.messages.get().filter((item) => item.own);
      const texts = () =>
        view.messages.get().map(({ content }) => (content.kind === "text" ? content.text : content.kind));
      const all = this.written.alice.length + this.written.bob.length;
      const done = () => own().every(({ state }) => state === "delivered") && new Set(texts()).size >= all;
      const end = Date.now() + 60_000;
      while (!(view.loaded.get() && done()) && Date.now() < end) {
        if (view.hasMore.get()) await view.loadOlder();
        await sleep(50);
      }
      for (const lines of Object.values(this.written)) {
        const shown = texts().filter((text) => lines.includes(text));
        const once = [...new Set(shown)];
        sum.lost += lines.length - once.length;
        sum.twice += shown.length - once.length;
        const due = lines.filter((line) => once.includes(line));
        sum.outOfOrder += once.filter((text, index) => text !== due[index]).length;
      }
      sum.stuck += own().filter(({ state }) => state !== "delivered").length;
      view.close();
    }
    return sum;
  }

  async close(): Promise<void> {
    for (const client of this.#clients.values()) await client.stop();
  }

  async until(what: () => boolean, doing: string): Promise<void> {
    for (const end = Date.now() + 60_000; !what(); await sleep(20)) {
      if (Date.now() < end) continue;
      const states = NAMES.map((name) => [name, this.#clients.get(name)?.session.get()]);
      throw new Error(`${doing} did not end: ${JSON.stringify(states)} ${this.problems.map(String).join("; ")}`);
    }
  }

  #isOnline(name: Name): boolean {
    const client = this.client(name);
    return client.session.get().kind === "signed-in" && client.connection.get() === "online";
  }
}

import { Exclusive } from "../exclusive.ts";
import { isNotThere } from "../explain-error.ts";
import type { KnownNames } from "../keys/known-names.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Person } from "../person.ts";
import type { ServerApi } from "../server-api.ts";
import { shownPerson } from "../shown-person.ts";
import type { ValueStore } from "../store.ts";

const key = { table: "device", key: "blocks" } as const;

interface Parts {
  readonly api: Pick<ServerApi["conversations"], "listBlocks" | "blockAccount" | "unblockAccount">;
  readonly ledger: Ledger;
  readonly names: KnownNames;
  readonly store: ValueStore<readonly Person[]>;
  /** Whether somebody is blocked is another than before. */
  readonly changed: (accountId: string) => void;
  /** Asks for what was kept back. */
  readonly catchUp: () => void;
}

/**
 * Whom the person has blocked. The server has the list, as it keeps back what they say for every device of the person;
 * this device remembers it, so that it is known without a connection too.
 */
export class BlockList {
  readonly #parts: Parts;
  /** A list that was asked for before a change would undo it here: one comes after the other. */
  readonly #section = new Exclusive();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  has(accountId: string): boolean {
    return this.#parts.store.get().some((person) => person.accountId === accountId);
  }

  async load(): Promise<void> {
    const { ledger, store } = this.#parts;
    store.set((await ledger.readAside<readonly Person[]>(key)) ?? []);
  }

  stop(): void {
    this.#parts.store.set([]);
  }

  refresh(): Promise<void> {
    return this.#section.run(async () => {
      try {
        const { blocks } = await this.#parts.api.listBlocks();
        await this.#keep(blocks.map(({ profile }) => shownPerson(profile)));
      } catch (error) {
        // A server of a version before blocks nobody.
        if (!isNotThere(error)) throw error;
      }
    });
  }

  block(accountId: string): Promise<void> {
    const { api, names, store } = this.#parts;
    return this.#section.run(async () => {
      await api.blockAccount({ accountId });
      if (!this.has(accountId)) await this.#keep([names.person(accountId), ...store.get()]);
    });
  }

  async unblock(accountId: string): Promise<void> {
    const { api, store, catchUp } = this.#parts;
    await this.#section.run(async () => {
      await api.unblockAccount({ accountId });
      await this.#keep(store.get().filter((person) => person.accountId !== accountId));
    });
    catchUp();
  }

  async #keep(people: readonly Person[]): Promise<void> {
    const { ledger, store, changed } = this.#parts;
    const before = store.get();
    await ledger.commitAside([{ ...key, value: people }]);
    store.set(people);
    const [old, now] = [before, people].map((list) => new Set(list.map(({ accountId }) => accountId)));
    for (const accountId of new Set([...old!, ...now!]))
      if (old!.has(accountId) !== now!.has(accountId)) changed(accountId);
  }
}

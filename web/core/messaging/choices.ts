import type { Ledger } from "../ledger/ledger.ts";
import { ValueStore } from "../store.ts";
import type { MessagingChoices } from "./door.ts";

const key = { table: "device", key: "choices" } as const;
/** All go to those alone with whom one talks, and can be left. That one is here is said by nobody who has not chosen it. */
export const usualChoices: MessagingChoices = { receipts: true, typing: true, presence: "off" };

/** What somebody lets others know of oneself; kept on this device. */
export class Choices {
  readonly #ledger: Ledger;
  readonly #store: ValueStore<MessagingChoices>;

  constructor(ledger: Ledger, store: ValueStore<MessagingChoices>) {
    this.#ledger = ledger;
    this.#store = store;
  }

  get current(): MessagingChoices {
    return this.#store.get();
  }

  async load(): Promise<void> {
    const kept = await this.#ledger.readAside<Partial<MessagingChoices>>(key);
    this.#store.set({ ...usualChoices, ...kept });
  }

  async choose(choice: Partial<MessagingChoices>): Promise<void> {
    const value = { ...this.#store.get(), ...choice };
    await this.#ledger.commitAside([{ ...key, value }]);
    this.#store.set(value);
  }
}

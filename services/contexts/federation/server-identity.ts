import type { KeyObject } from "node:crypto";
import type { FederationKeyRow } from "../../../generated/server/federation/entities.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { remember } from "../../kernel/memory/remembered.ts";
import { isValidAt } from "./rules/key-validity.ts";
import { makeFirstKey, readKeys } from "./store/server-keys.ts";
import { privateKeyOf } from "./wire/server-keys.ts";

/** Another process, or `npm run federation-key`, may have made another key: after so long everybody signs by it. */
const REMEMBERED = { most: 1, milliseconds: 30_000 };

/** Who this server is to others: its name, and the key that it signs by. */
export class ServerIdentity {
  readonly name: string;
  readonly #kernel: Pick<Kernel, "dataSource" | "clock">;
  readonly #keys = remember(() => readKeys(this.#kernel.dataSource), REMEMBERED);

  constructor(kernel: Pick<Kernel, "dataSource" | "clock">, name: string) {
    this.#kernel = kernel;
    this.name = name;
  }

  /** Makes the first key, where there is none. To be called before anybody is answered. */
  open(): Promise<void> {
    return makeFirstKey(this.#kernel.dataSource, this.#kernel.clock.now());
  }

  /** The keys by which what this server signs is to be checked: the current one last. */
  async keys(): Promise<readonly FederationKeyRow[]> {
    const now = this.#kernel.clock.now();
    return (await this.#keys.of("")).filter((each) => isValidAt(each, now));
  }

  async signingKey(): Promise<KeyObject> {
    const { seed } = (await this.keys()).at(-1)!;
    if (seed === null) throw new Error("The current key of this server has no private half.");
    return privateKeyOf(seed);
  }
}

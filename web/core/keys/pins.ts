import { safetyNumber } from "../../crypto/secrets.ts";
import { fromBase64, toBase64 } from "../base64.ts";
import type { Change } from "../host.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";

/** How two people found that they have the same keys: by reading the number to each other, or by a scanned code. */
export type Comparison = "number" | "code";

/** The master key trusted for an account since first contact, and another one that it answers with since. */
export interface PinRecord {
  readonly accountId: string;
  readonly masterKey: string;
  /** That the key is theirs was found out by the two of them, and not only taken from the server. */
  readonly verified?: { readonly at: number; readonly by: Comparison };
  readonly changed?: { readonly masterKey: string; readonly noticedAt: number };
}

/** Whom this device trusts: on first use, then only by the person's own decision. */
export class Pins {
  readonly #database: SealedDatabase;
  readonly #now: () => number;
  readonly #pins = new Map<string, PinRecord>();
  /** Asked for with every message. */
  readonly #keys = new WeakMap<PinRecord, Uint8Array>();
  readonly #changed: (accountId: string) => void;

  /** `changed` is called after a change was noticed or accepted. */
  constructor(database: SealedDatabase, now: () => number, changed: (accountId: string) => void) {
    this.#changed = changed;
    this.#database = database;
    this.#now = now;
  }

  async load(): Promise<void> {
    for (const pin of await this.#database.list<PinRecord>("pins", { prefix: "" })) this.#pins.set(pin.accountId, pin);
  }

  /** Null at first contact. */
  trusted(accountId: string): Uint8Array | null {
    const pin = this.#pins.get(accountId);
    if (pin === undefined) return null;
    const key = this.#keys.get(pin) ?? fromBase64(pin.masterKey);
    this.#keys.set(pin, key);
    return key;
  }

  change(accountId: string): PinRecord["changed"] | null {
    return this.#pins.get(accountId)?.changed ?? null;
  }

  /** For the transaction of the first contact; call `pinned` after it. Empty when there is a pin. */
  pinChange(accountId: string, masterKey: Uint8Array): { changes: Change[]; pinned: () => void } {
    if (this.#pins.has(accountId)) return { changes: [], pinned: () => undefined };
    const pin: PinRecord = { accountId, masterKey: toBase64(masterKey) };
    return {
      changes: [{ table: "pins", key: accountId, value: pin }],
      pinned: () => void this.#pins.set(accountId, pin),
    };
  }

  /** Compares what the server lists now with what is trusted. True while they differ. */
  async compare(accountId: string, listed: string | null): Promise<boolean> {
    const pin = this.#pins.get(accountId);
    if (pin === undefined || listed === null) return pin?.changed !== undefined;
    if (listed === pin.masterKey) {
      // The new key was withdrawn before anybody accepted it.
      const { changed, ...unchanged } = pin;
      if (changed !== undefined) await this.#keep(unchanged);
      return false;
    }
    if (listed !== pin.changed?.masterKey) {
      await this.#keep({ ...pin, changed: { masterKey: listed, noticedAt: this.#now() } });
    }
    return true;
  }

  /** Trusts the key that was noticed. That the one before was compared says nothing about it. */
  async accept(accountId: string): Promise<void> {
    const changed = this.change(accountId);
    if (changed) await this.#keep({ accountId, masterKey: changed.masterKey });
  }

  /** Null of one that was only ever taken from the server. */
  verified(accountId: string): NonNullable<PinRecord["verified"]> | null {
    return this.#pins.get(accountId)?.verified ?? null;
  }

  /** The two have compared; null takes that back. Call only for the key that is trusted now. */
  async verify(accountId: string, by: Comparison | null): Promise<void> {
    const pin = this.#pins.get(accountId);
    if (pin === undefined) return;
    const { verified: _verified, ...rest } = pin;
    await this.#keep(by === null ? rest : { ...rest, verified: { at: this.#now(), by } });
  }

  safetyNumber(ownMasterKey: Uint8Array, accountId: string): string | null {
    const pin = this.#pins.get(accountId);
    if (pin === undefined) return null;
    return safetyNumber(ownMasterKey, fromBase64(pin.changed?.masterKey ?? pin.masterKey));
  }

  async #keep(pin: PinRecord): Promise<void> {
    await this.#database.commit([{ table: "pins", key: pin.accountId, value: pin }]);
    this.#pins.set(pin.accountId, pin);
    this.#changed(pin.accountId);
  }
}

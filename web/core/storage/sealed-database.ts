import { BOUND_TO } from "../../../generated/client/stores.ts";
import type { CryptoProvider } from "../../crypto/secrets.ts";
import { Exclusive } from "../exclusive.ts";
import type { Change, Database, Durability, Range, Table } from "../host.ts";
import { WaitingChanges, nameOf } from "./waiting-changes.ts";
import { openWrappingKey } from "./wrapping-key.ts";
import type { WrappingKey, WrappingKeyName } from "./wrapping-key.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * A database whose values are JSON, encrypted at rest. Each record is bound to database, table and key, so that a
 * record moved elsewhere does not open; to the first name of its table, so that it opens after a rename. Encryption comes before the transaction: an IndexedDB transaction ends while
 * anything else is awaited.
 */
export class SealedDatabase {
  readonly #name: string;
  readonly #database: Database;
  readonly #key: WrappingKey;
  readonly #boundTo: Readonly<Record<Table, string>>;
  readonly #commits = new Exclusive();
  readonly #waiting = new WaitingChanges();
  /** What is known not to be there, while something is committed together. */
  readonly #absent = new Set<string>();
  #together = 0;

  constructor(name: string, database: Database, key: WrappingKey, boundTo = BOUND_TO) {
    this.#name = name;
    this.#database = database;
    this.#key = key;
    this.#boundTo = boundTo;
  }

  async read<T>(table: Table, key: string): Promise<T | undefined> {
    const waiting = this.#waiting.find(table, key);
    if (waiting !== undefined) return "remove" in waiting ? undefined : (waiting.value as T);
    if (this.#absent.has(nameOf({ table, key }))) return undefined;
    const value = await this.#database.read(table, key);
    return value === undefined ? undefined : this.#open<T>(table, key, value);
  }

  async list<T>(table: Table, range: Range): Promise<T[]> {
    await this.stored();
    const records = await this.#database.list(table, range);
    return Promise.all(records.map(({ key, value }) => this.#open<T>(table, key, value)));
  }

  /** The keys alone, which are not secret. */
  async keys(table: Table, range: Range): Promise<string[]> {
    await this.stored();
    return (await this.#database.list(table, range)).map(({ key }) => key);
  }

  /** All of it or nothing. */
  commit(changes: readonly Change[], durability: Durability = "strict"): Promise<void> {
    return this.#commits.run(async () => {
      for (const change of changes) this.#absent.delete(nameOf(change));
      if (this.#together > 0 && durability === "relaxed") this.#waiting.add(changes);
      else await this.#store(changes, durability);
    });
  }

  /**
   * What is committed meanwhile, and need not outlive a power cut, is stored all at once at the end; until then it is read
   * as if it were. Any other commit takes along what waits, so that what is stored is always the whole of some moment.
   */
  async together<T>(work: () => Promise<T>): Promise<T> {
    this.#together++;
    try {
      return await work();
    } finally {
      this.#together--;
      if (this.#together === 0) this.#absent.clear();
      await this.stored();
    }
  }

  /**
   * Looks for records under keys of one prefix in one go, while something is committed together: those that are not there
   * are not looked for one by one.
   */
  async lookAhead(table: Table, prefix: string, keys: readonly string[]): Promise<void> {
    const [from, to] = [keys.toSorted()[0], keys.toSorted().at(-1)];
    if (from === undefined || this.#together === 0) return;
    // Among the commits: none of them may come between looking and knowing.
    await this.#commits.run(async () => {
      const limit = 2 * keys.length;
      const found = await this.#database.list(table, { prefix, from, before: `${to}\0`, limit });
      // Somebody chose keys between which there is much else.
      if (found.length === limit) return;
      const there = new Set(found.map(({ key }) => key));
      for (const key of keys) {
        const isKnown = there.has(key) || this.#waiting.find(table, key) !== undefined;
        if (!isKnown) this.#absent.add(nameOf({ table, key }));
      }
    });
  }

  /** Stores what waits. What could not be stored goes on waiting, for the next commit. */
  async stored(): Promise<void> {
    if (this.#waiting.size > 0) await this.#commits.run(() => this.#store([], "relaxed"));
  }

  /** Another key, kept in the clear like the one of this database, and gone with it: for what that alone shall not open. */
  keyOfItsOwn(name: WrappingKeyName, crypto: CryptoProvider): Promise<WrappingKey> {
    return openWrappingKey(this.#database, crypto, name);
  }

  close(): void {
    this.#database.close();
  }

  /** Only in turn: a commit that overtook another could bring back what was before. */
  async #store(own: readonly Change[], durability: Durability): Promise<void> {
    const changes = this.#waiting.with(own);
    if (changes.length > 0) await this.#database.commit(await this.#sealed(changes), durability);
    this.#waiting.clear();
  }

  async #sealed(changes: readonly Change[]): Promise<readonly Change[]> {
    const texts = changes.flatMap((change) =>
      "remove" in change ? [] : [{ text: JSON.stringify(change.value), bound: this.#bound(change.table, change.key) }],
    );
    const sealed = (await this.#key.sealTexts(texts)).values();
    return changes.map((change) => ("remove" in change ? change : { ...change, value: sealed.next().value }));
  }

  async #open<T>(table: Table, key: string, value: unknown): Promise<T> {
    if (!(value instanceof Uint8Array)) throw new Error(`The stored record ${table}/${key} is damaged.`);
    return JSON.parse(decoder.decode(await this.#key.open(value, encoder.encode(this.#bound(table, key))))) as T;
  }

  #bound(table: Table, key: string): string {
    return ["TenChat/1/record", this.#name, this.#boundTo[table], key].join("\0");
  }
}

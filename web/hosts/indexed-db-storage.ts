import { oldestReader, upgradeStores, type StoreVersion } from "../../generated/client/runtime/upgrade-stores.ts";
import { STORE_VERSIONS } from "../../generated/client/stores.ts";
import { FenceBroken, StorageNewer } from "../core/host.ts";
import type { Change, Database, Durability, Range, Storage, Table } from "../core/host.ts";

/** A store of this storage alone: where the specification declares one of this name, this does not compile. */
const fenceTable: "fence" extends Table ? never : "fence" = "fence";
const fenceKey = "writer";
/** Beside it the number of the oldest stores whose programs may open this database, as the newest that did has said. */
const oldestKey = "oldest";
/** So many changes are handed over in one task: hundreds of them in one would be felt, at a quarter of the speed a hundred. */
const atOnce = 32;

/** What of a browser this needs; each is asked for anew, as the mere mention may throw where site data is refused. */
export interface BrowserStorage {
  database(): IDBFactory | undefined;
  manager(): StorageManager | undefined;
}

/**
 * `Storage` on IndexedDB. The number of the last opening is kept beside the data, and each commit checks that it is its
 * own. An upgrade makes stores that are missing and gives others their new names, as the specification says it: its
 * number, and one for the fence, is the version of a database, so that any earlier one opens and a later one is known for
 * what it is. Of a later one the program that made it has noted which older ones may still open it, as a page does that is
 * loaded again after its server went back to the version before. (The first databases had all of today's tables under the version 1.)
 */
export class IndexedDbStorage implements Storage {
  readonly #browser: BrowserStorage;
  readonly #versions: readonly StoreVersion[];

  constructor(browser: BrowserStorage, versions: readonly StoreVersion[] = STORE_VERSIONS) {
    this.#browser = browser;
    this.#versions = versions;
  }

  async open(name: string): Promise<Database> {
    const database = await this.#connect(name);
    // A newer version in another tab must not be blocked by this one. It has taken over, as after the fence.
    const life = { replaced: false };
    database.onversionchange = () => {
      life.replaced = true;
      database.close();
    };
    const here = <T>(work: () => Promise<T>): Promise<T> => {
      if (life.replaced) return Promise.reject(new FenceBroken());
      return work();
    };
    const writer = await raiseFence(database);
    return {
      read: (table, key) => here(async () => answered(database.transaction(table).objectStore(table).get(key))),
      list: (table, range) => here(async () => list(database, table, range)),
      commit: (changes, durability) => here(() => commit(database, writer, changes, durability)),
      close: () => database.close(),
    };
  }

  async remove(name: string): Promise<void> {
    const factory = this.#browser.database();
    if (factory === undefined) throw new Error("There is no IndexedDB in this browser.");
    // Another tab that has it open lets go of it when it hears of this.
    await answered(factory.deleteDatabase(name));
  }

  async kept(): Promise<boolean | null> {
    return (await this.#browser.manager()?.persisted?.()) ?? null;
  }

  async keep(): Promise<boolean | null> {
    return (await this.#browser.manager()?.persist?.()) ?? null;
  }

  async #connect(name: string): Promise<IDBDatabase> {
    const factory = this.#browser.database();
    if (factory === undefined) throw new Error("There is no IndexedDB in this browser.");
    const request = factory.open(name, this.#number + 1);
    request.onupgradeneeded = ({ oldVersion }) => {
      const { result: database, transaction } = request;
      // The request of an opening has its transaction while it changes the version (Indexed Database API 3.0, 4.3).
      if (transaction === null) throw new Error("A database changes its version without a transaction.");
      if (!database.objectStoreNames.contains(fenceTable)) database.createObjectStore(fenceTable);
      upgradeStores(database, transaction, oldVersion - 1, this.#versions);
      transaction.objectStore(fenceTable).put(oldestReader(this.#versions), oldestKey);
    };
    try {
      return await answered(request);
    } catch (error) {
      if (error instanceof DOMException && error.name === "VersionError") return this.#connectToNewer(factory, name);
      throw error;
    }
  }

  /** As it is, under whatever version it has, where its newest program said that this one may. */
  async #connectToNewer(factory: IDBFactory, name: string): Promise<IDBDatabase> {
    const request = factory.open(name);
    // Somebody has removed it meanwhile: none is made that has no stores.
    request.onupgradeneeded = () => request.transaction?.abort();
    const database = await answered(request);
    const oldest = await oldestIn(database);
    const stores = this.#versions.at(-1)?.stores ?? [];
    if (oldest <= this.#number && stores.every((each) => database.objectStoreNames.contains(each))) return database;
    database.close();
    throw new StorageNewer();
  }

  get #number(): number {
    return this.#versions.at(-1)?.number ?? 0;
  }
}

/** Infinite where none was noted: whoever made the database did not know of programs that come back. */
async function oldestIn(database: IDBDatabase): Promise<number> {
  if (!database.objectStoreNames.contains(fenceTable)) return Infinity;
  const oldest: unknown = await answered(database.transaction(fenceTable).objectStore(fenceTable).get(oldestKey));
  return typeof oldest === "number" ? oldest : Infinity;
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The browser's storage failed without saying why."));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("The browser's storage gave a change up."));
  });
}

async function raiseFence(database: IDBDatabase): Promise<number> {
  const transaction = database.transaction(fenceTable, "readwrite", { durability: "strict" });
  const done = completed(transaction);
  const store = transaction.objectStore(fenceTable);
  const writer = (((await answered(store.get(fenceKey))) as number | undefined) ?? 0) + 1;
  store.put(writer, fenceKey);
  await done;
  return writer;
}

async function commit(
  database: IDBDatabase,
  writer: number,
  changes: readonly Change[],
  durability: Durability,
): Promise<void> {
  const tables = new Set<string>([fenceTable, ...changes.map((change) => change.table)]);
  const transaction = database.transaction([...tables], "readwrite", { durability });
  const done = completed(transaction);
  /** Why this side gave it up, which says more than the transaction's own error. */
  let reason: unknown;
  const fence = transaction.objectStore(fenceTable).get(fenceKey);
  const orAbort = (work: () => void) => () => {
    try {
      work();
    } catch (error) {
      reason = error;
      transaction.abort();
    }
  };
  const makeFrom = (from: number) => {
    const made = changes.slice(from, from + atOnce).map((change): IDBRequest => {
      const store = transaction.objectStore(change.table);
      return "remove" in change ? store.delete(change.key) : store.put(change.value, change.key);
    });
    const last = made.at(-1);
    if (last !== undefined) last.onsuccess = orAbort(() => makeFrom(from + atOnce));
  };
  fence.onsuccess = orAbort(() => {
    if (fence.result !== writer) throw new FenceBroken();
    makeFrom(0);
  });
  try {
    await done;
  } catch (error) {
    throw reason ?? error;
  }
}

function list(database: IDBDatabase, table: Table, range: Range): Promise<{ key: string; value: unknown }[]> {
  const begin = range.from !== undefined && range.from > range.prefix ? range.from : range.prefix;
  const end =
    range.before !== undefined && range.before < `${range.prefix}\uffff` ? range.before : `${range.prefix}\uffff`;
  const found: { key: string; value: unknown }[] = [];
  if (end <= begin) return Promise.resolve(found);
  const limit = range.limit ?? Infinity;
  const store = database.transaction(table).objectStore(table);
  const request = store.openCursor(IDBKeyRange.bound(begin, end, false, true), range.descending ? "prev" : "next");
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error ?? new Error("The browser's storage could not be read."));
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null || found.length >= limit) return resolve(found);
      found.push({ key: cursor.key as string, value: cursor.value });
      if (found.length >= limit) return resolve(found);
      cursor.continue();
    };
  });
}

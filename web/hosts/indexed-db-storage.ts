import { FenceBroken, TABLES } from "../core/host.ts";
import type { Change, Database, Durability, Range, Storage, Table } from "../core/host.ts";

const version = 1;
const fenceTable = "fence";
const fenceKey = "writer";

/** `Storage` on IndexedDB. The number of the last opening is kept beside the data, and each commit checks that it is its own. */
export class IndexedDbStorage implements Storage {
  readonly #factory: IDBFactory;

  constructor(factory: IDBFactory) {
    this.#factory = factory;
  }

  async open(name: string): Promise<Database> {
    const database = await this.#connect(name);
    const writer = await raiseFence(database);
    return {
      read: (table, key) => answered(database.transaction(table).objectStore(table).get(key)),
      list: (table, range) => list(database, table, range),
      commit: (changes, durability) => commit(database, writer, changes, durability),
      close: () => database.close(),
    };
  }

  #connect(name: string): Promise<IDBDatabase> {
    const request = this.#factory.open(name, version);
    request.onupgradeneeded = () => {
      for (const table of [...TABLES, fenceTable]) request.result.createObjectStore(table);
    };
    return answered(request).then((database) => {
      // Another tab with a newer version must not be blocked by this one.
      database.onversionchange = () => database.close();
      return database;
    });
  }
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
  let broken = false;
  const fence = transaction.objectStore(fenceTable).get(fenceKey);
  fence.onsuccess = () => {
    if (fence.result !== writer) {
      broken = true;
      transaction.abort();
      return;
    }
    for (const change of changes) {
      const store = transaction.objectStore(change.table);
      if ("remove" in change) store.delete(change.key);
      else store.put(change.value, change.key);
    }
  };
  try {
    await done;
  } catch (error) {
    throw broken ? new FenceBroken() : error;
  }
}

function list(database: IDBDatabase, table: Table, range: Range): Promise<{ key: string; value: unknown }[]> {
  const end =
    range.before !== undefined && range.before < `${range.prefix}\uffff` ? range.before : `${range.prefix}\uffff`;
  const found: { key: string; value: unknown }[] = [];
  if (end <= range.prefix) return Promise.resolve(found);
  const limit = range.limit ?? Infinity;
  const store = database.transaction(table).objectStore(table);
  const request = store.openCursor(
    IDBKeyRange.bound(range.prefix, end, false, true),
    range.descending ? "prev" : "next",
  );
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

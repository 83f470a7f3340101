// @generated tenchat:stores@1 hash:73511eef8a19bc9bc38db5ec78a1906c DO NOT EDIT DIRECTLY
// From the generator alone.

/** The stores of a database of one version, and what made them of those of the version before. */
export interface StoreVersion {
  /** Greater than that of every version before. */
  readonly number: number;
  /** The first release that keeps these; null: none does yet. */
  readonly release: string | null;
  readonly stores: readonly string[];
  /** What stores are called now, each with what the version before called it. */
  readonly renamed: readonly (readonly [was: string, is: string])[];
  /** What those who may have approved to be lost. */
  readonly removed: readonly string[];
}

/** What of an `IDBDatabase` an upgrade needs. */
export interface StoresOfDatabase {
  readonly objectStoreNames: ArrayLike<string>;
  createObjectStore(name: string): unknown;
  deleteObjectStore(name: string): void;
}

/** What of a version change's `IDBTransaction` an upgrade needs. */
export interface StoresInUpgrade {
  objectStore(name: string): { name: string };
}

/**
 * Gives a database the stores of the last version, in the transaction that changes its version: all of it is done, or
 * nothing. A store that is renamed keeps its records where they are (Indexed Database API 3.0, 4.5); what no version
 * knows of stays. `from` is the number of the version that the database has: of one before the first, nothing is taken
 * for another.
 */
export function upgradeStores(
  database: StoresOfDatabase,
  transaction: StoresInUpgrade,
  from: number,
  versions: readonly StoreVersion[],
): void {
  const isThere = (name: string) => Array.from(database.objectStoreNames).includes(name);
  for (const { renamed, removed } of versions.filter(({ number }) => number > from)) {
    for (const name of removed.filter(isThere)) database.deleteObjectStore(name);
    // All of them are out of the way before any has its new name, which may be what another was called.
    const moved = renamed
      .filter(([was]) => isThere(was))
      .map(([was, is]) => [transaction.objectStore(was), is] as const);
    for (const [store, is] of moved) store.name = `to become ${is}`;
    for (const [store, is] of moved) store.name = is;
  }
  const wanted = versions.at(-1)?.stores ?? [];
  for (const name of wanted) if (!isThere(name)) database.createObjectStore(name);
}

/**
 * The number of the first version whose programs find in a database of the last one what they keep as they keep it:
 * that of the last one that renamed or removed stores. 0: stores only ever came, so that whoever finds all of its own
 * may open it, also a program that was never released.
 */
export function oldestReader(versions: readonly StoreVersion[]): number {
  return versions.findLast(({ renamed, removed }) => renamed.length + removed.length > 0)?.number ?? 0;
}

import type { Change, Table } from "../host.ts";

/** Changes that are to be stored with the next ones. Of those to one record the last counts. */
export class WaitingChanges {
  readonly #changes = new Map<string, Change>();

  get size(): number {
    return this.#changes.size;
  }

  add(changes: readonly Change[]): void {
    for (const change of changes) this.#changes.set(nameOf(change), change);
  }

  find(table: Table, key: string): Change | undefined {
    return this.#changes.get(nameOf({ table, key }));
  }

  /** All of them, and these on top. */
  with(changes: readonly Change[]): readonly Change[] {
    if (this.#changes.size === 0) return changes;
    const all = new Map(this.#changes);
    for (const change of changes) all.set(nameOf(change), change);
    return [...all.values()];
  }

  clear(): void {
    this.#changes.clear();
  }
}

/** What a record is called among those of all tables. */
export function nameOf({ table, key }: Pick<Change, "table" | "key">): string {
  return `${table}\0${key}`;
}

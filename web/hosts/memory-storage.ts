import { FenceBroken } from "../core/host.ts";
import type { Change, Database, Range, Storage, Table } from "../core/host.ts";

type Tables = Map<Table, Map<string, unknown>>;
type Kept = { tables: Tables; writer: number };

/**
 * Storage of a process: for headless clients and tests. It outlives the clients that open it, like a disk.
 * `beforeCommit` may throw: then nothing of that commit is kept, as after a crash.
 */
export class MemoryStorage implements Storage {
  readonly #kept = new Map<string, Kept>();
  beforeCommit: (changes: readonly Change[]) => void = () => undefined;
  /** May throw as well: then the commit is kept and its caller never learns of it. */
  afterCommit: (changes: readonly Change[]) => void = () => undefined;

  async open(name: string): Promise<Database> {
    const kept = this.#kept.get(name) ?? { tables: new Map(), writer: 0 };
    this.#kept.set(name, kept);
    const writer = ++kept.writer;
    const table = (of: Table) => {
      const rows = kept.tables.get(of) ?? new Map<string, unknown>();
      kept.tables.set(of, rows);
      return rows;
    };
    return {
      read: async (of, key) => copy(table(of).get(key)),
      list: async (of, range) => select(table(of), range),
      commit: async (changes) => {
        if (kept.writer !== writer) throw new FenceBroken();
        this.beforeCommit(changes);
        // Copied before anything is kept: what cannot be copied spoils the whole commit.
        const values = changes.map((change) => ("remove" in change ? undefined : copy(change.value)));
        changes.forEach((change, at) => {
          if ("remove" in change) table(change.table).delete(change.key);
          else table(change.table).set(change.key, values[at]);
        });
        this.afterCommit(changes);
      },
      close: () => undefined,
    };
  }

  async remove(name: string): Promise<void> {
    const kept = this.#kept.get(name);
    if (kept !== undefined) kept.writer++;
    this.#kept.delete(name);
  }

  async kept(): Promise<null> {
    return null;
  }

  async keep(): Promise<null> {
    return null;
  }

  /** Every stored value, for tests that look for secrets. */
  unsafeTestingDump(): { database: string; table: Table; key: string; value: unknown }[] {
    return [...this.#kept].flatMap(([database, { tables }]) =>
      [...tables].flatMap(([table, rows]) => [...rows].map(([key, value]) => ({ database, table, key, value }))),
    );
  }
}

/** As IndexedDB copies; bytes by themselves, so that they stay what this realm calls a `Uint8Array`. */
function copy(value: unknown): unknown {
  return value instanceof Uint8Array ? value.slice() : structuredClone(value);
}

function select(rows: Map<string, unknown>, range: Range): { key: string; value: unknown }[] {
  const keys = [...rows.keys()]
    .filter((key) => key.startsWith(range.prefix) && key >= (range.from ?? "") && key < (range.before ?? "\uffff"))
    .sort((a, b) => (a < b ? -1 : 1));
  if (range.descending) keys.reverse();
  return keys.slice(0, range.limit).map((key) => ({ key, value: copy(rows.get(key)) }));
}

import { setTimeout as sleep } from "node:timers/promises";
import type { DataSource } from "typeorm";

/** How long nobody else could write to a table, at most, as far as one sees who looks again and again. */
export class LockWatch {
  longest = { milliseconds: 0, what: "none" };
  readonly #database: DataSource;
  readonly #since = new Map<string, number>();
  #running = true;
  readonly #ended: Promise<void>;

  constructor(database: DataSource) {
    this.#database = database;
    this.#ended = this.#watch();
  }

  async stop(): Promise<void> {
    this.#running = false;
    await this.#ended;
  }

  async #watch(): Promise<void> {
    while (this.#running) {
      // What writers wait for: PostgreSQL 18, table 13.2.
      const held = (await this.#database.query(
        `SELECT l.pid || ' ' || c.relname || ' ' || l.mode AS what FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
        WHERE l.granted AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
          AND l.mode IN ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')`,
      )) as { what: string }[];
      const now = performance.now();
      const there = new Set(held.map(({ what }) => what));
      for (const what of there) {
        const since = this.#since.get(what) ?? now;
        this.#since.set(what, since);
        if (now - since > this.longest.milliseconds) this.longest = { milliseconds: now - since, what };
      }
      for (const what of this.#since.keys()) if (!there.has(what)) this.#since.delete(what);
      await sleep(10);
    }
  }
}

import { explain } from "../explain-error.ts";
import type { Database, Host } from "../host.ts";
import { ValueStore } from "../store.ts";
import type { TenChatError } from "../tenchat-error.ts";
import { StorageFailure } from "./storage-failure.ts";
import { watchDatabase } from "./watch-database.ts";

/** Somebody who waits longer than this for the storage to open is told. */
const patience = 5_000;

/** Opens databases of the host's storage, and knows how it fares. */
export class Databases {
  /** Why changes cannot be stored at present; null while they can. */
  readonly problem = new ValueStore<TenChatError | null>(null);
  /** Whether the host keeps what is stored when space is short; null where it does not say. */
  readonly kept = new ValueStore<boolean | null>(null);
  readonly #host: Pick<Host, "storage" | "timers">;

  constructor(host: Pick<Host, "storage" | "timers">) {
    this.#host = host;
  }

  /** `broken` is called when another instance takes the database over. Rejects with a `StorageFailure`. */
  async open(name: string, broken: () => void): Promise<Database> {
    let database: Database;
    try {
      database = await this.#host.storage.open(name);
    } catch (error) {
      throw new StorageFailure("open", error);
    }
    return watchDatabase(database, this.#host.timers, {
      broken,
      changed: (failure) => this.problem.set(failure === null ? null : explain(failure)),
    });
  }

  /** Rejects with a `StorageFailure`. */
  async remove(name: string): Promise<void> {
    try {
      await this.#host.storage.remove(name);
    } catch (error) {
      throw new StorageFailure("write", error);
    }
  }

  /** Runs what only storage can delay; `silent` is called when it takes too long, and the work goes on all the same. */
  async patiently<T>(work: () => Promise<T>, silent: (error: TenChatError) => void): Promise<T> {
    const cancel = this.#host.timers.after(patience, () => silent(explain(new StorageFailure("open"))));
    try {
      return await work();
    } finally {
      cancel();
    }
  }

  /** Asks the host to keep what is stored; with `ask` false only whether it does. Some hosts ask the person then. */
  async keep(ask: boolean): Promise<void> {
    const { storage } = this.#host;
    this.kept.set(await (ask ? storage.keep() : storage.kept()));
  }
}

import { FenceBroken } from "../host.ts";
import type { Database, Timers } from "../host.ts";
import { StorageFailure } from "./storage-failure.ts";

/** A change that is not stored after so long is as good as failed for whoever waits for it; it may still come. */
const slow = 10_000;

export interface StorageWatch {
  /** Another instance has taken the database over. */
  broken(): void;
  /** A change was not stored, or has not been for a while; null once one was. */
  changed(failure: StorageFailure | null): void;
}

/** The same database, whose failures say what was tried and what the host answered, and which tells the watch of them. */
export function watchDatabase(database: Database, timers: Timers, watch: StorageWatch): Database {
  const explained = async <T>(tried: StorageFailure["tried"], work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof FenceBroken)) throw new StorageFailure(tried, error);
      watch.broken();
      throw error;
    }
  };
  return {
    read: (table, key) => explained("read", () => database.read(table, key)),
    list: (table, range) => explained("read", () => database.list(table, range)),
    commit: async (changes, durability) => {
      const cancel = timers.after(slow, () => watch.changed(new StorageFailure("write")));
      try {
        await explained("write", () => database.commit(changes, durability));
        watch.changed(null);
      } catch (error) {
        if (error instanceof StorageFailure) watch.changed(error);
        throw error;
      } finally {
        cancel();
      }
    },
    close: () => database.close(),
  };
}

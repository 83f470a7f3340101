import { FenceBroken } from "../host.ts";
import type { Database } from "../host.ts";

/** The same database, which tells when a commit was refused because another instance has taken it over. */
export function watchFence(database: Database, broken: () => void): Database {
  return {
    read: (table, key) => database.read(table, key),
    list: (table, range) => database.list(table, range),
    commit: async (changes, durability) => {
      try {
        await database.commit(changes, durability);
      } catch (error) {
        if (error instanceof FenceBroken) broken();
        throw error;
      }
    },
    close: () => database.close(),
  };
}

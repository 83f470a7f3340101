import type { Change } from "../host.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";

/** All by which this device was in its account: its own keys, its prekeys, and the master key with which it could sign itself back. */
export async function keysForgotten(database: SealedDatabase): Promise<Change[]> {
  const keys = await database.keys("keys", { prefix: "" });
  return keys.map((key) => ({ table: "keys", key, remove: true }));
}

export async function forgetKeys(database: SealedDatabase): Promise<void> {
  await database.commit(await keysForgotten(database));
}

import { randomBytes } from "node:crypto";
import type { DataSource, EntityManager } from "typeorm";
import { FederationKeyEntity } from "../../../../generated/server/federation/entities.ts";
import type { FederationKeyRow } from "../../../../generated/server/federation/entities.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import { GRACE_MILLISECONDS } from "../rules/key-validity.ts";
import { privateKeyOf, publicBytesOf } from "../wire/server-keys.ts";

/** A connection within a transaction: a server's, or that of a tool beside it. */
export interface KeyTable {
  query(text: string, values?: unknown[]): Promise<unknown>;
}

/** Makes the first key of this server; of several processes that start at once, one does. */
export function makeFirstKey(dataSource: DataSource, now: Date): Promise<void> {
  return transaction(dataSource, async (manager: EntityManager) => {
    await lock(manager);
    if (!(await manager.exists(FederationKeyEntity))) await addKey(manager, now);
  });
}

/**
 * Puts a new key in the place of the current one and answers its public half. What the earlier one has signed is accepted
 * for some days more by whoever reads the history; its private half is gone at once, since nobody signs by it again.
 */
export async function replaceKey(table: KeyTable, now: Date): Promise<Buffer> {
  await lock(table);
  await table.query("UPDATE federation_keys SET seed = NULL, valid_until = $1 WHERE valid_until IS NULL", [
    new Date(now.getTime() + GRACE_MILLISECONDS),
  ]);
  return addKey(table, now);
}

/** Every key that this server has had, the first one first; the last one is the current one. */
export function readKeys(dataSource: DataSource): Promise<FederationKeyRow[]> {
  return dataSource.manager.find(FederationKeyEntity, { order: { number: "ASC" } });
}

async function addKey(table: KeyTable, now: Date): Promise<Buffer> {
  const seed = randomBytes(32);
  const publicKey = publicBytesOf(privateKeyOf(seed));
  await table.query("INSERT INTO federation_keys (public_key, seed, valid_from) VALUES ($1, $2, $3)", [
    publicKey,
    seed,
    now,
  ]);
  return publicKey;
}

/** Only against others that change keys: reading goes on. */
async function lock(table: KeyTable): Promise<void> {
  await table.query("LOCK TABLE federation_keys IN SHARE ROW EXCLUSIVE MODE");
}

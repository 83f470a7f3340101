import { fromBase64, toBase64 } from "../base64.ts";
import type { SealedDatabase } from "../storage/sealed-database.ts";
import { ownKeys } from "./key-records.ts";
import type { EarlierOwnKeysRecord, OwnKeysRecord } from "./key-records.ts";
import type { MasterVault } from "./master-vault.ts";

/** What this device is, as it is kept. Where a version before kept the master key with it, that is moved into the vault first. */
export async function readOwnKeys(database: SealedDatabase, vault: MasterVault): Promise<OwnKeysRecord | undefined> {
  const kept = await database.read<OwnKeysRecord | EarlierOwnKeysRecord>(ownKeys.table, ownKeys.key);
  return kept === undefined || !isEarlier(kept) ? kept : moved(database, vault, kept);
}

/** Ended at any step it begins anew: the one copy is there until the other was seen to open. */
async function moved(database: SealedDatabase, vault: MasterVault, kept: EarlierOwnKeysRecord): Promise<OwnKeysRecord> {
  const { accountId, master } = kept;
  const [publicKey, privateKey] = [fromBase64(master.publicKey), fromBase64(master.privateKey)];
  const { change, records } = await vault.seal(accountId, { publicKey, privateKey });
  privateKey.fill(0);
  await database.commit([change]);
  await vault.use({ accountId, publicKey }, async (found) => {
    if (toBase64(found.privateKey) !== master.privateKey) throw new Error("The master key was not stored as it is.");
  });
  const record: OwnKeysRecord = {
    ...kept,
    master: { publicKey: master.publicKey },
    records: { names: toBase64(records.names), key: toBase64(records.key) },
  };
  await database.commit([{ ...ownKeys, value: record }]);
  return record;
}

function isEarlier(kept: OwnKeysRecord | EarlierOwnKeysRecord): kept is EarlierOwnKeysRecord {
  return "privateKey" in kept.master;
}

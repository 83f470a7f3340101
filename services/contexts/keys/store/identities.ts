import type { DataSource, EntityManager } from "typeorm";
import { AccountKeyEntity, DeviceIdentityEntity } from "../../../../generated/server/keys/entities.ts";
import type { AccountKeyRow, DeviceIdentityRow } from "../../../../generated/server/keys/entities.ts";
import type { AccountDevices } from "../../../../generated/contracts/keys/types.ts";
import { base64Of } from "./key-bytes.ts";

const PREKEY_TABLES = ["signed_prekeys", "one_time_prekeys", "one_time_kem_prekeys"] as const;

export function findAccountKey(manager: EntityManager, accountId: string): Promise<AccountKeyRow | null> {
  return manager.findOneBy(AccountKeyEntity, { accountId });
}

export function findIdentity(manager: EntityManager, deviceId: string): Promise<DeviceIdentityRow | null> {
  return manager.findOneBy(DeviceIdentityEntity, { deviceId });
}

/** Holds a device's identity against removal until the transaction ends; false if it has none. */
export async function holdIdentity(manager: EntityManager, deviceId: string): Promise<boolean> {
  const rows = (await manager.query(`SELECT 1 FROM device_identities WHERE device_id = $1 FOR NO KEY UPDATE`, [
    deviceId,
  ])) as unknown[];
  return rows.length > 0;
}

export async function saveAccountKey(manager: EntityManager, row: AccountKeyRow): Promise<void> {
  await manager.upsert(AccountKeyEntity, row, ["accountId"]);
}

/** Removes all that is published of these devices; returns the accounts of those that had an identity. */
export async function removeDevices(manager: EntityManager, deviceIds: readonly string[]): Promise<string[]> {
  // The identity first: whoever adds prekeys to it holds it, and finds it gone afterwards. In the order in which claims
  // hold identities, so that neither waits for what the other has.
  const [rows] = (await manager.query(
    `WITH held AS MATERIALIZED (
       SELECT device_id FROM device_identities WHERE device_id = ANY($1::uuid[]) ORDER BY device_id FOR UPDATE
     )
     DELETE FROM device_identities i USING held WHERE i.device_id = held.device_id RETURNING i.account_id`,
    [deviceIds],
  )) as [{ account_id: string }[], number];
  for (const table of PREKEY_TABLES) {
    await manager.query(`DELETE FROM ${table} WHERE device_id = ANY($1::uuid[])`, [deviceIds]);
  }
  return [...new Set(rows.map((row) => row.account_id))];
}

interface ListedRow {
  readonly master_key: Buffer;
  readonly device_id: string | null;
  readonly signing_key: Buffer;
  readonly agreement_key: Buffer;
  readonly identity_signature: Buffer;
}

interface AccountRow extends ListedRow {
  readonly list: Buffer | null;
  readonly list_signature: Buffer | null;
}

/** An account's devices. One statement, so that no device is shown under a master key or a list that does not fit. */
export async function listDevices(dataSource: DataSource, accountId: string): Promise<AccountDevices> {
  const rows = (await dataSource.query(
    `SELECT a.master_key, i.device_id, i.signing_key, i.agreement_key, i.identity_signature, l.list,
            l.signature AS list_signature
     FROM account_keys a LEFT JOIN device_identities i USING (account_id) LEFT JOIN device_lists l USING (account_id)
     WHERE a.account_id = $1 ORDER BY i.created_at, i.device_id`,
    [accountId],
  )) as AccountRow[];
  const { list, list_signature: signature } = rows[0] ?? {};
  return {
    ...(list && signature ? { deviceList: { list: base64Of(list), signature: base64Of(signature) } } : {}),
    accountId,
    masterKey: rows[0] ? base64Of(rows[0].master_key) : null,
    devices: rows.flatMap((row) =>
      row.device_id === null ? [] : [publicIdentity({ ...row, device_id: row.device_id })],
    ),
  };
}

export function publicIdentity(row: Omit<ListedRow, "master_key" | "device_id"> & { readonly device_id: string }) {
  return {
    deviceId: row.device_id,
    signingKey: base64Of(row.signing_key),
    agreementKey: base64Of(row.agreement_key),
    identitySignature: base64Of(row.identity_signature),
  };
}

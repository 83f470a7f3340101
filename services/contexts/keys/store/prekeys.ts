import type { EntityManager } from "typeorm";
import type { PrekeyStock } from "../../../../generated/contracts/keys/types.ts";
import { DeviceIdentityEntity, StoredSignedPrekeysEntity } from "../../../../generated/server/keys/entities.ts";
import type { StoredSignedPrekeysRow } from "../../../../generated/server/keys/entities.ts";
import { admitPrekeys } from "../rules/stock.ts";
import type { Stock } from "../rules/stock.ts";
import type { OneTimePrekeyBytes, SignedPrekeyBytes } from "./key-bytes.ts";

/** Replaces the medium-term prekeys of a device; a late repeat of an older upload changes nothing. */
export async function saveSignedPrekeys(manager: EntityManager, row: StoredSignedPrekeysRow): Promise<void> {
  const current = await manager.findOneBy(StoredSignedPrekeysEntity, { deviceId: row.deviceId });
  if (current && row.signedPrekeyId < current.signedPrekeyId) return;
  // The time of making stays with the key: a repeat must not make an old prekey look fresh.
  const repeated = current?.signedPrekeyId === row.signedPrekeyId && current.signedPrekey.equals(row.signedPrekey);
  const createdAt = repeated ? current.createdAt : row.createdAt;
  await manager.upsert(StoredSignedPrekeysEntity, { ...row, createdAt }, ["deviceId"]);
}

/** Adds one-time prekeys; false when the device has no identity (any more). */
export async function addOneTimePrekeys(
  manager: EntityManager,
  deviceId: string,
  offered: { readonly classical: readonly OneTimePrekeyBytes[]; readonly kem: readonly SignedPrekeyBytes[] },
): Promise<boolean> {
  const [identity] = (await manager.query(
    `SELECT last_one_time_prekey_id AS classical, last_one_time_kem_prekey_id AS kem
     FROM device_identities WHERE device_id = $1 FOR NO KEY UPDATE`,
    [deviceId],
  )) as { classical: number | string; kem: number | string }[];
  if (!identity) return false;
  const kept = await countOneTimePrekeys(manager, deviceId);
  const classical = admitPrekeys(offered.classical, Number(identity.classical), kept.oneTimePrekeys);
  const kem = admitPrekeys(offered.kem, Number(identity.kem), kept.oneTimeKemPrekeys);
  if (classical.length > 0) {
    await manager.query(
      `INSERT INTO one_time_prekeys (device_id, prekey_id, public_key)
       SELECT $1, * FROM unnest($2::bigint[], $3::bytea[])`,
      [deviceId, classical.map((prekey) => prekey.prekeyId), classical.map((prekey) => prekey.publicKey)],
    );
    await manager.update(DeviceIdentityEntity, { deviceId }, { lastOneTimePrekeyId: classical.at(-1)!.prekeyId });
  }
  if (kem.length > 0) {
    await manager.query(
      `INSERT INTO one_time_kem_prekeys (device_id, prekey_id, public_key, signature)
       SELECT $1, * FROM unnest($2::bigint[], $3::bytea[], $4::bytea[])`,
      [
        deviceId,
        kem.map((prekey) => prekey.prekeyId),
        kem.map((prekey) => prekey.publicKey),
        kem.map((prekey) => prekey.signature),
      ],
    );
    await manager.update(DeviceIdentityEntity, { deviceId }, { lastOneTimeKemPrekeyId: kem.at(-1)!.prekeyId });
  }
  return true;
}

/** Takes back what is left of the one-time prekeys of a device, or of all: who asks is given the signed ones. */
export async function withdrawOneTimePrekeys(manager: EntityManager, deviceId: string | null): Promise<void> {
  for (const table of ["one_time_prekeys", "one_time_kem_prekeys"]) {
    await manager.query(`DELETE FROM ${table} WHERE $1::uuid IS NULL OR device_id = $1`, [deviceId]);
  }
}

export async function countOneTimePrekeys(manager: EntityManager, deviceId: string): Promise<Stock> {
  const [counts] = (await manager.query(
    `SELECT (SELECT count(*)::int FROM one_time_prekeys WHERE device_id = $1) AS "oneTimePrekeys",
            (SELECT count(*)::int FROM one_time_kem_prekeys WHERE device_id = $1) AS "oneTimeKemPrekeys"`,
    [deviceId],
  )) as Stock[];
  return counts!;
}

/** What is left of a device's prekeys; all zero and null for a device that has published nothing. */
export async function readStock(manager: EntityManager, deviceId: string): Promise<PrekeyStock> {
  const signed = await manager.findOneBy(StoredSignedPrekeysEntity, { deviceId });
  return {
    ...(await countOneTimePrekeys(manager, deviceId)),
    signedPrekeyId: signed?.signedPrekeyId ?? null,
    signedPrekeyCreatedAt: signed?.createdAt.toISOString() ?? null,
  };
}

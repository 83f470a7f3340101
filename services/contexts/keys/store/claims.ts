import type { EntityManager } from "typeorm";
import type { OneTimePrekeyBytes, SignedPrekeyBytes } from "./key-bytes.ts";

/** A device's identity and medium-term prekeys, with the master key that signed it. */
export interface ClaimableDevice {
  readonly master_key: Buffer;
  readonly device_id: string;
  readonly signing_key: Buffer;
  readonly agreement_key: Buffer;
  readonly identity_signature: Buffer;
  readonly signed: SignedPrekeyBytes;
  readonly lastResort: SignedPrekeyBytes;
}

type ClaimableRow = Record<`${"signed" | "kem"}_${"key" | "signature"}`, Buffer> &
  Record<"signed_id" | "kem_id", number | string> &
  Omit<ClaimableDevice, "signed" | "lastResort">;

/**
 * Those of the named devices that belong to the account and have published keys. They are held, so that none loses its
 * identity between here and the end of the transaction; claims do not hold up each other.
 */
export async function holdClaimableDevices(
  manager: EntityManager,
  accountId: string,
  deviceIds: readonly string[],
): Promise<ClaimableDevice[]> {
  const rows = (await manager.query(
    `SELECT a.master_key, i.device_id, i.signing_key, i.agreement_key, i.identity_signature,
            s.signed_prekey_id AS signed_id, s.signed_prekey AS signed_key,
            s.signed_prekey_signature AS signed_signature,
            s.last_resort_kem_id AS kem_id, s.last_resort_kem AS kem_key, s.last_resort_kem_signature AS kem_signature
     FROM device_identities i JOIN account_keys a USING (account_id) JOIN signed_prekeys s USING (device_id)
     WHERE i.account_id = $1 AND i.device_id = ANY($2::uuid[])
     ORDER BY i.device_id
     FOR KEY SHARE OF i`,
    [accountId, deviceIds],
  )) as ClaimableRow[];
  return rows.map(({ signed_id, signed_key, signed_signature, kem_id, kem_key, kem_signature, ...identity }) => ({
    ...identity,
    signed: { prekeyId: Number(signed_id), publicKey: signed_key, signature: signed_signature },
    lastResort: { prekeyId: Number(kem_id), publicKey: kem_key, signature: kem_signature },
  }));
}

/** Takes the oldest one-time prekey of each device that has any. */
export async function takeOneTimePrekeys(
  manager: EntityManager,
  deviceIds: readonly string[],
): Promise<Map<string, OneTimePrekeyBytes>> {
  return take(manager, "one_time_prekeys", "p.device_id, p.prekey_id, p.public_key", deviceIds);
}

/** Takes the oldest one-time KEM prekey of each device that has any. */
export async function takeOneTimeKemPrekeys(
  manager: EntityManager,
  deviceIds: readonly string[],
): Promise<Map<string, SignedPrekeyBytes>> {
  return take(manager, "one_time_kem_prekeys", "p.device_id, p.prekey_id, p.public_key, p.signature", deviceIds);
}

/**
 * The row lock decides who gets a prekey, and SKIP LOCKED sends everybody else to the next one: N claims at once get N
 * different prekeys or none. MATERIALIZED, because a plan that ran the choice twice would take two.
 */
async function take<P extends OneTimePrekeyBytes>(
  manager: EntityManager,
  table: "one_time_prekeys" | "one_time_kem_prekeys",
  columns: string,
  deviceIds: readonly string[],
): Promise<Map<string, P>> {
  const [rows] = (await manager.query(
    `WITH chosen AS MATERIALIZED (
       SELECT oldest.device_id, oldest.prekey_id
       FROM unnest($1::uuid[]) AS wanted (device_id)
       CROSS JOIN LATERAL (
         SELECT device_id, prekey_id FROM ${table} WHERE device_id = wanted.device_id
         ORDER BY prekey_id LIMIT 1 FOR UPDATE SKIP LOCKED
       ) AS oldest
     )
     DELETE FROM ${table} AS p USING chosen
     WHERE p.device_id = chosen.device_id AND p.prekey_id = chosen.prekey_id
     RETURNING ${columns}`,
    [deviceIds],
  )) as [{ device_id: string; prekey_id: number | string; public_key: Buffer; signature?: Buffer }[], number];
  return new Map(
    rows.map(({ device_id, prekey_id, public_key, ...rest }) => [
      device_id,
      { prekeyId: Number(prekey_id), publicKey: public_key, ...rest } as unknown as P,
    ]),
  );
}

import type { EntityManager } from "typeorm";
import { StoredDeviceListEntity } from "../../../../generated/server/keys/entities.ts";
import type { StoredDeviceListRow } from "../../../../generated/server/keys/entities.ts";
import { isNamedIn, openDeviceList } from "../../../../web/crypto/verify.ts";
import type { DeviceIdentity, Verifier } from "../../../../web/crypto/verify.ts";

export function findDeviceList(manager: EntityManager, accountId: string): Promise<StoredDeviceListRow | null> {
  return manager.findOneBy(StoredDeviceListEntity, { accountId });
}

export async function saveDeviceList(manager: EntityManager, row: StoredDeviceListRow): Promise<void> {
  await manager.upsert(StoredDeviceListEntity, row, ["accountId"]);
}

/** Under a new master key nothing counts that the one before has signed. */
export async function removeDeviceList(manager: EntityManager, accountId: string): Promise<void> {
  await manager.delete(StoredDeviceListEntity, { accountId });
}

/** Whether the account's list names this device with these keys; true of an account that has no list. */
export async function isListed(manager: EntityManager, verifier: Verifier, device: DeviceIdentity): Promise<boolean> {
  const row = await findDeviceList(manager, device.accountId);
  if (row === null) return true;
  const list = await openDeviceList(verifier, device, row);
  return list !== null && isNamedIn(list, device);
}

import { IsNull, type EntityManager } from "typeorm";
import { DeviceEntity } from "../../../../generated/server/identity/entities.ts";
import type { DeviceRow } from "../../../../generated/server/identity/entities.ts";
import { lockAccount } from "./accounts.ts";

/** The devices of an account that were not revoked, oldest first. */
export function devicesOf(manager: EntityManager, accountId: string): Promise<DeviceRow[]> {
  return manager.find(DeviceEntity, {
    where: { accountId, revokedAt: IsNull() },
    order: { createdAt: "ASC", deviceId: "ASC" },
  });
}

/**
 * Anybody's device that was not revoked, whose account stays as it is until the end of the transaction; undefined if there
 * is none such.
 */
export async function holdDevice(manager: EntityManager, deviceId: string): Promise<DeviceRow | undefined> {
  const found = await manager.findOneBy(DeviceEntity, { deviceId });
  if (found === null) return undefined;
  await lockAccount(manager, found.accountId);
  // It may have been revoked before the account was held.
  return (await manager.findOneBy(DeviceEntity, { deviceId, revokedAt: IsNull() })) ?? undefined;
}

export async function touchDevice(manager: EntityManager, deviceId: string, now: Date): Promise<void> {
  await manager.update(DeviceEntity, { deviceId }, { lastSeenAt: now });
}

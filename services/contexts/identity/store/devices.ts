import { IsNull, type EntityManager } from "typeorm";
import { DeviceEntity } from "../../../../generated/server/identity/entities.ts";
import type { DeviceRow } from "../../../../generated/server/identity/entities.ts";

/** The devices of an account that were not revoked, oldest first. */
export function devicesOf(manager: EntityManager, accountId: string): Promise<DeviceRow[]> {
  return manager.find(DeviceEntity, {
    where: { accountId, revokedAt: IsNull() },
    order: { createdAt: "ASC", deviceId: "ASC" },
  });
}

export async function touchDevice(manager: EntityManager, deviceId: string, now: Date): Promise<void> {
  await manager.update(DeviceEntity, { deviceId }, { lastSeenAt: now });
}

import { IsNull } from "typeorm";
import { DeviceNotFound } from "../../../../generated/contracts/identity/errors.ts";
import { DeviceEntity } from "../../../../generated/server/identity/entities.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import type { IdentityParts } from "../identity-parts.ts";

/** Gives one of the asker's devices another name. Who is to learn of it does so by the signed list that says it too. */
export function renameDevice({ kernel }: IdentityParts): IdentityOperations["renameDevice"] {
  return async ({ deviceId, name }, { actor: { accountId } }) => {
    const device = { accountId, deviceId, revokedAt: IsNull() };
    const { affected } = await kernel.dataSource.manager.update(DeviceEntity, device, { name });
    if (affected !== 1) throw new DeviceNotFound();
  };
}

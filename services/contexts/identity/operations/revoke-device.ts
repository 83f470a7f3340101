import { DeviceNotFound } from "../../../../generated/contracts/identity/errors.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { lockAccount } from "../store/accounts.ts";
import { devicesOf } from "../store/devices.ts";

/** Takes one of the asker's devices out of the account; it may be the one that asks. */
export function revokeDevice({ kernel, sessionEndings }: IdentityParts): IdentityOperations["revokeDevice"] {
  return async ({ deviceId }, { actor: { accountId } }) => {
    await transaction(kernel.dataSource, async (manager) => {
      await lockAccount(manager, accountId);
      const devices = await devicesOf(manager, accountId);
      if (!devices.some((device) => device.deviceId === deviceId)) throw new DeviceNotFound();
      await sessionEndings.revokeDevices(manager, accountId, [deviceId]);
    });
  };
}

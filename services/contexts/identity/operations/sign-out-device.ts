import { DeviceNotFound } from "../../../../generated/contracts/identity/errors.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { lockAccount } from "../store/accounts.ts";
import { devicesOf } from "../store/devices.ts";

/** Ends every session of one of the asker's devices; it may be the one that asks. The device stays theirs, with its keys. */
export function signOutDevice({ kernel, sessionEndings }: IdentityParts): IdentityOperations["signOutDevice"] {
  return async ({ deviceId }, { actor: { accountId } }) => {
    await transaction(kernel.dataSource, async (manager) => {
      // A sign-in on that device comes before this and ends with it, or after it and stays.
      await lockAccount(manager, accountId);
      const devices = await devicesOf(manager, accountId);
      if (!devices.some((device) => device.deviceId === deviceId)) throw new DeviceNotFound();
      await sessionEndings.endSessionsOfDevice(manager, deviceId);
    });
  };
}

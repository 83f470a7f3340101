import { DeviceNotFound } from "../../../../generated/contracts/identity/errors.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { holdDevice } from "../store/devices.ts";

/** Takes anybody's device out of its account, for whoever runs this server; it may be the one that asks. */
export function removeDevice({ kernel, sessionEndings }: IdentityParts): IdentityOperations["removeDevice"] {
  return async ({ deviceId }) => {
    await transaction(kernel.dataSource, async (manager) => {
      const device = await holdDevice(manager, deviceId);
      if (device === undefined) throw new DeviceNotFound();
      await sessionEndings.revokeDevices(manager, device.accountId, [deviceId]);
    });
  };
}

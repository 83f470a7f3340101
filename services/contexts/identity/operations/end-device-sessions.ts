import { DeviceNotFound } from "../../../../generated/contracts/identity/errors.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { holdDevice } from "../store/devices.ts";

/** Ends every session of anybody's device, for whoever runs this server; the device keeps its keys. */
export function endDeviceSessions({ kernel, sessionEndings }: IdentityParts): IdentityOperations["endDeviceSessions"] {
  return async ({ deviceId }) => {
    await transaction(kernel.dataSource, async (manager) => {
      if ((await holdDevice(manager, deviceId)) === undefined) throw new DeviceNotFound();
      await sessionEndings.endSessionsOfDevice(manager, deviceId);
    });
  };
}

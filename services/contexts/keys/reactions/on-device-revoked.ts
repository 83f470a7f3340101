import type { EventEnvelope } from "../../../../generated/contracts/events.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { KeysParts } from "../keys-parts.ts";
import { removeDevices } from "../store/identities.ts";

/** Removes what a revoked device had published. Of any number of repeats only the one that removed something tells. */
export function onDeviceRevoked({ kernel, keyedDevices }: KeysParts) {
  return async ({ payload: { deviceId } }: EventEnvelope<"device-revoked">): Promise<void> => {
    keyedDevices.forget(deviceId);
    await transaction(kernel.dataSource, async (manager) => {
      for (const accountId of await removeDevices(manager, [deviceId])) {
        await kernel.outbox.append(manager, "account-devices-changed", { accountId });
      }
    });
  };
}

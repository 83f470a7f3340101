import { afterCommit } from "../../../../generated/server/runtime/transaction.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import type { PublishedKeys } from "../../identity/index.ts";
import { removeDevices } from "./identities.ts";
import type { KeyedDevices } from "./keyed-devices.ts";

/** Removes what devices that leave their account had published, in the transaction that takes them out. */
export function removePublished(kernel: Kernel, keyedDevices: KeyedDevices): PublishedKeys["remove"] {
  return async (manager, deviceIds) => {
    for (const accountId of await removeDevices(manager, deviceIds)) {
      await kernel.outbox.append(manager, "account-devices-changed", { accountId });
    }
    afterCommit(manager, () => {
      for (const deviceId of deviceIds) keyedDevices.forget(deviceId);
    });
  };
}

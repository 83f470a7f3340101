import type { EntityManager } from "typeorm";
import { KeysNotFound } from "../../../../generated/contracts/keys/errors.ts";
import { encodeFrame } from "../../../../generated/server/frames.ts";
import type { KeysOperations } from "../../../../generated/server/keys/operations.ts";
import { afterCommit } from "../../../../generated/server/runtime/transaction.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import type { KeysParts } from "../keys-parts.ts";
import { isLow } from "../rules/stock.ts";
import { holdClaimableDevices, takeOneTimeKemPrekeys, takeOneTimePrekeys } from "../store/claims.ts";
import { publicIdentity } from "../store/identities.ts";
import { base64Of, writeOneTime, writeSigned } from "../store/key-bytes.ts";
import { readStock } from "../store/prekeys.ts";

/** Takes one bundle of each named device, all or none of them. */
export function claimPrekeyBundles({ kernel }: KeysParts): KeysOperations["claimPrekeyBundles"] {
  return async (input, _context) => {
    const { accountId } = input;
    const deviceIds = [...new Set(input.deviceIds)];
    return transaction(kernel.dataSource, async (manager) => {
      const devices = await holdClaimableDevices(manager, accountId, deviceIds);
      if (devices.length !== deviceIds.length) throw new KeysNotFound();
      const oneTime = await takeOneTimePrekeys(manager, deviceIds);
      const oneTimeKem = await takeOneTimeKemPrekeys(manager, deviceIds);
      for (const deviceId of deviceIds) await askForMore(kernel, manager, deviceId);
      return {
        accountId,
        masterKey: base64Of(devices[0]!.master_key),
        bundles: devices.map((device) => {
          const oneTimePrekey = oneTime.get(device.device_id);
          return {
            device: publicIdentity(device),
            signedPrekey: writeSigned(device.signed),
            oneTimePrekey: oneTimePrekey ? writeOneTime(oneTimePrekey) : null,
            kemPrekey: writeSigned(oneTimeKem.get(device.device_id) ?? device.lastResort),
          };
        }),
      };
    });
  };
}

/** Tells a device that is listening when few of its prekeys are left; one that is away asks when it comes back. */
async function askForMore(kernel: Kernel, manager: EntityManager, deviceId: string): Promise<void> {
  if (!kernel.bus.hasListeners({ deviceId })) return;
  const stock = await readStock(manager, deviceId);
  if (isLow(stock)) afterCommit(manager, () => kernel.bus.send({ deviceId }, encodeFrame("keys.low", stock)));
}

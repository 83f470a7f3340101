import type { EntityManager } from "typeorm";
import { KeysNotFound } from "../../../../generated/contracts/keys/errors.ts";
import type { ClaimedBundles } from "../../../../generated/contracts/keys/types.ts";
import { encodeFrame } from "../../../../generated/server/frames.ts";
import type { KeysOperations } from "../../../../generated/server/keys/operations.ts";
import { afterCommit } from "../../../../generated/server/runtime/transaction.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import { Turns } from "../../../kernel/turns.ts";
import type { KeysParts } from "../keys-parts.ts";
import { isLow } from "../rules/stock.ts";
import { holdClaimableDevices, takeOneTimeKemPrekeys, takeOneTimePrekeys } from "../store/claims.ts";
import { publicIdentity } from "../store/identities.ts";
import { base64Of, writeOneTime, writeSigned } from "../store/key-bytes.ts";
import { readStock } from "../store/prekeys.ts";
import { grantTakes } from "../store/takes.ts";

/** They wait for one another's locks as it is, better here than holding connections: half of those are for everybody else. */
const CLAIMS_AT_ONCE = 8;

/**
 * Takes one bundle of each named device, all or none of them. Of somebody at another server that server has them, and
 * hands them out.
 */
export function claimPrekeyBundles(
  parts: Pick<KeysParts, "elsewhere">,
  take: TakeBundles,
): KeysOperations["claimPrekeyBundles"] {
  return async (input, { actor }) => {
    const { accountId } = input;
    const deviceIds = [...new Set(input.deviceIds)];
    const elsewhere = await parts.elsewhere.claim(accountId, deviceIds);
    if (elsewhere === "none") throw new KeysNotFound();
    return elsewhere ?? take(accountId, deviceIds, actor.accountId);
  };
}

/** Takes one bundle of each of these devices of an account here, for somebody; KeysNotFound where one has no keys. */
export type TakeBundles = (
  accountId: string,
  deviceIds: readonly string[],
  claimerId: string,
) => Promise<ClaimedBundles>;

export function takeBundles({ kernel }: Pick<KeysParts, "kernel">): TakeBundles {
  const claims = new Turns(CLAIMS_AT_ONCE);
  return (accountId, deviceIds, claimerId) => {
    const claim = async (manager: EntityManager) => {
      const devices = await holdClaimableDevices(manager, accountId, deviceIds);
      if (devices.length !== deviceIds.length) throw new KeysNotFound();
      // Among one's own devices there is nobody to be kept from using them up.
      const isOwn = accountId === claimerId;
      const granted = isOwn ? [...deviceIds] : await grantTakes(manager, claimerId, deviceIds, kernel.clock.now());
      const oneTime = await takeOneTimePrekeys(manager, granted);
      const oneTimeKem = await takeOneTimeKemPrekeys(manager, granted);
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
    };
    return claims.run(() => transaction(kernel.dataSource, claim));
  };
}

/** Tells a device that is listening when few of its prekeys are left; one that is away asks when it comes back. */
async function askForMore(kernel: Kernel, manager: EntityManager, deviceId: string): Promise<void> {
  if (!kernel.bus.hasListeners({ deviceId })) return;
  const stock = await readStock(manager, deviceId);
  if (isLow(stock)) afterCommit(manager, () => kernel.bus.send({ deviceId }, encodeFrame("keys.low", stock)));
}

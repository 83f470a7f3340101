import type { PrekeyBundle } from "../../../generated/contracts/keys/types.ts";
import { publicIdentity, ready } from "./fake-records.ts";
import type { Account } from "./fake-records.ts";

export function devicesOf(accountId: string, account: Account | undefined): unknown {
  return {
    accountId,
    masterKey: account?.masterKey ?? null,
    devices: ready(account?.devices ?? new Map()).map(([device, keys]) => publicIdentity(device.deviceId, keys)),
  };
}

/** Takes one bundle of each device and notes whose. */
export function claimBundles(account: Account, { deviceIds }: { deviceIds: string[] }, claims: string[]): unknown {
  const bundles: PrekeyBundle[] = ready(account.devices)
    .filter(([device]) => deviceIds.includes(device.deviceId))
    .map(([device, keys]) => {
      claims.push(device.deviceId);
      return {
        device: publicIdentity(device.deviceId, keys),
        signedPrekey: (device.rotated ?? keys).signedPrekey,
        oneTimePrekey: device.oneTime.shift() ?? null,
        kemPrekey: device.kem.shift() ?? (device.rotated ?? keys).lastResortKemPrekey,
      };
    });
  return { accountId: account.profile.accountId, masterKey: account.masterKey, bundles };
}

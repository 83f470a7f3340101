import { Unauthenticated } from "../../../../generated/contracts/shared/errors.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { profileOf } from "../store/accounts.ts";
import { devicesOf } from "../store/devices.ts";

/** The asker's account and its devices. */
export function readOwnAccount({ kernel, accounts }: IdentityParts): IdentityOperations["readOwnAccount"] {
  return async (_input, { actor }) => {
    const account = await accounts.byId(actor.accountId);
    if (!account) throw new Unauthenticated();
    const devices = await devicesOf(kernel.dataSource.manager, actor.accountId);
    return {
      account: profileOf(account),
      createdAt: account.createdAt.toISOString(),
      devices: devices.map(({ deviceId, name, createdAt, lastSeenAt }) => ({
        deviceId,
        name,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        current: deviceId === actor.deviceId,
      })),
    };
  };
}

import { Unauthenticated } from "../../../../generated/contracts/shared/errors.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import { ownPasskey } from "../credentials/own-passkey.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { profileOf } from "../store/accounts.ts";
import { devicesOf } from "../store/devices.ts";
import { signedInDevices } from "../store/sessions.ts";
import { passkeysOf } from "../store/passkeys.ts";

/** The asker's account, its devices and the ways into it. */
export function readOwnAccount({
  kernel,
  accounts,
  administrators,
}: IdentityParts): IdentityOperations["readOwnAccount"] {
  return async (_input, { actor }) => {
    const account = await accounts.byId(actor.accountId);
    if (!account) throw new Unauthenticated();
    const { manager } = kernel.dataSource;
    const devices = await devicesOf(manager, actor.accountId);
    const signedIn = await signedInDevices(manager, actor.accountId, kernel.clock.now());
    const passkeys = await passkeysOf(manager, actor.accountId);
    return {
      account: profileOf(account),
      administrator: await administrators.includes(actor.accountId),
      createdAt: account.createdAt.toISOString(),
      devices: devices.map(({ deviceId, name, createdAt, lastSeenAt }) => ({
        deviceId,
        name,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        current: deviceId === actor.deviceId,
        signedIn: signedIn.has(deviceId),
      })),
      passkeys: passkeys.map(ownPasskey),
      hasPassword: account.passwordHash !== null,
    };
  };
}

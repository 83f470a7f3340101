import { InvalidCredentials } from "../../../../generated/contracts/identity/errors.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import { addressKey } from "../../../../generated/server/runtime/client-address.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import { nameKey } from "../rules/name-key.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { holdProved } from "../store/hold-proved.ts";

/** Opens a session for a username and its password. An unknown name and a wrong password look and last the same. */
export function signInWithPassword({
  kernel,
  accounts,
  deviceMarks,
  passwords,
  sessionOpenings,
}: IdentityParts): IdentityOperations["signInWithPassword"] {
  return async ({ username, password, deviceName, deviceId, removeDeviceId, deviceMark }, { actor }) => {
    const passwordHash = await accounts.passwordHashOf(username, passwords.nobodys);
    const known = deviceMark === undefined ? undefined : deviceMarks.read(deviceMark);
    const whose =
      known?.about === nameKey(username)
        ? { group: `known:${known.about}`, known: true }
        : { group: addressKey(actor.address), known: false };
    const proved = await passwords.verify(password, passwordHash, whose);
    const account = proved ? await accounts.byUsername(username) : null;
    if (account === null) throw new InvalidCredentials();
    return transaction(kernel.dataSource, async (manager) => {
      if ((await holdProved(manager, account.accountId, { passwordHash })) !== "held") throw new InvalidCredentials();
      return sessionOpenings.open(manager, account, { deviceName, deviceId, removeDeviceId });
    });
  };
}

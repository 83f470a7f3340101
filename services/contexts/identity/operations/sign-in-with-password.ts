import { InvalidCredentials } from "../../../../generated/contracts/identity/errors.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { IdentityParts } from "../identity-parts.ts";

/** Opens a session for a username and its password. An unknown name and a wrong password look and last the same. */
export function signInWithPassword({
  kernel,
  accounts,
  passwords,
  sessionOpenings,
}: IdentityParts): IdentityOperations["signInWithPassword"] {
  return async ({ username, password, deviceName, deviceId, removeDeviceId }) => {
    const account = await accounts.byUsername(username);
    const proved = await passwords.verify(password, account?.passwordHash);
    if (!account || !proved) throw new InvalidCredentials();
    return transaction(kernel.dataSource, (manager) =>
      sessionOpenings.open(manager, account, { deviceName, deviceId, removeDeviceId }),
    );
  };
}

import { PasskeyCopied, PasskeyRefused } from "../../../../generated/contracts/identity/errors.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { holdProved } from "../store/hold-proved.ts";
import { findPasskey, recordPasskeyUse } from "../store/passkeys.ts";

/** Opens a session for whoever holds the passkey that answers the challenge. */
export function signInWithPasskey({
  kernel,
  accounts,
  passkeys,
  sessionOpenings,
}: IdentityParts): IdentityOperations["signInWithPasskey"] {
  return async ({ credential, deviceName, deviceId, removeDeviceId }) => {
    const { passkey, used } = await passkeys.finishSignIn(credential, (id) => findPasskey(kernel.dataSource, id));
    const account = await accounts.byId(passkey.accountId);
    if (!account) throw new PasskeyRefused();
    return transaction(kernel.dataSource, async (manager) => {
      const { accountId, credentialId } = passkey;
      // Before its counter is written: in the order in which passkeys are removed, so that neither waits for the other.
      if ((await holdProved(manager, accountId, { credentialId })) !== "held") throw new PasskeyRefused();
      const recorded = await recordPasskeyUse(manager, credentialId, used, kernel.clock.now());
      if (!recorded) throw new PasskeyCopied();
      return sessionOpenings.open(manager, account, { deviceName, deviceId, removeDeviceId });
    });
  };
}

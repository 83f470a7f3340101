import { TooManyPasskeys } from "../../../../generated/contracts/identity/errors.ts";
import { Unauthenticated } from "../../../../generated/contracts/shared/errors.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { MOST_PASSKEYS, passkeysOf } from "../store/passkeys.ts";

/** Hands out a challenge for one more passkey of the asker's account. */
export function beginPasskeyAddition({
  kernel,
  accounts,
  passkeys,
}: IdentityParts): IdentityOperations["beginPasskeyAddition"] {
  return async (_input, { actor: { accountId } }) => {
    const account = await accounts.byId(accountId);
    if (account === null) throw new Unauthenticated();
    const known = await passkeysOf(kernel.dataSource.manager, accountId);
    if (known.length >= MOST_PASSKEYS) throw new TooManyPasskeys();
    const { username, displayName } = account;
    return passkeys.beginAddition({ accountId, username, displayName }, known);
  };
}

import { AccountNotFound } from "../../../../generated/contracts/identity/errors.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { profileOf } from "../store/accounts.ts";

/** What anybody signed in may see of an account. */
export function readProfile({ accounts }: IdentityParts): IdentityOperations["readProfile"] {
  return async ({ accountId }) => {
    const account = await accounts.byId(accountId);
    if (!account) throw new AccountNotFound();
    return profileOf(account);
  };
}

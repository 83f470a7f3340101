import { PasswordTooWeak } from "../../../../generated/contracts/identity/errors.ts";
import { addressKey } from "../../../../generated/server/runtime/client-address.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { isStrongPassword } from "../rules/password-strength.ts";

/** Makes an account that is proved by a password. */
export function signUpWithPassword({
  kernel,
  accountOpenings,
  passwords,
}: IdentityParts): IdentityOperations["signUpWithPassword"] {
  return async ({ username, displayName = username, password, deviceName }, { actor }) => {
    await accountOpenings.expectFree(username);
    if (!isStrongPassword(password, username)) throw new PasswordTooWeak();
    const passwordHash = await passwords.hash(password, { group: addressKey(actor.address), known: false });
    const accountId = kernel.ids.uuid();
    return accountOpenings.open({ accountId, username, displayName, deviceName, proof: { passwordHash } });
  };
}

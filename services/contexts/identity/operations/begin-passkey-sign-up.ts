import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import type { IdentityParts } from "../identity-parts.ts";

/** Hands out a challenge for a new passkey. The account's id is chosen here, as the passkey will carry it. */
export function beginPasskeySignUp({
  kernel,
  accountOpenings,
  passkeys,
}: IdentityParts): IdentityOperations["beginPasskeySignUp"] {
  return async ({ username, displayName = username }) => {
    await accountOpenings.expectFree(username);
    return passkeys.beginSignUp({ accountId: kernel.ids.uuid(), username, displayName });
  };
}

import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import type { IdentityParts } from "../identity-parts.ts";

/** Makes the account that the challenge was for, with the passkey that answers it. */
export function signUpWithPasskey({
  accountOpenings,
  passkeys,
}: IdentityParts): IdentityOperations["signUpWithPasskey"] {
  return async ({ credential, deviceName }) => {
    const { applicant, passkey } = await passkeys.finishSignUp(credential);
    const { accountId, username, displayName } = applicant;
    await accountOpenings.expectFree(username);
    return accountOpenings.open({ accountId, username, displayName, deviceName, proof: { passkey } });
  };
}

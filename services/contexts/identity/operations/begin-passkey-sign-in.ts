import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import type { IdentityParts } from "../identity-parts.ts";

/** Hands out a challenge that any passkey of this server may answer. */
export function beginPasskeySignIn({ passkeys }: IdentityParts): IdentityOperations["beginPasskeySignIn"] {
  return () => passkeys.beginSignIn();
}

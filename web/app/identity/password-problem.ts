import { WELCOME_SCREEN } from "../../../generated/ui/blueprint.ts";
import type { IdentityWords } from "./words/identity-words.ts";

const { maxLength } = WELCOME_SCREEN.forms.signUpWithPassword.fields.password;

/** Why a password is not sent as it was typed or pasted; empty where it is. Counted as the server counts: in characters. */
export function passwordProblem(password: string, { welcome }: Pick<IdentityWords, "welcome">): string {
  const length = [...password].length;
  if (length === 0) return welcome.passwordMissing;
  return length > maxLength ? welcome.passwordTooLong(length, maxLength) : "";
}

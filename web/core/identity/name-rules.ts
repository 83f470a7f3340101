import { check } from "../../../generated/contracts/runtime/check.ts";
import { validateDisplayName, validateUsername } from "../../../generated/contracts/shared/validators.ts";

/** Whether the server would take it for a username: by the rule of the specification. */
export function isUsername(text: string): boolean {
  return check(validateUsername, text).ok;
}

/** Whether the server would take it for what a device or a passkey is called. */
export function isDisplayName(text: string): boolean {
  return check(validateDisplayName, text).ok;
}

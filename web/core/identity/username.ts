import { check } from "../../../generated/contracts/runtime/check.ts";
import { validateUsername } from "../../../generated/contracts/shared/validators.ts";

/** Whether the server would take it for a username: by the rule of the specification. */
export function isUsername(text: string): boolean {
  return check(validateUsername, text).ok;
}

import type { Roster } from "../../../../web/crypto/verify.ts";
import { GroupRefused } from "../group-refused.ts";

/**
 * That a roster is signed by the key that people here know its signer by, as their server has said it: by another one
 * devices here would not follow it, and the group would stand still.
 */
export function expectKnownKey(person: { readonly devices: unknown } | undefined, { actor }: Roster): void {
  const known = (person?.devices as { masterKey?: unknown } | null | undefined)?.masterKey;
  if (Buffer.from(actor.masterKey).toString("base64") !== known) throw new GroupRefused("roster-refused");
}

import type { Profile } from "../../../../generated/contracts/identity/types.ts";
import { nameElsewhere } from "../../../kernel/name-elsewhere.ts";
import type { KnownPerson } from "../store/people-elsewhere.ts";

/** As many signs as a name that is shown may have. */
const MOST = 64;

/**
 * Somebody at another server as clients know people. What is shown is the address; of one that is too long the end, since
 * that says which server it is.
 */
export function profileElsewhere({ accountId, server, username }: KnownPerson): Profile {
  const address = `${username}@${server}`;
  return {
    accountId,
    username: nameElsewhere(accountId),
    displayName: address.length <= MOST ? address : `…${address.slice(1 - MOST)}`,
  };
}

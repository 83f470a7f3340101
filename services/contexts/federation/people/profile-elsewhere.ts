import type { Profile } from "../../../../generated/contracts/identity/types.ts";
import type { KnownPerson } from "../store/people-elsewhere.ts";

/** As many signs as a name that is shown may have. */
const MOST = 64;

/**
 * Somebody at another server as clients know people. Usernames are unique here, and whoever is not from here has none:
 * nothing stands in its place that somebody here could be called. What is shown is the address; of one that is too long the
 * end, since that says which server it is.
 */
export function profileElsewhere({ accountId, server, username }: KnownPerson): Profile {
  const address = `${username}@${server}`;
  return {
    accountId,
    username: `elsewhere_${accountId.replaceAll("-", "").slice(-22)}`,
    displayName: address.length <= MOST ? address : `…${address.slice(1 - MOST)}`,
  };
}

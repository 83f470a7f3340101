import { NotFound } from "../../../../generated/contracts/shared/errors.ts";
import type { FederationOperations } from "../../../../generated/server/federation/operations.ts";
import { countRequest } from "../count-request.ts";
import type { FederationParts } from "../federation-parts.ts";
import { proveRequest } from "../prove-request.ts";
import { pathWithQuery } from "../wire/canonical-request.ts";
import { LOOKUP_PATH } from "../wire/user-lookup.ts";

/** Tells another server who has a name here: nobody else learns it. */
export function lookUpUser(parts: FederationParts | undefined): FederationOperations["lookUpUser"] {
  return async ({ username, ...headers }, { actor: { address } }) => {
    if (parts === undefined) throw new NotFound();
    const path = pathWithQuery(LOOKUP_PATH, { username });
    const peer = await proveRequest(parts, { method: "GET", path, body: new Uint8Array() }, headers, address);
    await countRequest(parts, "look-up-user", peer.name);
    const found = await parts.neighbours.people.profileNamed(username);
    if (found === undefined) return { found: false };
    const { accountId, username: spelled } = found;
    return { found: true, username: spelled, user_id: accountId, server_domain: parts.identity.name };
  };
}

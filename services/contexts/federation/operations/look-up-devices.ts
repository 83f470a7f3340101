import { NotFound } from "../../../../generated/contracts/shared/errors.ts";
import type { FederationOperations } from "../../../../generated/server/federation/operations.ts";
import { countRequest } from "../count-request.ts";
import type { FederationParts } from "../federation-parts.ts";
import { proveRequest } from "../prove-request.ts";
import { DEVICES_PATH } from "../wire/bundle-claim.ts";
import { pathWithQuery } from "../wire/canonical-request.ts";

/** Tells another server which devices somebody here has; of nobody there are none. */
export function lookUpDevices(parts: FederationParts | undefined): FederationOperations["lookUpDevices"] {
  return async ({ user_id: accountId, ...headers }, { actor: { address } }) => {
    if (parts === undefined) throw new NotFound();
    const path = pathWithQuery(DEVICES_PATH, { user_id: accountId });
    const peer = await proveRequest(parts, { method: "GET", path, body: new Uint8Array() }, headers, address);
    await countRequest(parts, "look-up-devices", peer.name);
    return parts.neighbours.keys.devicesOf(accountId);
  };
}

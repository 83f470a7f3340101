import { UnreadableEvent } from "../../../../generated/contracts/federation/errors.ts";
import { NotFound } from "../../../../generated/contracts/shared/errors.ts";
import type { FederationOperations } from "../../../../generated/server/federation/operations.ts";
import { countRequest } from "../count-request.ts";
import type { FederationParts } from "../federation-parts.ts";
import { idOfName } from "../people/id-of-name.ts";
import { proveRequest } from "../prove-request.ts";
import { BUNDLES_PATH, readBundleClaim } from "../wire/bundle-claim.ts";

/**
 * Hands prekeys of somebody here to another server. It counts as one account among those that take prekeys: a server that
 * could name a new one each time would leave nobody any.
 */
export function claimBundlesForPeer(parts: FederationParts | undefined): FederationOperations["claimBundlesForPeer"] {
  return async ({ claim: said = "", ...headers }, { actor: { address } }) => {
    if (parts === undefined) throw new NotFound();
    const body = Buffer.from(said, "base64");
    const peer = await proveRequest(parts, { method: "POST", path: BUNDLES_PATH, body }, headers, address);
    await countRequest(parts, "claim-bundles", peer.name);
    const claim = readBundleClaim(body);
    if (claim === undefined) throw new UnreadableEvent({ detail: "Invalid event" });
    return parts.neighbours.keys.take(claim.accountId, claim.deviceIds, idOfName("claimer", peer.name));
  };
}

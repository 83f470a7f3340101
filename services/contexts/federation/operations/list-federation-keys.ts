import { NotFound } from "../../../../generated/contracts/shared/errors.ts";
import type { FederationOperations } from "../../../../generated/server/federation/operations.ts";
import type { FederationParts } from "../federation-parts.ts";

/** The keys by which what this server has signed may still be checked. */
export function listFederationKeys(parts: FederationParts | undefined): FederationOperations["listFederationKeys"] {
  return async () => {
    if (parts === undefined) throw new NotFound();
    const keys = await parts.identity.keys();
    return {
      domain: parts.identity.name,
      keys: keys.map(({ publicKey, validFrom, validUntil }) => ({
        public_key: publicKey.toString("base64"),
        valid_from: validFrom.toISOString(),
        valid_until: validUntil?.toISOString() ?? null,
      })),
    };
  };
}

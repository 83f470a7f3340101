import { NotFound } from "../../../../generated/contracts/shared/errors.ts";
import type { FederationOperations } from "../../../../generated/server/federation/operations.ts";
import type { FederationParts } from "../federation-parts.ts";
import { PEER_FEATURES, PROTOCOL_VERSION } from "../wire/descriptor.ts";

/** Who this server is to others. */
export function describeFederation(parts: FederationParts | undefined): FederationOperations["describeFederation"] {
  return async () => {
    if (parts === undefined) throw new NotFound();
    const { kernel, identity } = parts;
    const current = (await identity.keys()).at(-1)!;
    return {
      domain: identity.name,
      signing_key_public: current.publicKey.toString("base64"),
      api_base_url: kernel.settings.origin ?? `https://${identity.name}`,
      protocol_version: PROTOCOL_VERSION,
      features: [...PEER_FEATURES],
    };
  };
}

import { NotFound } from "../../../../generated/contracts/shared/errors.ts";
import type { ServerInfoOperations } from "../../../../generated/server/server-info/operations.ts";
import type { Build } from "./describe-server.ts";

/** The signed statement about the manifest; a release has one, a checkout has none. */
export function readAttestation({ attestation }: Build): ServerInfoOperations["readAttestation"] {
  return async () => {
    if (attestation === null) throw new NotFound();
    return attestation;
  };
}

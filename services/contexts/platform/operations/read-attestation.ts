import { NotFound } from "../../../../generated/contracts/shared/errors.ts";
import type { PlatformOperations } from "../../../../generated/server/platform/operations.ts";
import type { Build } from "./describe-server.ts";

/** The signed statement about the manifest; a release has one, a checkout has none. */
export function readAttestation({ attestation }: Build): PlatformOperations["readAttestation"] {
  return async () => {
    if (attestation === null) throw new NotFound();
    return attestation;
  };
}

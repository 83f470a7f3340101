import { PasskeyNotFound } from "../../../../generated/contracts/identity/errors.ts";
import { PasskeyEntity } from "../../../../generated/server/identity/entities.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import type { IdentityParts } from "../identity-parts.ts";

/** Gives one of the asker's passkeys another name. */
export function renamePasskey({ kernel }: IdentityParts): IdentityOperations["renamePasskey"] {
  return async ({ credentialId, name }, { actor: { accountId } }) => {
    const { affected } = await kernel.dataSource.manager.update(PasskeyEntity, { credentialId, accountId }, { name });
    if (affected !== 1) throw new PasskeyNotFound();
  };
}

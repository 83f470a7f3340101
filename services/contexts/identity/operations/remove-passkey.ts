import { LastWayIn, PasskeyNotFound } from "../../../../generated/contracts/identity/errors.ts";
import { AccountEntity, PasskeyEntity } from "../../../../generated/server/identity/entities.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { passkeysOf } from "../store/passkeys.ts";

/** Takes one of the asker's passkeys out of the account, unless nothing else opens it. */
export function removePasskey({ kernel, ownership }: IdentityParts): IdentityOperations["removePasskey"] {
  return async ({ credentialId, proof }, { actor }) => {
    const own = await ownership.expect(actor, proof);
    const { accountId } = own;
    await transaction(kernel.dataSource, async (manager) => {
      // Two removals at once are judged one after the other: they must not take the last two ways in together.
      await ownership.hold(manager, own);
      const passkeys = await passkeysOf(manager, accountId);
      if (!passkeys.some((each) => each.credentialId === credentialId)) throw new PasskeyNotFound();
      const { passwordHash } = await manager.findOneByOrFail(AccountEntity, { accountId });
      if (passkeys.length === 1 && passwordHash === null) throw new LastWayIn();
      await manager.delete(PasskeyEntity, { credentialId, accountId });
    });
  };
}

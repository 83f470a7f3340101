import { PasskeyRefused, TooManyPasskeys } from "../../../../generated/contracts/identity/errors.ts";
import { PasskeyEntity, type PasskeyRow } from "../../../../generated/server/identity/entities.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import { ownPasskey } from "../credentials/own-passkey.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { MOST_PASSKEYS, passkeysOf } from "../store/passkeys.ts";
import { violatedTable } from "../store/unique-violation.ts";

/** Adds the passkey that answers the challenge, for whoever proves that the account is theirs. */
export function addPasskey({ kernel, ownership, passkeys }: IdentityParts): IdentityOperations["addPasskey"] {
  return async ({ proof, credential, name }, { actor }) => {
    const own = await ownership.expect(actor, proof);
    const { accountId } = own;
    const registered = await passkeys.finishAddition(accountId, credential);
    const passkey: PasskeyRow = { ...registered, accountId, name, createdAt: kernel.clock.now(), lastUsedAt: null };
    try {
      await transaction(kernel.dataSource, async (manager) => {
        // Two additions at once are counted one after the other.
        await ownership.hold(manager, own);
        if ((await passkeysOf(manager, accountId)).length >= MOST_PASSKEYS) throw new TooManyPasskeys();
        await manager.insert(PasskeyEntity, passkey);
      });
    } catch (error) {
      if (violatedTable(error) === "passkeys") throw new PasskeyRefused();
      throw error;
    }
    return ownPasskey(passkey);
  };
}

import { Forbidden } from "../../../../generated/contracts/shared/errors.ts";
import type { KeysOperations } from "../../../../generated/server/keys/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import { checkSignatures } from "../check-signatures.ts";
import type { KeysParts } from "../keys-parts.ts";
import { findIdentity } from "../store/identities.ts";
import { readOneTime, readSigned } from "../store/key-bytes.ts";
import { addOneTimePrekeys as add, readStock, withdrawOneTimePrekeys } from "../store/prekeys.ts";

/** Adds one-time prekeys of the asking device; those it sent before are passed over. */
export function addOneTimePrekeys({ kernel, verifier }: KeysParts): KeysOperations["addOneTimePrekeys"] {
  return async (input, { actor: { deviceId } }) => {
    kernel.freeSpace.expectRoom();
    const identity = await findIdentity(kernel.dataSource.manager, deviceId);
    if (!identity) throw new Forbidden();
    const offered = {
      classical: input.oneTimePrekeys.map(readOneTime),
      kem: input.oneTimeKemPrekeys.map(readSigned),
    };
    await checkSignatures(verifier, identity, offered);
    return transaction(kernel.dataSource, async (manager) => {
      if (input.withdrawOthers) await withdrawOneTimePrekeys(manager, deviceId);
      if (!(await add(manager, deviceId, offered))) throw new Forbidden();
      return readStock(manager, deviceId);
    });
  };
}

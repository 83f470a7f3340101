import { Forbidden } from "../../../../generated/contracts/shared/errors.ts";
import type { KeysOperations } from "../../../../generated/server/keys/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import { checkSignatures } from "../check-signatures.ts";
import type { KeysParts } from "../keys-parts.ts";
import { findIdentity, holdIdentity } from "../store/identities.ts";
import { readSigned } from "../store/key-bytes.ts";
import { readStock, saveSignedPrekeys } from "../store/prekeys.ts";
import { signedPrekeysRow } from "../store/signed-prekeys-row.ts";

/** Replaces the medium-term prekeys of the asking device. */
export function rotateSignedPrekeys({ kernel, verifier }: KeysParts): KeysOperations["rotateSignedPrekeys"] {
  return async (input, { actor: { deviceId } }) => {
    const identity = await findIdentity(kernel.dataSource.manager, deviceId);
    if (!identity) throw new Forbidden();
    const signed = readSigned(input.signedPrekey);
    const lastResort = readSigned(input.lastResortKemPrekey);
    await checkSignatures(verifier, identity, { signed, kem: [lastResort], classical: [] });
    return transaction(kernel.dataSource, async (manager) => {
      if (!(await holdIdentity(manager, deviceId))) throw new Forbidden();
      await saveSignedPrekeys(manager, signedPrekeysRow(deviceId, signed, lastResort, kernel.clock.now()));
      return readStock(manager, deviceId);
    });
  };
}

import { BadKeySignature, DeviceKeysConflict, MasterKeyConflict } from "../../../../generated/contracts/keys/errors.ts";
import { Unauthenticated } from "../../../../generated/contracts/shared/errors.ts";
import { DeviceIdentityEntity } from "../../../../generated/server/keys/entities.ts";
import type { DeviceIdentityRow } from "../../../../generated/server/keys/entities.ts";
import type { KeysOperations } from "../../../../generated/server/keys/operations.ts";
import { verifyDeviceIdentity } from "../../../../web/crypto/verify.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import { checkSignatures } from "../check-signatures.ts";
import type { KeysParts } from "../keys-parts.ts";
import { judgePublication } from "../rules/publication.ts";
import { isListed, removeDeviceList } from "../store/device-lists.ts";
import { findAccountKey, findIdentity, saveAccountKey } from "../store/identities.ts";
import { bytesOf, readOneTime, readSigned } from "../store/key-bytes.ts";
import { addOneTimePrekeys, readStock, saveSignedPrekeys } from "../store/prekeys.ts";
import { signedPrekeysRow } from "../store/signed-prekeys-row.ts";

/** Publishes the identity and the prekeys of the asking device. */
export function publishDeviceKeys({
  kernel,
  verifier,
  accountDevices,
}: KeysParts): KeysOperations["publishDeviceKeys"] {
  return async (input, { actor: { accountId, deviceId } }) => {
    kernel.freeSpace.expectRoom();
    const keys = {
      masterKey: bytesOf(input.masterKey),
      signingKey: bytesOf(input.signingKey),
      agreementKey: bytesOf(input.agreementKey),
    };
    const identity = { accountId, deviceId, ...keys, identitySignature: bytesOf(input.identitySignature) };
    const classical = input.oneTimePrekeys.map(readOneTime);
    const kem = input.oneTimeKemPrekeys.map(readSigned);
    const signed = readSigned(input.signedPrekey);
    const lastResort = readSigned(input.lastResortKemPrekey);
    if (!(await verifyDeviceIdentity(verifier, identity))) throw new BadKeySignature();
    await checkSignatures(verifier, identity, { signed, kem: [lastResort, ...kem], classical });

    return transaction(kernel.dataSource, async (manager) => {
      // Also puts the publications of one account in order. A device that was revoked meanwhile must leave no keys.
      if (!(await accountDevices.hold(manager, accountId, deviceId))) throw new Unauthenticated();
      const createdAt = kernel.clock.now();
      const accountKey = await findAccountKey(manager, accountId);
      const known = await findIdentity(manager, deviceId);
      const outcome = judgePublication(
        { masterKey: accountKey?.masterKey, identity: known ?? undefined },
        { ...keys, replaceMasterKey: input.replaceMasterKey ?? false },
      );
      if (outcome === "master-key-conflict") throw new MasterKeyConflict();
      if (outcome === "device-keys-conflict") throw new DeviceKeysConflict();
      // A program of before there were lists: nobody would write to its device, so it has to be told.
      if (outcome === "further-device" && !(await isListed(manager, verifier, identity))) throw new MasterKeyConflict();

      if (outcome === "master-key-replaced") {
        await removeDeviceList(manager, accountId);
        await accountDevices.revokeOthers(manager, accountId, deviceId);
      }
      if (outcome === "first-device" || outcome === "master-key-replaced") {
        await saveAccountKey(manager, { accountId, masterKey: keys.masterKey, createdAt });
      }
      if (outcome !== "repeated") {
        const row: DeviceIdentityRow = {
          ...identity,
          createdAt: known?.createdAt ?? createdAt,
          lastOneTimePrekeyId: known?.lastOneTimePrekeyId ?? 0,
          lastOneTimeKemPrekeyId: known?.lastOneTimeKemPrekeyId ?? 0,
        };
        await manager.upsert(DeviceIdentityEntity, row, ["deviceId"]);
        await kernel.outbox.append(manager, "account-devices-changed", { accountId });
      }
      await saveSignedPrekeys(manager, signedPrekeysRow(deviceId, signed, lastResort, createdAt));
      await addOneTimePrekeys(manager, deviceId, { classical, kem });
      return readStock(manager, deviceId);
    });
  };
}

import { BadKeySignature, DeviceListOutdated, KeysNotFound } from "../../../../generated/contracts/keys/errors.ts";
import type { KeysOperations } from "../../../../generated/server/keys/operations.ts";
import { Unauthenticated } from "../../../../generated/contracts/shared/errors.ts";
import { openDeviceList } from "../../../../web/crypto/verify.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { KeysParts } from "../keys-parts.ts";
import { findDeviceList, saveDeviceList } from "../store/device-lists.ts";
import { findAccountKey } from "../store/identities.ts";
import { bytesOf } from "../store/key-bytes.ts";
import { removePublished } from "../store/remove-published.ts";

/**
 * Publishes the account's device list. It counts for us too: what it does not name any more is removed with it, or
 * whoever writes would be asked for the key of a device to which their list allows none.
 */
export function publishDeviceList(parts: KeysParts): KeysOperations["publishDeviceList"] {
  const { kernel, verifier, accountDevices, keyedDevices } = parts;
  const remove = removePublished(kernel, keyedDevices);
  return async (input, { actor: { accountId, deviceId } }) => {
    kernel.freeSpace.expectRoom();
    const signed = { list: bytesOf(input.list), signature: bytesOf(input.signature) };
    await transaction(kernel.dataSource, async (manager) => {
      // Also puts the publications of one account in order. A device that was revoked meanwhile has no say.
      if (!(await accountDevices.hold(manager, accountId, deviceId))) throw new Unauthenticated();
      const key = await findAccountKey(manager, accountId);
      if (key === null) throw new KeysNotFound();
      const list = await openDeviceList(verifier, { accountId, masterKey: key.masterKey }, signed);
      if (list === null) throw new BadKeySignature();
      const before = await findDeviceList(manager, accountId);
      if (before?.list.equals(signed.list)) return;
      if (before !== null && before.counter >= list.counter) throw new DeviceListOutdated();
      await saveDeviceList(manager, { accountId, counter: list.counter, ...signed, createdAt: kernel.clock.now() });
      const named = new Set(list.devices.map((device) => device.deviceId));
      const keyed = await keyedDevices.keyedDevicesOf(accountId, manager);
      const gone = keyed.filter((id) => !named.has(id));
      if (gone.length > 0) await remove(manager, gone);
      else await kernel.outbox.append(manager, "account-devices-changed", { accountId });
    });
  };
}

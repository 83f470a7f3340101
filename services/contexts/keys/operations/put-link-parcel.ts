import { Forbidden, Unauthenticated } from "../../../../generated/contracts/shared/errors.ts";
import type { KeysOperations } from "../../../../generated/server/keys/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { KeysParts } from "../keys-parts.ts";
import { bytesOf } from "../store/key-bytes.ts";
import { findParcel, keepParcel, removeOtherLinks } from "../store/link-parcels.ts";

/**
 * Leaves a parcel for another device of the asker's account. A link that begins ends the one before, and to one that has
 * not begun nothing is added: so much is kept, no more.
 */
export function putLinkParcel({ kernel, accountDevices }: KeysParts): KeysOperations["putLinkParcel"] {
  return async ({ linkId, number, parcel }, { actor: { accountId, deviceId } }) => {
    kernel.freeSpace.expectRoom();
    const createdAt = kernel.clock.now();
    await transaction(kernel.dataSource, async (manager) => {
      // A device that was revoked meanwhile has no say, nor has a deleted account.
      if (!(await accountDevices.hold(manager, accountId, deviceId))) throw new Unauthenticated();
      if (number === 0) await removeOtherLinks(manager, accountId, linkId);
      else if ((await findParcel(manager, { accountId, linkId, number: 0 })) === null) throw new Forbidden();
      await keepParcel(manager, { accountId, linkId, number, parcel: bytesOf(parcel), createdAt });
    });
  };
}

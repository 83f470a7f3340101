import { LeavesMissing } from "../../../../generated/contracts/identity/errors.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { devicesOf } from "../store/devices.ts";
import { removeAccount } from "../store/remove-account.ts";
import { retireName } from "../store/retired-names.ts";

/**
 * Deletes the asker's account: what lets anybody in goes with this commit, its groups go on without it, and the event has
 * every other context erase what it has. A server that is killed has either done all of this or nothing.
 */
export function deleteAccount({
  kernel,
  ownership,
  sessionEndings,
  joinedGroups,
}: IdentityParts): IdentityOperations["deleteAccount"] {
  return async ({ proof, leaves }, { actor }) => {
    const own = await ownership.expect(actor, proof);
    const { accountId, username } = own;
    await transaction(kernel.dataSource, async (manager) => {
      await ownership.hold(manager, own);
      if (!(await joinedGroups.leave(manager, actor, leaves))) throw new LeavesMissing();
      const devices = await devicesOf(manager, accountId);
      await sessionEndings.revokeDevices(
        manager,
        accountId,
        devices.map(({ deviceId }) => deviceId),
      );
      await removeAccount(manager, accountId);
      await retireName(manager, username);
      await kernel.outbox.append(manager, "account-deleted", { accountId });
    });
  };
}

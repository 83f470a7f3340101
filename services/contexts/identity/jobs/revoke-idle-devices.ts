import { IsNull, LessThan } from "typeorm";
import { DeviceEntity } from "../../../../generated/server/identity/entities.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { idleBefore } from "../rules/lifetimes.ts";
import { lockAccount } from "../store/accounts.ts";

const AT_ONCE = 100;

/** Revokes devices that nobody has used for 45 days: every sender pays for each device of an account. */
export function revokeIdleDevices({ kernel, sessionEndings }: IdentityParts): () => Promise<void> {
  return async () => {
    const idle = { revokedAt: IsNull(), lastSeenAt: LessThan(idleBefore(kernel.clock.now())) };
    const found = await kernel.dataSource.manager.find(DeviceEntity, { where: idle, take: AT_ONCE });
    for (const { accountId, deviceId } of found) {
      await transaction(kernel.dataSource, async (manager) => {
        await lockAccount(manager, accountId);
        // It may have come back since it was found.
        const stillIdle = await manager.existsBy(DeviceEntity, { ...idle, deviceId });
        if (stillIdle) await sessionEndings.revokeDevices(manager, accountId, [deviceId]);
      });
    }
  };
}

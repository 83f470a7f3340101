import { InvalidRefreshToken } from "../../../../generated/contracts/identity/errors.ts";
import { AccountEntity } from "../../../../generated/server/identity/entities.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import { hashOpaqueToken, newOpaqueToken } from "../credentials/opaque-token.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { LIFETIMES, secondsAfter } from "../rules/lifetimes.ts";
import { touchDevice } from "../store/devices.ts";
import { rotateRefreshToken, sessionOfSpentToken } from "../store/sessions.ts";

/**
 * Trades a refresh token for new tokens. A token comes back a second time only if two hold it: one of them may be a
 * thief, and nobody can tell which, so that the session ends for both.
 */
export function refreshSession({
  kernel,
  sessionOpenings,
  sessionEndings,
}: IdentityParts): IdentityOperations["refreshSession"] {
  return async ({ refreshToken }) => {
    const presented = hashOpaqueToken(refreshToken);
    const replacement = newOpaqueToken();
    const tokens = await transaction(kernel.dataSource, async (manager) => {
      const now = kernel.clock.now();
      const expiresAt = secondsAfter(now, LIFETIMES.session);
      const session = await rotateRefreshToken(manager, presented, hashOpaqueToken(replacement), now, expiresAt);
      if (!session) {
        const reused = await sessionOfSpentToken(manager, presented);
        if (reused !== undefined) await sessionEndings.endSession(manager, reused);
        // Not thrown here: the end of the session has to be committed.
        return undefined;
      }
      await touchDevice(manager, session.deviceId, now);
      const account = await manager.findOneByOrFail(AccountEntity, { accountId: session.accountId });
      return sessionOpenings.tokensOf(account, session, replacement);
    });
    if (!tokens) throw new InvalidRefreshToken();
    return tokens;
  };
}

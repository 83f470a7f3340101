import { InvalidRefreshToken } from "../../../../generated/contracts/identity/errors.ts";
import { AccountEntity } from "../../../../generated/server/identity/entities.ts";
import { REFRESH_SESSION } from "../../../../generated/server/identity/operations.ts";
import type { IdentityOperations } from "../../../../generated/server/identity/operations.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import { hashOpaqueToken, newOpaqueToken } from "../credentials/opaque-token.ts";
import type { IdentityParts } from "../identity-parts.ts";
import { LIFETIMES, secondsAfter } from "../rules/lifetimes.ts";
import { touchDevice } from "../store/devices.ts";
import { violatedTable } from "../store/unique-violation.ts";
import { repeatedRotation, rotateRefreshToken, sessionOfSpentToken } from "../store/sessions.ts";

// Whose session it is comes to light only here.
const PER_SESSION = REFRESH_SESSION.rateLimit!;

/**
 * Trades a refresh token for new tokens. A spent token that comes back with the replacement it was traded for is a lost
 * answer asked for again: nobody else knows both. Any other spent token is held by two, one of them may be a thief, and
 * nobody can tell which, so that the session ends for both.
 */
export function refreshSession({
  kernel,
  sessionOpenings,
  sessionEndings,
}: IdentityParts): IdentityOperations["refreshSession"] {
  return async ({ refreshToken, replacement = newOpaqueToken() }) => {
    if (replacement === refreshToken) throw new InvalidRefreshToken();
    const presented = hashOpaqueToken(refreshToken);
    const next = hashOpaqueToken(replacement);
    const trade = transaction(kernel.dataSource, async (manager) => {
      const now = kernel.clock.now();
      const expiresAt = secondsAfter(now, LIFETIMES.session);
      const session =
        (await rotateRefreshToken(manager, presented, next, now, expiresAt)) ??
        (await repeatedRotation(manager, presented, next, now));
      if (!session) {
        const reused = await sessionOfSpentToken(manager, presented);
        if (reused !== undefined) await sessionEndings.endSession(manager, reused);
        // Not thrown here: the end of the session has to be committed.
        return undefined;
      }
      // A refusal undoes the trade: the token that was shown is still the one to show.
      await kernel.rateLimiter.consume({ operation: REFRESH_SESSION.action, ...PER_SESSION }, session.sessionId);
      await touchDevice(manager, session.deviceId, now);
      const account = await manager.findOneByOrFail(AccountEntity, { accountId: session.accountId });
      return sessionOpenings.tokensOf(account, session, replacement);
    });
    const tokens = await trade.catch((error: unknown) => {
      // The replacement is somebody's token already; one that was chosen at random never is.
      if (violatedTable(error) === "sessions") return undefined;
      throw error;
    });
    if (!tokens) throw new InvalidRefreshToken();
    return tokens;
  };
}

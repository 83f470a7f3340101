import { ISSUE_SOCKET_TICKET } from "../../../generated/server/identity/operations.ts";
import { logErrorsTo } from "../../../generated/server/runtime/error-log.ts";
import type { UserActor } from "../../../generated/server/runtime/operation.ts";
import type { IdentityParts } from "./identity-parts.ts";

/**
 * Whose socket an access token opens; undefined for one that opens none. It is limited and recorded as the ticket is that it
 * saves: throws `rate-limited` where a device comes more often than that.
 */
export async function admitSocket(
  { kernel, socketTickets }: IdentityParts,
  token: string,
  address: string,
): Promise<UserActor | undefined> {
  const actor = await socketTickets.admit(token, address);
  if (actor === undefined) return undefined;
  const { action, rateLimit } = ISSUE_SOCKET_TICKET;
  if (rateLimit !== null) await kernel.rateLimiter.consume({ operation: action, ...rateLimit }, actor.deviceId);
  logErrorsTo(kernel.log).audited(action, actor, "ok");
  return actor;
}

import { LIFETIMES, secondsAfter } from "../rules/lifetimes.ts";
import type { IdentityParts } from "../identity-parts.ts";

/** Removes sessions and spent refresh tokens once nothing depends on them any more. */
export function removeEndedSessions({ kernel }: IdentityParts): () => Promise<void> {
  return async () => {
    const now = kernel.clock.now();
    // An access token may outlive its session by 15 minutes, and has to meet the row that says so.
    const past = secondsAfter(now, -2 * LIFETIMES.accessToken);
    await kernel.dataSource.query(`DELETE FROM sessions WHERE ended_at < $1 OR expires_at < $1`, [past]);
    await kernel.dataSource.query(`DELETE FROM spent_refresh_tokens WHERE expires_at < $1`, [now]);
  };
}

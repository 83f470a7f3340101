import type { DataSource } from "typeorm";
import type { Bus } from "../../../kernel/bus/bus.ts";
import type { Clock } from "../../../kernel/clock.ts";
import { LIFETIMES } from "../rules/lifetimes.ts";

const MEMORY = "sessions";

/** Should no node have said that a session ended, it is noticed within this time. */
const TRUSTED_MILLISECONDS = 5_000;
const MOST_REMEMBERED = 20_000;

/**
 * Whether the session of an access token still is one. The token itself is valid for 15 minutes; without this, a
 * revoked device could go on reading for that long.
 */
export class SessionLiveness {
  readonly #dataSource: DataSource;
  readonly #clock: Clock;
  readonly #seenLive = new Map<string, number>();
  readonly #ended = new Map<string, number>();

  readonly #bus: Bus;

  constructor(dataSource: DataSource, clock: Clock, bus: Bus) {
    this.#dataSource = dataSource;
    this.#clock = clock;
    this.#bus = bus;
    bus.onForget(MEMORY, (sessionId) => {
      if (sessionId === undefined) this.#seenLive.clear();
      else this.#rememberEnded(sessionId);
    });
  }

  async isLive(sessionId: string): Promise<boolean> {
    // First the ended ones: a query that began before the end may have put its answer among the live ones after it.
    if (this.#ended.has(sessionId)) return false;
    const now = this.#clock.now();
    const seen = this.#seenLive.get(sessionId);
    if (seen !== undefined && now.getTime() - seen < TRUSTED_MILLISECONDS) return true;
    const rows = (await this.#dataSource.query(
      `SELECT 1 FROM sessions WHERE session_id = $1 AND ended_at IS NULL AND expires_at > $2`,
      [sessionId, now],
    )) as unknown[];
    if (rows.length === 0 || this.#ended.has(sessionId)) return false;
    this.#seenLive.delete(sessionId);
    this.#seenLive.set(sessionId, now.getTime());
    const oldest = this.#seenLive.size > MOST_REMEMBERED ? this.#seenLive.keys().next().value : undefined;
    if (oldest !== undefined) this.#seenLive.delete(oldest);
    return true;
  }

  /** Which of these sessions are none any more, read afresh. */
  async endedAmong(sessionIds: readonly string[]): Promise<readonly string[]> {
    const rows = (await this.#dataSource.query(
      `SELECT asked.session_id FROM unnest($1::uuid[]) AS asked (session_id)
       WHERE NOT EXISTS (SELECT FROM sessions s
         WHERE s.session_id = asked.session_id AND s.ended_at IS NULL AND s.expires_at > $2)`,
      [sessionIds, this.#clock.now()],
    )) as { session_id: string }[];
    return rows.map((row) => row.session_id);
  }

  /** Makes the end of a session count at once, on every node. Call it after the commit that ended it. */
  markEnded(sessionId: string): void {
    this.#bus.forget(MEMORY, sessionId);
  }

  #rememberEnded(sessionId: string): void {
    this.#seenLive.delete(sessionId);
    const now = this.#clock.now().getTime();
    this.#ended.set(sessionId, now);
    // Once its last access token has expired nobody can ask for it; entries are in the order of their time.
    for (const [old, endedAt] of this.#ended) {
      if (now - endedAt <= LIFETIMES.accessToken * 1000) break;
      this.#ended.delete(old);
    }
  }
}

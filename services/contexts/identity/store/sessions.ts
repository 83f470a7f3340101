import type { EntityManager } from "typeorm";
import { SpentRefreshTokenEntity } from "../../../../generated/server/identity/entities.ts";
import type { SpentRefreshTokenRow } from "../../../../generated/server/identity/entities.ts";

export interface RefreshedSession {
  readonly sessionId: string;
  readonly accountId: string;
  readonly deviceId: string;
}

/**
 * Replaces a session's refresh token; undefined when `oldHash` is no live session's. Of several who present the same
 * token at once, the row's lock lets one through, and the others find the token replaced.
 */
export async function rotateRefreshToken(
  manager: EntityManager,
  oldHash: Buffer,
  newHash: Buffer,
  now: Date,
  expiresAt: Date,
): Promise<RefreshedSession | undefined> {
  const [rows] = (await manager.query(
    `UPDATE sessions SET refresh_token_hash = $2, refreshed_at = $3, expires_at = $4
     WHERE refresh_token_hash = $1 AND ended_at IS NULL AND expires_at > $3
     RETURNING session_id AS "sessionId", account_id AS "accountId", device_id AS "deviceId"`,
    [oldHash, newHash, now, expiresAt],
  )) as [RefreshedSession[], number];
  const session = rows[0];
  if (!session) return undefined;
  // Remembered as long as the session could live, so that any later use of the old token is noticed.
  const spent: SpentRefreshTokenRow = { tokenHash: oldHash, sessionId: session.sessionId, expiresAt };
  await manager.createQueryBuilder().insert().into(SpentRefreshTokenEntity).values(spent).orIgnore().execute();
  return session;
}

/** The live session in which exactly this token was traded for exactly this replacement, which is still the current one. */
export async function repeatedRotation(
  manager: EntityManager,
  oldHash: Buffer,
  newHash: Buffer,
  now: Date,
): Promise<RefreshedSession | undefined> {
  const rows = (await manager.query(
    `SELECT session_id AS "sessionId", account_id AS "accountId", device_id AS "deviceId"
     FROM sessions JOIN spent_refresh_tokens spent USING (session_id)
     WHERE spent.token_hash = $1 AND refresh_token_hash = $2 AND ended_at IS NULL AND sessions.expires_at > $3`,
    [oldHash, newHash, now],
  )) as RefreshedSession[];
  return rows[0];
}

/** The session that a spent refresh token belonged to. */
export async function sessionOfSpentToken(manager: EntityManager, hash: Buffer): Promise<string | undefined> {
  const row = await manager.findOneBy(SpentRefreshTokenEntity, { tokenHash: hash });
  return row?.sessionId;
}

/** Ends sessions that had not ended; returns their ids. Their rows are kept for a while after the end as after any other. */
export async function endSessions(manager: EntityManager, whose: EndedSessions, now: Date): Promise<string[]> {
  const [condition, ...values] = conditionOf(whose);
  const [rows] = (await manager.query(
    `UPDATE sessions SET ended_at = $1, expires_at = least(expires_at, $1) WHERE ${condition} AND ended_at IS NULL RETURNING session_id`,
    [now, ...values],
  )) as [{ session_id: string }[], number];
  return rows.map((row) => row.session_id);
}

/** The devices of an account on which somebody is signed in. */
export async function signedInDevices(
  manager: EntityManager,
  accountId: string,
  now: Date,
): Promise<ReadonlySet<string>> {
  const rows = (await manager.query(
    `SELECT DISTINCT device_id FROM sessions WHERE account_id = $1 AND ended_at IS NULL AND expires_at > $2`,
    [accountId, now],
  )) as { device_id: string }[];
  return new Set(rows.map((row) => row.device_id));
}

/** Which sessions: one, those of devices, or all of an account but one. */
export type EndedSessions =
  | { readonly sessionId: string }
  | { readonly deviceIds: readonly string[] }
  | { readonly accountId: string; readonly but: string };

function conditionOf(whose: EndedSessions): [string, ...unknown[]] {
  if ("sessionId" in whose) return ["session_id = $2", whose.sessionId];
  if ("deviceIds" in whose) return ["device_id = ANY($2::uuid[])", whose.deviceIds];
  return ["account_id = $2 AND session_id <> $3", whose.accountId, whose.but];
}

import type { EntityManager } from "typeorm";
import { MOST_TAKEN } from "../rules/stock.ts";

const HOUR = 3_600_000;

/**
 * Those of the devices whose one-time prekeys this account may have now; that it has them is on record with that. One
 * after the other for each pair, as many claims at once would all find room for one more.
 */
export async function grantTakes(
  manager: EntityManager,
  claimerId: string,
  deviceIds: readonly string[],
  now: Date,
): Promise<string[]> {
  // In one order for everybody, so that neither of two waits for what the other has.
  await manager.query(
    `SELECT pg_advisory_xact_lock(hashtextextended(wanted.device_id || $2, 0))
     FROM (SELECT device_id FROM unnest($1::text[]) AS named (device_id) ORDER BY device_id) AS wanted`,
    [deviceIds, claimerId],
  );
  const rows = (await manager.query(
    `INSERT INTO prekey_takes (take_id, device_id, claimer_id, taken_at)
     SELECT gen_random_uuid(), wanted.device_id, $2, $3 FROM unnest($1::uuid[]) AS wanted (device_id)
     WHERE $5 > (
       SELECT count(*) FROM prekey_takes t
       WHERE t.device_id = wanted.device_id AND t.claimer_id = $2 AND t.taken_at > $4
     )
     RETURNING device_id`,
    [deviceIds, claimerId, now, new Date(now.getTime() - HOUR), MOST_TAKEN],
  )) as { device_id: string }[];
  return rows.map((row) => row.device_id);
}

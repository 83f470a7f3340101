// @generated tenchat:server@1 hash:af4b16e51bb817227cad4453215238eb DO NOT EDIT DIRECTLY
// From the generator alone.

import type { DataSource } from "typeorm";
import type { EventType } from "../../contracts/events.ts";
import { transaction } from "./transaction.ts";

/** Into how many parts events are divided by their partition key. Never to be changed while events wait. */
export const PARTITIONS = 16;

// One transaction at a time gives places. Any number does that no other lock of the database uses.
const ORDER_LOCK = 0x4f555442;
const AT_ONCE = 5_000;

// Of a table that is filled and emptied all the time the database's measures are never true: it would rather look
// through all that was ever removed. A plain scan of an index also notes what is dead, so that the next one passes it
// over.
const BY_INDEX = `set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)`;

/**
 * Gives every committed event its place and its partition. Returns of which types there were any.
 *
 * The `position` of a row comes from a sequence, and positions are committed out of order: whoever remembers the
 * largest one it has seen skips a row that is committed later with a smaller one. A place is given to rows that are
 * already committed, by one transaction at a time: the lock is let go only after its commit can be seen. So whoever
 * sees a place sees every smaller one that was given, and "everything up to this place is done" is a whole description
 * of what is done. Nothing here depends on transaction ids, which mean something else in a database that was dumped and
 * restored.
 *
 * Two events of one partition key whose transactions excluded each other (a lock on the account, on the log of the
 * conversation) are placed in the order of these transactions: the later one took its position while the earlier one
 * was committed. The others have no order to keep.
 */
export async function placeEvents(dataSource: DataSource): Promise<Set<EventType>> {
  const types = new Set<EventType>();
  let placed: number;
  do {
    placed = 0;
    for (const { type, count } of await placeSome(dataSource)) {
      types.add(type);
      placed += count;
    }
  } while (placed === AT_ONCE);
  return types;
}

function placeSome(dataSource: DataSource): Promise<{ type: EventType; count: number }[]> {
  return transaction(dataSource, async (manager) => {
    await manager.query(`SELECT pg_advisory_xact_lock($1), ${BY_INDEX}`, [ORDER_LOCK]);
    // A statement of its own after the lock: its snapshot sees the places that were given before the lock was ours.
    return manager.query(
      `WITH fresh AS MATERIALIZED (
         SELECT position FROM outbox_entries WHERE place IS NULL ORDER BY position LIMIT $1
       ), before AS MATERIALIZED (
         SELECT greatest((SELECT max(place) FROM outbox_entries), (SELECT max(done) FROM event_positions), 0)
           - (SELECT min(position) FROM fresh) + 1 AS ahead
       ), placed AS (
         UPDATE outbox_entries AS entry
         SET place = position + (SELECT ahead FROM before),
             partition = get_byte(sha256(convert_to(partition_key, 'UTF8')), 0) % $2
         WHERE position = ANY(ARRAY(SELECT position FROM fresh))
         RETURNING type
       )
       SELECT type, count(*)::int AS count FROM placed GROUP BY type`,
      [AT_ONCE, PARTITIONS],
    );
  });
}

/** Removes events that every consumer is past. */
export async function removeDoneEvents(dataSource: DataSource): Promise<void> {
  await transaction(dataSource, async (manager) => {
    await manager.query(`SELECT ${BY_INDEX}`);
    await manager.query(
      `DELETE FROM outbox_entries WHERE place <= coalesce((SELECT min(done) FROM event_positions), ${Number.MAX_SAFE_INTEGER})`,
    );
  });
}

/** Whether any event waits for anybody, or is to be tried again. */
export async function isAnythingWaiting(dataSource: DataSource): Promise<boolean> {
  // By the index: a table that has just been emptied is long to look through.
  const rows = (await dataSource.query(
    `(SELECT 1 FROM outbox_entries ORDER BY position LIMIT 1) UNION ALL (SELECT 1 FROM set_aside_events WHERE again LIMIT 1)`,
  )) as unknown[];
  return rows.length > 0;
}

import type { EntityManager } from "typeorm";
import type { ReceivedPeerEventRow } from "../../../../generated/server/federation/entities.ts";

/**
 * Whether this event of this server is here for the first time, which is remembered with whatever else the transaction
 * writes: an effect that fails leaves no mark, and a mark no event without its effect. Of two at once the second waits
 * until it is known what became of the first.
 */
export async function markReceived(
  manager: EntityManager,
  { origin, eventId, receivedAt }: ReceivedPeerEventRow,
): Promise<boolean> {
  // Each event of every server comes through here: a statement made anew each time costs more than it does.
  const marked = (await manager.query(
    `INSERT INTO received_peer_events (origin, event_id, received_at) VALUES ($1, $2, $3)
     ON CONFLICT DO NOTHING RETURNING event_id`,
    [origin, eventId, receivedAt],
  )) as unknown[];
  return marked.length > 0;
}

/**
 * The same of an event of somebody with whom nobody here has to do, and which so does nothing; "known" where somebody has,
 * and then nothing is marked. Whoever becomes known meanwhile does by an event that their server sends before this one.
 */
export async function markOfStranger(
  manager: EntityManager,
  { origin, eventId, receivedAt }: ReceivedPeerEventRow,
  username: string,
): Promise<"ok" | "duplicate" | "known"> {
  const [row] = (await manager.query(
    `WITH known AS MATERIALIZED (SELECT 1 FROM people_elsewhere WHERE server = $1 AND username_key = $4), marked AS (
       INSERT INTO received_peer_events (origin, event_id, received_at)
       SELECT $1, $2, $3 WHERE NOT EXISTS (SELECT FROM known)
       ON CONFLICT DO NOTHING RETURNING event_id
     )
     SELECT CASE WHEN EXISTS (SELECT FROM known) THEN 'known' WHEN EXISTS (SELECT FROM marked) THEN 'ok'
       ELSE 'duplicate' END AS outcome`,
    [origin, eventId, receivedAt, username.toLowerCase()],
  )) as [{ outcome: "ok" | "duplicate" | "known" }];
  return row.outcome;
}

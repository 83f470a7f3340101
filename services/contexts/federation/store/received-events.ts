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

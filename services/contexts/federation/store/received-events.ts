import type { EntityManager } from "typeorm";
import { ReceivedPeerEventEntity } from "../../../../generated/server/federation/entities.ts";
import type { ReceivedPeerEventRow } from "../../../../generated/server/federation/entities.ts";

/**
 * Whether this event of this server is here for the first time, which is remembered with whatever else the transaction
 * writes: an effect that fails leaves no mark, and a mark no event without its effect. Of two at once the second waits
 * until it is known what became of the first.
 */
export async function markReceived(manager: EntityManager, row: ReceivedPeerEventRow): Promise<boolean> {
  const inserted = await manager
    .createQueryBuilder()
    .insert()
    .into(ReceivedPeerEventEntity)
    .values(row)
    .orIgnore()
    .returning("event_id")
    .execute();
  return (inserted.raw as unknown[]).length > 0;
}

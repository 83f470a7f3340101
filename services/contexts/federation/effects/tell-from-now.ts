import type { EntityManager } from "typeorm";
import type { Neighbours } from "../neighbours.ts";
import { beginCursor } from "../store/peer-cursors.ts";
import type { NewCursor } from "../store/peer-cursors.ts";

/** A server whose people know of a conversation is told what is said in it from here on. */
export async function tellFromNow(
  manager: EntityManager,
  log: Pick<Neighbours["log"], "lastSequences">,
  { peer, conversationId }: Pick<NewCursor, "peer" | "conversationId">,
  now: Date,
): Promise<void> {
  const [last] = await log.lastSequences([conversationId]);
  await beginCursor(manager, { peer, conversationId, invited: true, deliveredSequence: last?.sequence ?? 0 }, now);
}

import type { EntityManager } from "typeorm";
import type { ToldServer } from "../../../../generated/contracts/federation/types.ts";

/** The last server of a page. */
export interface ToldServerPlace {
  readonly waiting: number;
  readonly peer: string;
}

/** How far each server is with what it is told, those for which most waits first. */
export async function readToldServers(
  manager: EntityManager,
  after: ToldServerPlace | undefined,
  limit: number,
): Promise<ToldServer[]> {
  const rows = (await manager.query(
    `SELECT * FROM (
       SELECT peer, count(*)::int AS conversations, sum(known_sequence - delivered_sequence + (gone_account_id IS NOT NULL)::int) AS waiting,
         max(attempts) AS attempts, (array_agg(error ORDER BY attempts DESC) FILTER (WHERE attempts > 0))[1] AS error,
         max(succeeded_at) AS "succeededAt", min(due_at) AS "dueAt"
       FROM peer_cursors GROUP BY peer
     ) AS told
     WHERE $1::numeric IS NULL OR (-waiting, peer) > (-$1::numeric, $2)
     ORDER BY -waiting, peer LIMIT $3`,
    [after?.waiting ?? null, after?.peer ?? "", limit],
  )) as (Omit<ToldServer, "waiting" | "succeededAt" | "dueAt"> & {
    waiting: string;
    succeededAt: Date | null;
    dueAt: Date | null;
  })[];
  return rows.map(({ waiting, succeededAt, dueAt, ...row }) => ({
    ...row,
    waiting: Number(waiting),
    succeededAt: succeededAt?.toISOString() ?? null,
    dueAt: dueAt?.toISOString() ?? null,
  }));
}

/** Whatever waits for a server is due now; false where it is told of nothing. */
export async function makeDue(manager: EntityManager, peer: string, now: Date): Promise<boolean> {
  const [rows] = (await manager.query(
    `UPDATE peer_cursors SET due_at = CASE WHEN due_at IS NULL THEN NULL ELSE $2::timestamptz END WHERE peer = $1 RETURNING peer`,
    [peer, now],
  )) as [unknown[], number];
  return rows.length > 0;
}

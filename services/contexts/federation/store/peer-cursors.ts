import type { EntityManager } from "typeorm";
import type { GroupLeave } from "../../../../generated/contracts/identity/types.ts";
import type { PeerCursorRow } from "../../../../generated/server/federation/entities.ts";

/** Whom to tell of which conversation, and from where on. */
export type NewCursor = Pick<PeerCursorRow, "peer" | "conversationId" | "invited" | "deliveredSequence">;

/** A conversation that a server is to be told more of. */
export type DueCursor = NewCursor & Pick<PeerCursorRow, "attempts" | "begunAt" | "goneAccountId" | "goneAt">;

/** From now on a server is told what is said in a conversation; nothing changes where it is already. */
export async function beginCursor(
  manager: EntityManager,
  { peer, conversationId, invited, deliveredSequence }: NewCursor,
  now: Date,
): Promise<void> {
  await manager.query(
    `INSERT INTO peer_cursors (peer, conversation_id, invited, delivered_sequence, known_sequence, due_at, attempts, begun_at)
     VALUES ($1, $2, $3, $4, $4, CASE WHEN $3 THEN NULL ELSE $5::timestamptz END, 0, $5) ON CONFLICT DO NOTHING`,
    [peer, conversationId, invited, deliveredSequence, now],
  );
}

/** The same of a group, whose places count everywhere: what it is to be told begins at `since`, or is more from now on. */
export async function beginGroupCursor(
  manager: EntityManager,
  { peer, conversationId, since }: Pick<NewCursor, "peer" | "conversationId"> & { readonly since: number },
  now: Date,
): Promise<void> {
  await manager.query(
    `INSERT INTO peer_cursors AS cursor (peer, conversation_id, invited, delivered_sequence, known_sequence, due_at, attempts, begun_at)
     VALUES ($1, $2, true, $3::bigint - 1, $3, $4, 0, $4)
     ON CONFLICT (peer, conversation_id) DO UPDATE SET known_sequence = greatest(cursor.known_sequence, $3),
       due_at = coalesce(cursor.due_at, $4)`,
    [peer, conversationId, since, now],
  );
}

/** Nobody is told any more, unless there is something behind that place by now: false then. */
export async function endIfNothingMore(
  manager: EntityManager,
  { peer, conversationId }: Pick<NewCursor, "peer" | "conversationId">,
  sequence: number,
): Promise<boolean> {
  const [ended] = (await manager.query(
    `DELETE FROM peer_cursors WHERE peer = $1 AND conversation_id = $2 AND known_sequence <= $3 RETURNING peer`,
    [peer, conversationId, sequence],
  )) as [unknown[], number];
  return ended.length > 0;
}

export async function endCursor(manager: EntityManager, peer: string, conversationId: string): Promise<void> {
  await manager.query(`DELETE FROM peer_cursors WHERE peer = $1 AND conversation_id = $2`, [peer, conversationId]);
}

/** Whoever is told of a conversation is to be told that somebody in it has deleted their account. */
export async function noteGone(
  manager: EntityManager,
  { conversationId, accountId }: { readonly conversationId: string; readonly accountId: string },
  now: Date,
): Promise<void> {
  await manager.query(
    `UPDATE peer_cursors SET gone_account_id = $2, gone_at = $3, due_at = coalesce(due_at, $3)
     WHERE conversation_id = $1 AND gone_account_id IS NULL`,
    [conversationId, accountId, now],
  );
}

/**
 * The same of somebody in a group, which goes on: each server that has people in it is told this besides, under the
 * account's own id, so that several may be gone and what is said meanwhile does not wait.
 */
export async function noteGoneFromGroup(
  manager: EntityManager,
  peers: readonly string[],
  accountId: string,
  now: Date,
): Promise<void> {
  await manager.query(
    `INSERT INTO peer_cursors (peer, conversation_id, invited, delivered_sequence, known_sequence, due_at, attempts, begun_at,
       gone_account_id, gone_at)
     SELECT peer, $2, true, 0, 0, $3, 0, $3, $2, $3 FROM unnest($1::text[]) AS peer ON CONFLICT DO NOTHING`,
    [peers, accountId, now],
  );
}

/** And with that, by what they leave a group that is at home there. */
export async function noteLeave(
  manager: EntityManager,
  peer: string,
  accountId: string,
  leave: GroupLeave,
  now: Date,
): Promise<void> {
  await noteGoneFromGroup(manager, [peer], accountId, now);
  await manager.query(
    `UPDATE peer_cursors SET leaves = coalesce(leaves, '[]') || $3::jsonb WHERE peer = $1 AND conversation_id = $2`,
    [peer, accountId, JSON.stringify([leave])],
  );
}

/** All that somebody leaves there. */
export async function leavesAt(manager: EntityManager, peer: string, accountId: string): Promise<GroupLeave[]> {
  const [row] = (await manager.query(`SELECT leaves FROM peer_cursors WHERE peer = $1 AND conversation_id = $2`, [
    peer,
    accountId,
  ])) as { leaves: GroupLeave[] | null }[];
  return row?.leaves ?? [];
}

/**
 * Something was said up to these places; whoever is being told, or is to be tried again later, stays so. False where all of
 * it was noted before: of a million conversations that nothing has happened in no row is written anew.
 */
export async function noteSaid(
  manager: EntityManager,
  said: readonly { readonly conversationId: string; readonly sequence: number }[],
  now: Date,
): Promise<boolean> {
  const [noted] = (await manager.query(
    `UPDATE peer_cursors AS cursor
     SET known_sequence = greatest(known_sequence, last),
       due_at = CASE WHEN last > delivered_sequence THEN coalesce(due_at, $3) ELSE due_at END
     FROM (SELECT conversation_id, max(sequence) AS last FROM unnest($1::uuid[], $2::bigint[])
       AS said (conversation_id, sequence) GROUP BY conversation_id) AS said
     WHERE cursor.conversation_id = said.conversation_id
       AND (last > known_sequence OR (last > delivered_sequence AND due_at IS NULL)) RETURNING peer`,
    [said.map(({ conversationId }) => conversationId), said.map(({ sequence }) => sequence), now],
  )) as [unknown[], number];
  return noted.length > 0;
}

/** The conversations that some server is told of, in order of their ids from behind one on, so many at most. */
export async function toldConversations(manager: EntityManager, after: string, most: number): Promise<string[]> {
  const rows = (await manager.query(
    `SELECT DISTINCT conversation_id AS id FROM peer_cursors WHERE conversation_id > $1
     ORDER BY conversation_id LIMIT $2`,
    [after, most],
  )) as { id: string }[];
  return rows.map(({ id }) => id);
}

/** The servers that are to be told something by now. */
export async function duePeers(manager: EntityManager, now: Date): Promise<string[]> {
  const rows = (await manager.query(`SELECT DISTINCT peer FROM peer_cursors WHERE due_at <= $1`, [now])) as {
    peer: string;
  }[];
  return rows.map(({ peer }) => peer);
}

/** A conversation that this server is to be told more of; until then nobody else takes it. */
export async function takeDue(
  manager: EntityManager,
  peer: string,
  now: Date,
  until: Date,
): Promise<DueCursor | undefined> {
  const [rows] = (await manager.query(
    `UPDATE peer_cursors SET due_at = $3 WHERE peer = $1 AND conversation_id = (
       SELECT conversation_id FROM peer_cursors WHERE peer = $1 AND due_at <= $2
       ORDER BY due_at, conversation_id LIMIT 1 FOR UPDATE SKIP LOCKED
     )
     RETURNING peer, conversation_id AS "conversationId", invited, delivered_sequence AS "deliveredSequence", attempts,
       begun_at AS "begunAt", gone_account_id AS "goneAccountId", gone_at AS "goneAt"`,
    [peer, now, until],
  )) as [(DueCursor & { deliveredSequence: number | string })[], number];
  const [row] = rows;
  return row && { ...row, deliveredSequence: Number(row.deliveredSequence) };
}

/** It has been told up to here, and is being told more until then. False where it is to be told from elsewhere on, or no more. */
export async function advance(
  manager: EntityManager,
  { peer, conversationId, deliveredSequence }: Pick<DueCursor, "peer" | "conversationId" | "deliveredSequence">,
  sequence: number,
  now: Date,
  until: Date,
): Promise<boolean> {
  const [rows] = (await manager.query(
    `UPDATE peer_cursors SET delivered_sequence = $3, invited = true, due_at = $5, attempts = 0, error = NULL,
       succeeded_at = $4
     WHERE peer = $1 AND conversation_id = $2 AND delivered_sequence = $6 RETURNING peer`,
    [peer, conversationId, sequence, now, until, deliveredSequence],
  )) as [unknown[], number];
  return rows.length > 0;
}

/** Nobody is at it any more: it is due again if more was said, or asked for, meanwhile. */
export async function settle(
  manager: EntityManager,
  { peer, conversationId }: Pick<DueCursor, "peer" | "conversationId">,
  now: Date,
): Promise<void> {
  await manager.query(
    `UPDATE peer_cursors
     SET due_at = CASE WHEN known_sequence > delivered_sequence OR gone_account_id IS NOT NULL THEN $3::timestamptz END
     WHERE peer = $1 AND conversation_id = $2`,
    [peer, conversationId, now],
  );
}

/** Is tried again then; with `all`, since it was the server that did not answer, so is all else that it is to be told. */
export async function postpone(
  manager: EntityManager,
  { peer, conversationId }: Pick<DueCursor, "peer" | "conversationId">,
  { attempts, until, error, all }: { attempts: number; until: Date; error: string; all: boolean },
): Promise<void> {
  await manager.query(
    `UPDATE peer_cursors
     SET due_at = CASE WHEN conversation_id = $2 THEN $4::timestamptz ELSE greatest(due_at, $4) END,
       attempts = greatest(attempts, $3), error = $5
     WHERE peer = $1 AND (conversation_id = $2 OR ($6 AND due_at IS NOT NULL))`,
    [peer, conversationId, attempts, until, error, all],
  );
}

/** Is told once more from a place on. */
export async function goBack(
  manager: EntityManager,
  { peer, conversationId }: Pick<DueCursor, "peer" | "conversationId">,
  sequence: number,
  now: Date,
): Promise<void> {
  await manager.query(
    `UPDATE peer_cursors SET delivered_sequence = least(delivered_sequence, $3::bigint - 1), due_at = $4, attempts = 0
     WHERE peer = $1 AND conversation_id = $2`,
    [peer, conversationId, sequence, now],
  );
}

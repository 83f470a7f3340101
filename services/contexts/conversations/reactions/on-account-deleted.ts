import type { EntityManager } from "typeorm";
import { encodeFrame } from "../../../../generated/server/frames.ts";
import type { Reaction } from "../../../../generated/server/runtime/events.ts";
import { afterCommit } from "../../../../generated/server/runtime/transaction.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import { removeBlocksOf } from "../store/blocks.ts";
import type { Memberships } from "../store/memberships.ts";

/** Stands where an account stood that is nobody's any more. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * Takes a deleted account out of all its conversations. Whoever is left in one keeps it, and hears why it goes no further;
 * one in which nobody is left goes altogether.
 */
export function onAccountDeleted(kernel: Kernel, memberships: Memberships): Reaction<"account-deleted"> {
  return async (events, manager) => {
    for (const { payload } of events) {
      const { accountId } = payload;
      const contacts = await memberships.contactsOf(accountId);
      for (const { id, empty } of await takeOut(manager, accountId)) {
        await kernel.outbox.append(manager, "member-erased", { conversationId: id, accountId, empty });
      }
      await removeBlocksOf(manager, accountId);
      const frame = encodeFrame("account.deleted", { accountId });
      afterCommit(manager, () => {
        for (const contact of contacts) if (contact !== accountId) kernel.bus.send({ accountId: contact }, frame);
      });
    }
  };
}

/** Every conversation that the account is or was in, and whether nobody is left there. */
async function takeOut(manager: EntityManager, accountId: string): Promise<{ id: string; empty: boolean }[]> {
  const rows = (await manager.query(
    `WITH direct AS (DELETE FROM conversation_members WHERE account_id = $1 RETURNING conversation_id),
       joined AS (DELETE FROM group_members WHERE account_id = $1 RETURNING conversation_id),
       former AS (DELETE FROM former_group_members WHERE account_id = $1 RETURNING conversation_id)
     SELECT conversation_id AS id FROM direct UNION SELECT * FROM joined UNION SELECT * FROM former`,
    [accountId],
  )) as { id: string }[];
  const ids = rows.map(({ id }) => id);
  // The key names both accounts; that two people have one conversation only is of no account when one is gone.
  await manager.query(
    `UPDATE conversations SET direct_key = NULL, created_by = CASE created_by WHEN $2 THEN $3::uuid ELSE created_by END
     WHERE conversation_id = ANY($1::uuid[])`,
    [ids, accountId, NOBODY],
  );
  await manager.query(`UPDATE groups SET created_by = $3 WHERE conversation_id = ANY($1::uuid[]) AND created_by = $2`, [
    ids,
    accountId,
    NOBODY,
  ]);
  const left = (await manager.query(
    `SELECT conversation_id AS id FROM conversation_members WHERE conversation_id = ANY($1::uuid[])
     UNION SELECT conversation_id FROM group_members WHERE conversation_id = ANY($1::uuid[])`,
    [ids],
  )) as { id: string }[];
  const empty = ids.filter((id) => !left.some((each) => each.id === id));
  await manager.query(`DELETE FROM join_requests WHERE account_id = $1`, [accountId]);
  for (const table of ["conversations", "groups", "former_group_members", "group_invitations", "join_requests"]) {
    await manager.query(`DELETE FROM ${table} WHERE conversation_id = ANY($1::uuid[])`, [empty]);
  }
  return ids.map((id) => ({ id, empty: empty.includes(id) }));
}

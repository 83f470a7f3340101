import type { EntityManager } from "typeorm";
import { encodeFrame } from "../../../../generated/server/frames.ts";
import { afterCommit } from "../../../../generated/server/runtime/transaction.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { Kernel } from "../../../kernel/kernel.ts";

/** So many in one look; the others follow a minute later. */
const AT_ONCE = 500;

/**
 * Takes groups away whose end has come, each in a transaction of its own: who was in it, its links, who asked to be let in.
 * What was said there messaging erases. Killed in the middle, it goes on with those that are left.
 */
export function endConversations(kernel: Kernel): () => Promise<void> {
  const { dataSource, clock } = kernel;
  return async () => {
    const due = (await dataSource.query(
      `SELECT conversation_id AS id FROM groups WHERE ends_at <= $1 ORDER BY ends_at LIMIT $2`,
      [clock.now(), AT_ONCE],
    )) as { id: string }[];
    for (const { id } of due) await transaction(dataSource, (manager) => end(kernel, manager, id));
  };
}

async function end({ bus, outbox }: Kernel, manager: EntityManager, conversationId: string): Promise<void> {
  // Against a roster that comes at this moment.
  await manager.query(`SELECT FROM groups WHERE conversation_id = $1 FOR UPDATE`, [conversationId]);
  const members = (await manager.query(
    `SELECT account_id AS "accountId" FROM group_members WHERE conversation_id = $1`,
    [conversationId],
  )) as { accountId: string }[];
  for (const table of ["group_members", "former_group_members", "group_invitations", "join_requests", "groups"]) {
    await manager.query(`DELETE FROM ${table} WHERE conversation_id = $1`, [conversationId]);
  }
  await outbox.append(manager, "conversation-ended", { conversationId });
  afterCommit(manager, () => {
    const ended = encodeFrame("group.ended", { conversationId });
    for (const { accountId } of members) bus.send({ accountId }, ended);
  });
}

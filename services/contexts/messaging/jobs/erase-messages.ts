import type { EntityManager } from "typeorm";
import { MessageErasureEntity } from "../../../../generated/server/messaging/entities.ts";
import type { MessageErasureRow } from "../../../../generated/server/messaging/entities.ts";
import { rosterContentType } from "../../../../web/crypto/verify.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { Kernel } from "../../../kernel/kernel.ts";

/** Places of a log that one transaction looks through. */
const PLACES_AT_ONCE = 1_000;
/** What somebody was sending as they deleted their account is in the log by then. */
const LATEST_MILLISECONDS = 600_000;

/**
 * Erases what people have said who have deleted their accounts. A place in a log stays, empty, as those who read it are
 * told of gaps; a change of a group's members stays, as the members after it rest on it. Killed in the middle it begins
 * again, and what was erased is not found any more.
 */
export function eraseMessages(kernel: Kernel): () => Promise<void> {
  const { dataSource, clock } = kernel;
  return async () => {
    for (const erasure of await dataSource.manager.find(MessageErasureEntity)) {
      const { conversationId, accountId, empty, askedAt } = erasure;
      const isLast = clock.now().getTime() - askedAt.getTime() >= LATEST_MILLISECONDS;
      await eraseSaid(kernel, erasure);
      await transaction(dataSource, async (manager) => {
        await manager.query(`DELETE FROM delivery_cursors WHERE conversation_id = $1 AND ($3 OR account_id = $2)`, [
          conversationId,
          accountId,
          empty,
        ]);
        await manager.query(`DELETE FROM sent_bytes WHERE account_id = $1`, [accountId]);
        if (!isLast) return;
        if (empty) await manager.query(`DELETE FROM conversation_logs WHERE conversation_id = $1`, [conversationId]);
        await manager.delete(MessageErasureEntity, { conversationId, accountId });
      });
    }
  };
}

async function eraseSaid({ dataSource }: Kernel, { conversationId, accountId, empty }: MessageErasureRow) {
  const [log] = (await dataSource.query(`SELECT last_sequence FROM conversation_logs WHERE conversation_id = $1`, [
    conversationId,
  ])) as { last_sequence: number }[];
  const last = Number(log?.last_sequence ?? 0);
  for (let after = 0; after < last; after += PLACES_AT_ONCE) {
    const range = [conversationId, after, after + PLACES_AT_ONCE];
    await transaction(dataSource, async (manager) => {
      await manager.query("SET LOCAL blueprint.removing = 'on'");
      if (empty) await manager.query(`DELETE FROM messages WHERE ${IN_RANGE}`, range);
      else await leavePlaces(manager, [...range, accountId, rosterContentType]);
    });
  }
}

const IN_RANGE = "conversation_id = $1 AND sequence > $2 AND sequence <= $3";

/** Rows are only ever added and removed: an empty one takes the place of each. */
async function leavePlaces(manager: EntityManager, values: readonly unknown[]): Promise<void> {
  await manager.query(
    `WITH said AS (
       DELETE FROM messages WHERE ${IN_RANGE} AND sender_account_id = $4 AND content_type <> $5
       RETURNING conversation_id, sequence, message_id, accepted_at
     )
     INSERT INTO messages (conversation_id, sequence, message_id, sender_account_id, sender_device_id, content_type,
       protocol_version, ciphertext, wrapped_keys, sent_at, client_sequence, accepted_at)
     SELECT conversation_id, sequence, message_id, $6::uuid, $6::uuid, $7, 1, $8, '{}', accepted_at, 0, accepted_at FROM said`,
    [...values, NOBODY, erasedContentType, Buffer.alloc(SMALLEST_CIPHERTEXT)],
  );
}

/** Of no account: a place that is empty, and a conversation of which all goes. */
export const NOBODY = "00000000-0000-0000-0000-000000000000";
const SMALLEST_CIPHERTEXT = 17;

export const erasedContentType = "application/vnd.tenchat.erased";

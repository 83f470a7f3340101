import type { EntityManager } from "typeorm";
import { MessageErasureEntity } from "../../../../generated/server/messaging/entities.ts";
import type { MessageErasureRow } from "../../../../generated/server/messaging/entities.ts";
import { rosterContentType } from "../../../../web/crypto/verify.ts";
import { encodeFrame } from "../../../../generated/server/frames.ts";
import { transaction } from "../../../kernel/database/transaction.ts";
import type { Kernel } from "../../../kernel/kernel.ts";
import type { Memberships } from "../../conversations/index.ts";

/** Places of a log that one transaction looks through. */
const PLACES_AT_ONCE = 1_000;
/** How many of the latest places of a conversation others are told of. */
const TOLD_OF = 100;
/** What somebody was sending as they deleted their account is in the log by then. */
const LATEST_MILLISECONDS = 600_000;

/**
 * Erases what people have said who have deleted their accounts. A place in a log stays, empty, as those who read it are
 * told of gaps; a change of a group's members stays, as the members after it rest on it. Killed in the middle it begins
 * again, and what was erased is not found any more.
 */
export function eraseMessages(kernel: Kernel, memberships: Pick<Memberships, "membersOf">): () => Promise<void> {
  const { dataSource, clock } = kernel;
  return async () => {
    for (const erasure of await dataSource.manager.find(MessageErasureEntity)) {
      const { conversationId, accountId, empty, askedAt } = erasure;
      const isLast = clock.now().getTime() - askedAt.getTime() >= LATEST_MILLISECONDS;
      await tellErased(kernel, memberships, conversationId, await eraseSaid(kernel, erasure));
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

/** Ids of what was erased of late; nobody hears of what went with all of a conversation. */
async function eraseSaid(
  { dataSource }: Kernel,
  { conversationId, accountId, empty }: MessageErasureRow,
): Promise<string[]> {
  const [log] = (await dataSource.query(`SELECT last_sequence FROM conversation_logs WHERE conversation_id = $1`, [
    conversationId,
  ])) as { last_sequence: number }[];
  const last = Number(log?.last_sequence ?? 0);
  const told: string[] = [];
  for (let after = 0; after < last; after += PLACES_AT_ONCE) {
    const range = [conversationId, after, after + PLACES_AT_ONCE];
    await transaction(dataSource, async (manager) => {
      await manager.query("SET LOCAL blueprint.removing = 'on'");
      if (empty) await manager.query(`DELETE FROM messages WHERE ${IN_RANGE}`, range);
      else told.push(...(await leavePlaces(manager, [...range, accountId, rosterContentType], last - TOLD_OF)));
    });
  }
  return told;
}

/**
 * Tells d3chat's programs, which have the latest on their screens and ask for all else when it is looked for. Ours hear
 * that the account is deleted, and know by that what is.
 */
async function tellErased(
  { bus }: Kernel,
  memberships: Pick<Memberships, "membersOf">,
  conversationId: string,
  erased: readonly string[],
): Promise<void> {
  if (erased.length === 0) return;
  const members = await memberships.membersOf(conversationId);
  for (const accountId of members.filter((each) => bus.hasListeners({ accountId: each })))
    for (const messageId of erased) {
      const frame = encodeFrame("/ws message.delete", { message_id: messageId, channel_id: conversationId });
      bus.send({ accountId }, frame, { droppable: true });
    }
}

const IN_RANGE = "conversation_id = $1 AND sequence > $2 AND sequence <= $3";

/** Rows are only ever added and removed: an empty one takes the place of each. */
async function leavePlaces(manager: EntityManager, values: readonly unknown[], toldAfter: number): Promise<string[]> {
  const left = (await manager.query(
    `WITH said AS (
       DELETE FROM messages WHERE ${IN_RANGE} AND sender_account_id = $4 AND content_type <> $5
       RETURNING conversation_id, sequence, message_id, accepted_at
     )
     INSERT INTO messages (conversation_id, sequence, message_id, sender_account_id, sender_device_id, content_type,
       protocol_version, ciphertext, wrapped_keys, sent_at, client_sequence, accepted_at)
     SELECT conversation_id, sequence, message_id, $6::uuid, $6::uuid, $7, 1, $8, '{}', accepted_at, 0, accepted_at FROM said
     RETURNING message_id, sequence`,
    [...values, NOBODY, erasedContentType, Buffer.alloc(SMALLEST_CIPHERTEXT)],
  )) as { message_id: string; sequence: string }[];
  return left.filter(({ sequence }) => Number(sequence) > toldAfter).map(({ message_id }) => message_id);
}

/** Of no account: a place that is empty, and a conversation of which all goes. */
export const NOBODY = "00000000-0000-0000-0000-000000000000";
const SMALLEST_CIPHERTEXT = 17;

export const erasedContentType = "application/vnd.tenchat.erased";

import type { EntityManager } from "typeorm";
import type { Kernel } from "../../../kernel/kernel.ts";
import { holdConversationId } from "./hold-conversation-id.ts";

/** A conversation of two, whose first member begins it. */
export interface NewDirect {
  readonly conversationId: string;

  /** Of both: at most one conversation has it. Null of one besides, which another server has begun under an id of its own. */
  readonly key: string | null;

  readonly memberIds: readonly string[];
}

/** Makes it, unless there is one of that id or that key; whether it was made. */
export async function insertDirect(
  { clock, outbox }: Pick<Kernel, "clock" | "outbox">,
  manager: EntityManager,
  { conversationId, key, memberIds }: NewDirect,
): Promise<boolean> {
  const now = clock.now();
  await holdConversationId(manager, conversationId);
  const inserted = (await manager.query(
    `INSERT INTO conversations (conversation_id, kind, direct_key, created_by, created_at, last_activity_at)
     SELECT $1, 'direct', $2, $3, $4, $4 WHERE NOT EXISTS (SELECT FROM groups WHERE conversation_id = $1)
     ON CONFLICT DO NOTHING RETURNING conversation_id`,
    [conversationId, key, memberIds[0], now],
  )) as unknown[];
  if (inserted.length === 0) return false;
  await manager.query(
    `INSERT INTO conversation_members (conversation_id, account_id, role, joined_at)
     SELECT $1, member, 'member', $3 FROM unnest($2::uuid[]) AS member`,
    [conversationId, memberIds, now],
  );
  await outbox.append(manager, "conversation-created", { conversationId, kind: "direct", memberIds: [...memberIds] });
  return true;
}

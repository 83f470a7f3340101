import type { ReadDatabase } from "../check/read-database.ts";

/** When something happened last in a conversation, as the reaction to a message's event notes it. */
export async function lastActivity(database: ReadDatabase, conversationId: string): Promise<Date> {
  const [row] = await database.query<{ last_activity_at: Date }>(
    `SELECT last_activity_at FROM conversations WHERE conversation_id = $1`,
    [conversationId],
  );
  if (row === undefined) throw new Error(`there is no conversation ${conversationId}`);
  return row.last_activity_at;
}

/** Conversations of which the reaction to their last message's event has not been told, or was told otherwise. */
export async function unmoved(database: ReadDatabase): Promise<number> {
  const [row] = await database.query<{ count: string }>(
    `SELECT count(*) FROM conversations c
     JOIN (SELECT conversation_id, max(accepted_at) AS last FROM messages GROUP BY conversation_id) m USING (conversation_id)
     WHERE c.last_activity_at <> m.last`,
  );
  return Number(row?.count);
}

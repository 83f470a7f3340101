import type { DataSource } from "typeorm";
import type { EventEnvelope } from "../../../../generated/contracts/events.ts";

/** Moves a conversation up in its members' lists. Only ever forward, which makes repeats and late events harmless. */
export function onMessagePersisted(dataSource: DataSource) {
  return async ({ payload }: EventEnvelope<"message-persisted">): Promise<void> => {
    await dataSource.query(
      `UPDATE conversations SET last_activity_at = $2 WHERE conversation_id = $1 AND last_activity_at < $2`,
      [payload.conversationId, new Date(payload.acceptedAt)],
    );
  };
}

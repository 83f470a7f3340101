import type { Reaction } from "../../../../generated/server/runtime/events.ts";

/** Moves conversations up in their members' lists. Only ever forward, which makes late events harmless. */
export const onMessagePersisted: Reaction<"message-persisted"> = async (events, manager) => {
  await manager.query(
    `UPDATE conversations AS conversation SET last_activity_at = latest.at
     FROM (
       SELECT conversation_id, max(accepted_at) AS at
       FROM unnest($1::uuid[], $2::timestamptz[]) AS event (conversation_id, accepted_at) GROUP BY conversation_id
     ) AS latest
     WHERE conversation.conversation_id = latest.conversation_id AND conversation.last_activity_at < latest.at`,
    [events.map(({ payload }) => payload.conversationId), events.map(({ payload }) => payload.acceptedAt)],
  );
};

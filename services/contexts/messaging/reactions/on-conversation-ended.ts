import type { Reaction } from "../../../../generated/server/runtime/events.ts";
import { MessageErasureEntity } from "../../../../generated/server/messaging/entities.ts";
import type { Clock } from "../../../kernel/clock.ts";
import { NOBODY } from "../jobs/erase-messages.ts";

/** Notes that all that was said in a conversation is to go; the job that erases does it, however much that is. */
export function onConversationEnded(clock: Clock): Reaction<"conversation-ended"> {
  return async (events, manager) => {
    for (const { payload } of events) {
      const erasure = { ...payload, accountId: NOBODY, empty: true, askedAt: clock.now() };
      await manager.upsert(MessageErasureEntity, erasure, ["conversationId", "accountId"]);
    }
  };
}

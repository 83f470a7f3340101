import type { Reaction } from "../../../../generated/server/runtime/events.ts";
import { MessageErasureEntity } from "../../../../generated/server/messaging/entities.ts";
import type { Clock } from "../../../kernel/clock.ts";

/** Notes that what somebody has said is to go; a job does it, however much that is. */
export function onMemberErased(clock: Clock): Reaction<"member-erased"> {
  return async (events, manager) => {
    for (const { payload } of events) {
      await manager.upsert(MessageErasureEntity, { ...payload, askedAt: clock.now() }, ["conversationId", "accountId"]);
    }
  };
}

import { encodeFrame } from "../../../../generated/server/frames.ts";
import type { MessagingOperations } from "../../../../generated/server/messaging/operations.ts";
import type { Bus } from "../../../kernel/bus/bus.ts";
import type { Audiences } from "../audiences.ts";

/** Passes on that somebody is writing; kept nowhere. */
export function updateTyping(audiences: Audiences, bus: Bus): MessagingOperations["updateTyping"] {
  return async ({ conversationId, typing }, { actor }) => {
    const frame = encodeFrame("typing.changed", { conversationId, accountId: actor.accountId, typing });
    for (const accountId of await audiences.hearing(conversationId, actor.accountId)) {
      bus.send({ accountId }, frame, { droppable: true });
    }
  };
}

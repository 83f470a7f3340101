import { encodeFrame } from "../../../../generated/server/frames.ts";
import type { MessagingOperations } from "../../../../generated/server/messaging/operations.ts";
import type { Bus } from "../../../kernel/bus/bus.ts";
import type { Memberships } from "../../conversations/index.ts";

/** Passes on that somebody is writing; kept nowhere. */
export function updateTyping(memberships: Memberships, bus: Bus): MessagingOperations["updateTyping"] {
  return async ({ conversationId, typing }, { actor }) => {
    const frame = encodeFrame("typing.changed", { conversationId, accountId: actor.accountId, typing });
    for (const accountId of await memberships.membersOf(conversationId)) {
      if (accountId !== actor.accountId) bus.send({ accountId }, frame, { droppable: true });
    }
  };
}

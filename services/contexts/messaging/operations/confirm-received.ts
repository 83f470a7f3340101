import { SequenceUnknown } from "../../../../generated/contracts/messaging/errors.ts";
import { encodeFrame } from "../../../../generated/server/frames.ts";
import type { MessagingOperations } from "../../../../generated/server/messaging/operations.ts";
import type { Bus } from "../../../kernel/bus/bus.ts";
import type { Audiences } from "../audiences.ts";
import type { DeliveryCursors } from "../store/delivery-cursors.ts";

/** Remembers how far a device has received, and tells the other members when that is news. */
export function confirmReceived(
  audiences: Audiences,
  cursors: DeliveryCursors,
  bus: Bus,
): MessagingOperations["confirmReceived"] {
  return async ({ conversationId, sequence }, { actor }) => {
    const confirmation = await cursors.advance({ conversationId, sequence }, actor.accountId, actor.deviceId);
    if (confirmation.kind === "beyond-the-end") throw new SequenceUnknown();
    if (confirmation.kind === "advanced") {
      const frame = encodeFrame("message.delivered", { conversationId, accountId: actor.accountId, sequence });
      for (const accountId of await audiences.hearing(conversationId, actor.accountId)) bus.send({ accountId }, frame);
    }
    return { conversationId, sequence: confirmation.sequence };
  };
}

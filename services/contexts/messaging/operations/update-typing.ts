import { encodeFrame } from "../../../../generated/server/frames.ts";
import type { MessagingOperations } from "../../../../generated/server/messaging/operations.ts";
import type { Bus } from "../../../kernel/bus/bus.ts";
import type { Audiences } from "../audiences.ts";
import { passSign } from "../pass-sign.ts";
import type { MessageLog } from "../store/message-log.ts";

/** Passes on that somebody is writing. */
export function updateTyping(
  audiences: Audiences,
  bus: Bus,
  log: Pick<MessageLog, "isBusy">,
): MessagingOperations["updateTyping"] {
  return ({ conversationId, typing }, { actor: { accountId } }) => {
    const about = { conversationId, accountId };
    return passSign(audiences, bus, log, about, encodeFrame("typing.changed", { ...about, typing }));
  };
}

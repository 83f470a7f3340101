import { encodeFrame } from "../../../../generated/server/frames.ts";
import type { MessagingOperations } from "../../../../generated/server/messaging/operations.ts";
import type { Bus } from "../../../kernel/bus/bus.ts";
import type { Memberships } from "../../conversations/index.ts";
import type { Audiences } from "../audiences.ts";
import { passSign } from "../pass-sign.ts";
import type { MessageLog } from "../store/message-log.ts";

/** What is asked once is work for each of them: whoever talks with more people is seen by some. */
const MOST_CONVERSATIONS = 500;

const SIGNS = { online: "online", away: "recently" } as const;

/** Passes on to everybody with whom somebody talks alone that they are here. Of who is not, nothing has to be said. */
export function announcePresence(
  memberships: Pick<Memberships, "conversationsOf">,
  audiences: Audiences,
  bus: Bus,
  log: Pick<MessageLog, "isBusy">,
): MessagingOperations["announcePresence"] {
  return async ({ status }, { actor: { accountId } }) => {
    if (status === "offline") return;
    const conversations = await memberships.conversationsOf(accountId);
    for (const conversationId of conversations.slice(0, MOST_CONVERSATIONS)) {
      const about = { conversationId, accountId };
      const frame = encodeFrame("presence.changed", { ...about, presence: SIGNS[status] });
      await passSign(audiences, bus, log, about, frame);
    }
  };
}

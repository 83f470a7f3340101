import type { EncodedFrame } from "../../../generated/server/frames.ts";
import type { Bus } from "../../kernel/bus/bus.ts";
import type { Audiences } from "./audiences.ts";
import type { MessageLog } from "./store/message-log.ts";

/** Tells the others in a conversation what somebody is doing: the first to be dropped where much is waiting, and kept nowhere. */
export async function passSign(
  audiences: Audiences,
  bus: Bus,
  log: Pick<MessageLog, "isBusy">,
  { conversationId, accountId }: { readonly conversationId: string; readonly accountId: string },
  frame: EncodedFrame,
): Promise<void> {
  if (log.isBusy(conversationId)) return;
  for (const other of await audiences.hearing(conversationId, accountId)) {
    bus.send({ accountId: other }, frame, { droppable: true });
  }
}

import type { ContextRoom } from "../../../generated/server/contexts.ts";
import type { ContextReactions } from "../../../generated/server/runtime/events.ts";
import type { MessagingOperations } from "../../../generated/server/messaging/operations.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { Blocks, GroupHomes, ItemLog, Memberships } from "../conversations/index.ts";
import type { Incarnations } from "../server-info/index.ts";
import { eraseMessages } from "./jobs/erase-messages.ts";
import { announcePresence } from "./operations/announce-presence.ts";
import { catchUp } from "./operations/catch-up.ts";
import { confirmReceived } from "./operations/confirm-received.ts";
import { postMessage } from "./operations/post-message.ts";
import { readHistory } from "./operations/read-history.ts";
import { startTyping } from "./operations/start-typing.ts";
import { stopTyping } from "./operations/stop-typing.ts";
import { submitMessage } from "./operations/submit-message.ts";
import { subscribe } from "./operations/subscribe.ts";
import { updatePresence } from "./operations/update-presence.ts";
import { updateTyping } from "./operations/update-typing.ts";
import { deliverMessage } from "./reactions/deliver-message.ts";
import { onConversationEnded } from "./reactions/on-conversation-ended.ts";
import { onMemberErased } from "./reactions/on-member-erased.ts";
import { createAudiences } from "./audiences.ts";
import { groupLogWithServers } from "./group-log-with-servers.ts";
import type { GroupLogWithServers } from "./group-log-with-servers.ts";
import { logWithServers } from "./log-with-servers.ts";
import type { LogWithServers } from "./log-with-servers.ts";
import { createRewindReports } from "./rewind-reports.ts";
import { openSendingLimits } from "./sending-limits.ts";
import { DeliveryCursors } from "./store/delivery-cursors.ts";
import { rosterLog } from "./store/roster-log.ts";
import { MessageLog } from "./store/message-log.ts";
import type { OnAppended } from "./store/message-log.ts";
import { MessageReader } from "./store/read-messages.ts";
import { createRecipientLists } from "./store/recipients.ts";
import type { Devices } from "./store/recipients.ts";

/** What this room gives to the composition. */
export interface OpenedMessaging extends ContextRoom<MessagingOperations> {
  readonly reactions: Required<Pick<ContextReactions, "member-erased" | "conversation-ended">>;
  readonly jobs: { readonly eraseMessages: () => Promise<void> };

  /** Where a change of a group's members gets its place. */
  readonly log: ItemLog;

  /** Federation's door to what is said. */
  readonly withServers: LogWithServers;

  /** And to what is said in groups. */
  readonly groupsWithServers: GroupLogWithServers;

  /** Finishes the commits under way. */
  close(): Promise<void>;
}

/** The room over a kernel; `close` waits until what was submitted is committed. */
export function openMessaging(
  kernel: Kernel,
  memberships: Memberships,
  blocks: Blocks,
  devices: Devices,
  incarnations: Pick<Incarnations, "current">,
  homes: Pick<GroupHomes, "ask">,
): OpenedMessaging {
  const limits = openSendingLimits(kernel);
  const deliver = deliverMessage(kernel.bus);
  const appended: OnAppended = (message, accepted) => {
    limits.count(message);
    deliver(message, accepted);
  };
  const log = new MessageLog(kernel, appended);
  const reader = new MessageReader(kernel.dataSource);
  const cursors = new DeliveryCursors(kernel.dataSource);
  const reports = createRewindReports(kernel.log, kernel.metrics, kernel.clock);
  const recipientsOf = createRecipientLists(memberships, devices, kernel.outbox, kernel.bus);
  const audiences = createAudiences(memberships, blocks);
  const typing = updateTyping(audiences, kernel.bus, log);
  const sending = [log, reader, recipientsOf, audiences, memberships, limits, kernel.clock, homes] as const;
  const operations = {
    announcePresence: announcePresence(memberships, audiences, kernel.bus, log),
    postMessage: postMessage(...sending),
    submitMessage: submitMessage(...sending),
    readHistory: readHistory(reader, memberships),
    catchUp: catchUp({ memberships, blocks, reader, cursors, incarnations, reports }),
    confirmReceived: confirmReceived(audiences, cursors, kernel.bus),
    updatePresence: updatePresence(audiences, kernel.bus, log),
    startTyping: startTyping(typing),
    stopTyping: stopTyping(typing),
    subscribe,
    updateTyping: typing,
  } satisfies MessagingOperations;
  const close = async () => {
    await log.close();
    await limits.close();
  };
  return {
    operations,
    reactions: {
      "member-erased": onMemberErased(kernel.clock),
      "conversation-ended": onConversationEnded(kernel.clock),
    },
    jobs: { eraseMessages: eraseMessages(kernel, memberships) },
    log: rosterLog(kernel),
    withServers: logWithServers(kernel, recipientsOf, audiences, limits, reader, appended),
    groupsWithServers: groupLogWithServers(kernel, memberships, devices, limits, appended),
    close,
  };
}

import type { ContextRoom } from "../../../generated/server/contexts.ts";
import type { ConversationsOperations } from "../../../generated/server/conversations/operations.ts";
import type { ContextReactions } from "../../../generated/server/runtime/events.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { listConversations } from "./operations/list-conversations.ts";
import { openDirectConversation } from "./operations/open-direct-conversation.ts";
import { readConversation } from "./operations/read-conversation.ts";
import { onAccountDevicesChanged } from "./reactions/on-account-devices-changed.ts";
import { onMessagePersisted } from "./reactions/on-message-persisted.ts";
import { ConversationViews } from "./store/conversation-views.ts";
import { createMemberships } from "./store/memberships.ts";
import type { Memberships } from "./store/memberships.ts";
import type { People } from "./store/people.ts";

/** What this room gives to the composition. */
export interface OpenedConversations extends ContextRoom<ConversationsOperations> {
  readonly memberships: Memberships;
  readonly reactions: Required<Pick<ContextReactions, "message-persisted" | "account-devices-changed">>;
}

/** The room, its operations, memberships and reactions, over a kernel. */
export function openConversations(kernel: Kernel, people: People): OpenedConversations {
  const views = new ConversationViews(kernel.dataSource, people);
  const memberships = createMemberships(kernel.dataSource, kernel.outbox, kernel.bus);
  const operations = {
    openDirectConversation: openDirectConversation(kernel, people, views),
    listConversations: listConversations(views),
    readConversation: readConversation(views),
  } satisfies ConversationsOperations;
  return {
    operations,
    memberships,
    jobs: {},
    reactions: {
      "message-persisted": onMessagePersisted,
      "account-devices-changed": onAccountDevicesChanged(memberships, kernel.bus),
    },
  };
}

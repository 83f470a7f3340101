import type { ContextRoom } from "../../../generated/server/contexts.ts";
import type { ConversationsOperations } from "../../../generated/server/conversations/operations.ts";
import type { ContextReactions } from "../../../generated/server/runtime/events.ts";
import { openVerifier } from "../../../web/crypto/verify.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { JoinedGroups } from "../identity/index.ts";
import type { GroupParts } from "./write-roster.ts";
import { changeGroup } from "./operations/change-group.ts";
import { createGroup } from "./operations/create-group.ts";
import { listConversations } from "./operations/list-conversations.ts";
import { listGroups } from "./operations/list-groups.ts";
import { openDirectConversation } from "./operations/open-direct-conversation.ts";
import { readConversation } from "./operations/read-conversation.ts";
import { readGroup } from "./operations/read-group.ts";
import { leaveGroups } from "./leave-groups.ts";
import { onAccountDeleted } from "./reactions/on-account-deleted.ts";
import { onAccountDevicesChanged } from "./reactions/on-account-devices-changed.ts";
import { onMessagePersisted } from "./reactions/on-message-persisted.ts";
import { ConversationViews } from "./store/conversation-views.ts";
import { GroupStore } from "./store/group-store.ts";
import type { ItemLog } from "./store/item-log.ts";
import { createMemberships } from "./store/memberships.ts";
import type { Memberships } from "./store/memberships.ts";
import type { People } from "./store/people.ts";

/** What this room gives to the composition. */
export interface OpenedConversations extends ContextRoom<ConversationsOperations> {
  readonly memberships: Memberships;

  /** Identity's door to the groups of whoever deletes their account. */
  readonly joinedGroups: JoinedGroups;

  readonly reactions: Required<
    Pick<ContextReactions, "message-persisted" | "account-deleted" | "account-devices-changed">
  >;
}

/** The room, its operations, memberships and reactions, over a kernel. */
export async function openConversations(kernel: Kernel, people: People, log: ItemLog): Promise<OpenedConversations> {
  const groups = new GroupStore(kernel.dataSource, people);
  const parts: GroupParts = { kernel, people, groups, log, verifier: await openVerifier(globalThis.crypto.subtle) };
  const views = new ConversationViews(kernel.dataSource, people);
  const memberships = createMemberships(kernel.dataSource, kernel.outbox, kernel.bus);
  const operations = {
    openDirectConversation: openDirectConversation(kernel, people, views),
    listConversations: listConversations(views),
    readConversation: readConversation(views),
    createGroup: createGroup(parts),
    listGroups: listGroups(groups),
    readGroup: readGroup(groups),
    changeGroup: changeGroup(parts),
  } satisfies ConversationsOperations;
  return {
    operations,
    memberships,
    joinedGroups: { leave: leaveGroups(parts) },
    jobs: {},
    reactions: {
      "message-persisted": onMessagePersisted,
      "account-deleted": onAccountDeleted(kernel, memberships),
      "account-devices-changed": onAccountDevicesChanged(memberships, kernel.bus),
    },
  };
}

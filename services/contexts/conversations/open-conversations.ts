import type { ContextRoom } from "../../../generated/server/contexts.ts";
import type { ConversationsOperations } from "../../../generated/server/conversations/operations.ts";
import type { ContextReactions } from "../../../generated/server/runtime/events.ts";
import { openVerifier } from "../../../web/crypto/verify.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { JoinedGroups } from "../identity/index.ts";
import type { GroupParts } from "./write-roster.ts";
import { blockAccount } from "./operations/block-account.ts";
import { changeGroup } from "./operations/change-group.ts";
import { createGroup } from "./operations/create-group.ts";
import { listBlocks } from "./operations/list-blocks.ts";
import { endConversations } from "./jobs/end-conversations.ts";
import { askToJoin } from "./operations/ask-to-join.ts";
import { listAsking } from "./operations/list-asking.ts";
import { listConversations } from "./operations/list-conversations.ts";
import { listGroups } from "./operations/list-groups.ts";
import { openDirectConversation } from "./operations/open-direct-conversation.ts";
import { readConversation } from "./operations/read-conversation.ts";
import { readGroup } from "./operations/read-group.ts";
import type { GroupHomes } from "./group-homes.ts";
import { groupsWithServers } from "./groups-with-servers.ts";
import type { GroupsWithServers } from "./groups-with-servers.ts";
import { leaveGroups } from "./leave-groups.ts";
import { onAccountDeleted } from "./reactions/on-account-deleted.ts";
import { unblockAccount } from "./operations/unblock-account.ts";
import { onAccountDevicesChanged } from "./reactions/on-account-devices-changed.ts";
import { onMessagePersisted } from "./reactions/on-message-persisted.ts";
import { createBlocks } from "./store/blocks.ts";
import type { Blocks } from "./store/blocks.ts";
import { ConversationViews } from "./store/conversation-views.ts";
import { GroupStore } from "./store/group-store.ts";
import { InvitationStore } from "./store/invitation-store.ts";
import type { ItemLog } from "./store/item-log.ts";
import { createMemberships } from "./store/memberships.ts";
import type { Memberships } from "./store/memberships.ts";
import type { People } from "./store/people.ts";
import { conversationsWithServers } from "./with-servers.ts";
import type { ConversationsWithServers } from "./with-servers.ts";

/** What this room gives to the composition. */
export interface OpenedConversations extends ContextRoom<ConversationsOperations> {
  readonly memberships: Memberships;

  /** Identity's door to the groups of whoever deletes their account. */
  readonly joinedGroups: JoinedGroups;

  readonly reactions: Required<
    Pick<ContextReactions, "message-persisted" | "account-deleted" | "account-devices-changed">
  >;
  readonly blocks: Blocks;

  /** Federation's door to the conversations of people at other servers. */
  readonly withServers: ConversationsWithServers;

  /** And to the groups that they are in. */
  readonly groupsWithServers: GroupsWithServers;

  readonly jobs: { readonly endConversations: () => Promise<void> };
}

/**
 * The room, its operations, memberships and reactions, over a kernel. `people`: everybody, at other servers too; `here`:
 * those of this one.
 */
export async function openConversations(
  kernel: Kernel,
  people: People,
  here: People,
  log: ItemLog,
  homes: GroupHomes,
): Promise<OpenedConversations> {
  const verifier = await openVerifier(globalThis.crypto.subtle);
  const groups = new GroupStore(kernel.dataSource, people, verifier);
  const invitations = new InvitationStore(kernel.dataSource);
  const parts: GroupParts = { kernel, people, here, homes, groups, invitations, log, verifier };
  const views = new ConversationViews(kernel.dataSource, people);
  const memberships = createMemberships(kernel.dataSource, kernel.outbox, kernel.bus, kernel.clock);
  const blocks = createBlocks(kernel.dataSource, kernel.outbox, kernel.bus);
  const operations = {
    openDirectConversation: openDirectConversation(kernel, people, views, blocks),
    listConversations: listConversations(views),
    readConversation: readConversation(views),
    createGroup: createGroup(parts),
    listGroups: listGroups(parts),
    readGroup: readGroup(parts),
    changeGroup: changeGroup(parts),
    listBlocks: listBlocks(kernel.dataSource, people),
    blockAccount: blockAccount(kernel, people),
    unblockAccount: unblockAccount(kernel),
    askToJoin: askToJoin(parts),
    listAsking: listAsking(parts),
  } satisfies ConversationsOperations;
  return {
    operations,
    memberships,
    joinedGroups: { leave: leaveGroups(parts) },
    blocks,
    withServers: conversationsWithServers(kernel, people, views, blocks),
    groupsWithServers: groupsWithServers(parts),
    jobs: { endConversations: endConversations(kernel) },
    reactions: {
      "message-persisted": onMessagePersisted,
      "account-deleted": onAccountDeleted(kernel, memberships),
      "account-devices-changed": onAccountDevicesChanged(memberships, kernel.bus),
    },
  };
}

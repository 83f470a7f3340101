import { reactionsOf } from "../../../generated/server/contexts.ts";
import type { RoomsByContext } from "../../../generated/server/contexts.ts";
import type { EventReactions } from "../../../generated/server/runtime/events.ts";
import { openConversations } from "../../contexts/conversations/index.ts";
import type { GroupHomes, ItemLog, OpenedConversations } from "../../contexts/conversations/index.ts";
import { openFederation } from "../../contexts/federation/index.ts";
import type { OpenedFederation } from "../../contexts/federation/index.ts";
import { openIdentity, type PasswordHasher } from "../../contexts/identity/index.ts";
import { openKeys } from "../../contexts/keys/index.ts";
import type { OpenedKeys } from "../../contexts/keys/index.ts";
import { openMesh } from "../../contexts/mesh/index.ts";
import { openMessaging } from "../../contexts/messaging/index.ts";
import type { OpenedMessaging } from "../../contexts/messaging/index.ts";
import { Incarnations, openServerInfo } from "../../contexts/server-info/index.ts";
import type { Build } from "../../contexts/server-info/index.ts";
import { openRecords } from "../../contexts/records/index.ts";
import { openModeration } from "../../contexts/moderation/index.ts";
import { openCalls } from "../../contexts/calls/index.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import { peopleEverywhere } from "./people-everywhere.ts";

/** Every context, open. */
export type OpenedContexts = Awaited<ReturnType<typeof openContexts>>;

/**
 * Opens the contexts, lower tiers first, since the higher ones ask them. One that is forgotten does not compile.
 * `passwords`: how they are hashed; as identity has it unless given.
 */
export async function openContexts(kernel: Kernel, build: Build, passwords?: PasswordHasher) {
  // Keys is opened with identity's devices, and identity asks keys only once somebody signs in or leaves.
  const identity = await openIdentity(
    kernel,
    {
      devicesWithKeys: (manager, accountId) => keys.published.devicesWithKeys(manager, accountId),
      remove: (manager, deviceIds) => keys.published.remove(manager, deviceIds),
    },
    { leave: (manager, actor, leaves) => conversations.joinedGroups.leave(manager, actor, leaves) },
    passwords,
  );
  // What is asked of other servers goes through federation, which is opened last: nobody asks before it is.
  const keys: OpenedKeys = await openKeys(kernel, identity.devices, {
    devicesOf: (accountId) => federation.people.devicesOf(accountId),
    claim: (accountId, deviceIds) => federation.people.claim(accountId, deviceIds),
  });
  const people = peopleEverywhere(identity, () => federation.people);
  // And conversations with messaging's log, which it asks only once the members of a group change.
  const homes: GroupHomes = {
    ask: (home, wanted) => federation.groupHomes.ask(home, wanted),
    leaveLater: (...left) => federation.groupHomes.leaveLater(...left),
    canFollow: (accountIds) => federation.groupHomes.canFollow(accountIds),
  };
  const rosters: ItemLog = { append: (manager, item) => messaging.log.append(manager, item) };
  const conversations: OpenedConversations = await openConversations(kernel, people, identity, rosters, homes);
  const incarnations = new Incarnations(kernel);
  await incarnations.open(() => keys.withdrawOneTimePrekeys());
  const messaging: OpenedMessaging = openMessaging(
    kernel,
    conversations.memberships,
    conversations.blocks,
    keys.devices,
    incarnations,
    homes,
  );
  const federation: OpenedFederation = await openFederation(kernel, {
    people: identity,
    keys: keys.forServers,
    anyHere: async (deviceIds) => (await Promise.all(deviceIds.map(keys.devices.hasPublishedKeys))).includes(true),
    memberships: conversations.memberships,
    conversations: conversations.withServers,
    log: messaging.withServers,
    groups: conversations.groupsWithServers,
    groupLog: messaging.groupsWithServers,
  });
  return {
    serverInfo: openServerInfo(kernel, build, incarnations),
    identity,
    keys,
    conversations,
    messaging,
    calls: openCalls(kernel),
    moderation: openModeration(kernel, identity),
    records: openRecords(kernel, identity.devices),
    federation,
    mesh: openMesh(kernel),
  } satisfies RoomsByContext;
}

/** Who reacts to which event. A new event does not compile until somebody has decided who reacts to it. */
export function bindReactions(contexts: OpenedContexts): EventReactions {
  return reactionsOf(contexts, {
    "account-created": "nobody",
    "blocks-changed": "nobody",
    "conversation-created": "nobody",
    "device-revoked": "nobody",
    "group-changed": "nobody",
    // Federation's own, where it is on.
    "peer-message-undelivered": "nobody",
  });
}

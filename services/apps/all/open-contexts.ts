import { reactionsOf } from "../../../generated/server/events.ts";
import type { EventReactions } from "../../../generated/server/events.ts";
import { openConversations } from "../../contexts/conversations/index.ts";
import type { OpenedConversations } from "../../contexts/conversations/index.ts";
import { openIdentity } from "../../contexts/identity/index.ts";
import type { OpenedIdentity } from "../../contexts/identity/index.ts";
import { openKeys } from "../../contexts/keys/index.ts";
import type { OpenedKeys } from "../../contexts/keys/index.ts";
import { openMessaging } from "../../contexts/messaging/index.ts";
import type { OpenedMessaging } from "../../contexts/messaging/index.ts";
import { Incarnations, openServerInfo } from "../../contexts/server-info/index.ts";
import type { Build, OpenedServerInfo } from "../../contexts/server-info/index.ts";
import type { Kernel } from "../../kernel/kernel.ts";
import type { Jobs } from "../../kernel/schedule.ts";

/** Every context, open. */
export interface OpenedContexts {
  readonly serverInfo: OpenedServerInfo;
  readonly identity: OpenedIdentity;
  readonly keys: OpenedKeys;
  readonly conversations: OpenedConversations;
  readonly messaging: OpenedMessaging;
}

/** Opens the contexts, lower tiers first, since the higher ones ask them. */
export async function openContexts(kernel: Kernel, build: Build): Promise<OpenedContexts> {
  // Keys is opened with identity's devices, and identity asks keys only once somebody signs in or leaves.
  const identity = await openIdentity(kernel, {
    devicesWithKeys: (manager, accountId) => keys.published.devicesWithKeys(manager, accountId),
    remove: (manager, deviceIds) => keys.published.remove(manager, deviceIds),
  });
  const keys: OpenedKeys = await openKeys(kernel, identity.devices);
  const conversations = openConversations(kernel, identity);
  const incarnations = new Incarnations(kernel);
  await incarnations.open(() => keys.withdrawOneTimePrekeys());
  const messaging = openMessaging(kernel, conversations.memberships, keys.devices, incarnations);
  return { serverInfo: openServerInfo(kernel, build, incarnations), identity, keys, conversations, messaging };
}

/**
 * Who reacts to which event. A new context does not compile until it is named, and a new event until somebody has decided
 * who reacts to it; nobody is a decision too.
 */
export function bindReactions({ conversations }: OpenedContexts): EventReactions {
  return reactionsOf(
    { "server-info": {}, identity: {}, keys: {}, conversations: conversations.reactions, messaging: {} },
    { "account-created": "nobody", "conversation-created": "nobody", "device-revoked": "nobody" },
  );
}

/** The jobs of every context. A new context does not compile until it has said which it has. */
export function jobsOf(contexts: OpenedContexts): { readonly [C in keyof OpenedContexts]: Jobs } {
  const { serverInfo, identity } = contexts;
  return { serverInfo: serverInfo.jobs, identity: identity.jobs, keys: {}, conversations: {}, messaging: {} };
}

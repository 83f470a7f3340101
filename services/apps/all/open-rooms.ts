import type { EventReactions } from "../../../generated/server/events.ts";
import { openConversations } from "../../contexts/conversations/index.ts";
import type { ConversationsRoom } from "../../contexts/conversations/index.ts";
import { openIdentity } from "../../contexts/identity/index.ts";
import type { IdentityRoom } from "../../contexts/identity/index.ts";
import { openKeys } from "../../contexts/keys/index.ts";
import type { KeysRoom } from "../../contexts/keys/index.ts";
import { openMessaging } from "../../contexts/messaging/index.ts";
import type { MessagingRoom } from "../../contexts/messaging/index.ts";
import { openPlatformRoom } from "../../contexts/platform/index.ts";
import type { Build, PlatformRoom } from "../../contexts/platform/index.ts";
import type { Kernel } from "../../kernel/kernel.ts";

/** Every context room, open. */
export interface Rooms {
  readonly platform: PlatformRoom;
  readonly identity: IdentityRoom;
  readonly keys: KeysRoom;
  readonly conversations: ConversationsRoom;
  readonly messaging: MessagingRoom;
}

/** Opens the rooms, lower tiers first, since the higher ones ask them. */
export async function openRooms(kernel: Kernel, build: Build): Promise<Rooms> {
  // Keys is opened with identity's devices, and identity asks keys only once somebody signs in.
  const identity = await openIdentity(kernel, (manager, accountId) => keys.devices.keyedDevicesOf(accountId, manager));
  const keys: KeysRoom = await openKeys(kernel, identity.devices);
  const conversations = openConversations(kernel, identity);
  const messaging = openMessaging(kernel, conversations.memberships, keys.devices);
  return { platform: openPlatformRoom(kernel, build), identity, keys, conversations, messaging };
}

/** Who reacts to which event. A new event does not compile until somebody has decided; nobody is a decision too. */
export function bindReactions({ keys, conversations, messaging }: Rooms): EventReactions {
  return {
    "account-created": [],
    "account-devices-changed": [
      async ({ payload }) => messaging.forgetDevices(payload.accountId),
      conversations.reactions.onAccountDevicesChanged,
    ],
    "conversation-created": [],
    "device-revoked": [keys.reactions.onDeviceRevoked],
    "message-persisted": [conversations.reactions.onMessagePersisted],
  };
}

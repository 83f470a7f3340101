export { openConversations } from "./open-conversations.ts";
export type { OpenedConversations } from "./open-conversations.ts";
export type { Blocks } from "./store/blocks.ts";
export type { ItemLog, RosterItem } from "./store/item-log.ts";
export type { KnownGroup, Memberships } from "./store/memberships.ts";
export type { People } from "./store/people.ts";
export type { ConversationsWithServers } from "./with-servers.ts";

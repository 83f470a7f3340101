export { ConversationsModule, openConversations } from "./conversations.module.ts";
export type { OpenedConversations } from "./conversations.module.ts";
export type { Memberships } from "./store/memberships.ts";
export type { People } from "./store/people.ts";

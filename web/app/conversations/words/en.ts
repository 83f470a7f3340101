import type { ConversationsWords } from "./conversations-words.ts";

const count = (value: number, one: string, many: string): string => `${value} ${value === 1 ? one : many}`;

export const en: ConversationsWords = {
  list: {
    title: "Conversations",
    newConversation: "New conversation",
    settings: "Settings",
    filter: "Filter by name",
    noneMatch: (query) => `No conversation matches “${query}”.`,
    emptyTitle: "Nobody here yet",
    emptyText: "Find somebody by their name and write the first line. Only the two of you can read it.",
    emptyAction: "Find somebody",
    choose: "Choose a conversation, or begin one.",
    you: "You: ",
    draft: "Draft: ",
    noMessages: "No messages yet",
    otherKind: "A kind this version cannot show",
    unopened: "Could not be opened here",
    keyChange: "Keys changed. Please look.",
    nameChange: "Another name. Please look.",
    unread: (value) => count(value, "unread message", "unread messages"),
  },
  people: {
    title: "New conversation",
    search: "Search people",
    hint: "Type the beginning of a username or a name.",
    searching: "Searching…",
    none: (query) => `Nobody here is called “${query}”. Names are found by their beginning.`,
    found: (value) => count(value, "person found", "people found"),
    opening: "Opening the conversation…",
  },
};

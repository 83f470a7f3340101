import type { ConversationsWords } from "./conversations-words.ts";

const count = (value: number, one: string, many: string): string => `${value} ${value === 1 ? one : many}`;

export const en: ConversationsWords = {
  group: {
    title: "New group",
    start: "New group",
    name: "Name of the group",
    nameHint: "Only its members can read it.",
    people: "People",
    nobodyChosen: "Nobody yet. Search below and choose.",
    create: "Start the group",
    creating: "Starting the group…",
    members: "Members",
    owner: "Owner",
    you: "you",
    add: "Add people",
    leave: "Leave the group",
    leaveQuestion: "Leave this group? You will not read what is written afterwards.",
    ended: "You are not in this group any more. What you have read stays here.",
    sealed: "Whoever is added reads what is written from then on, and nothing of before.",
    remove: (name) => `Remove ${name}`,
    removeQuestion: (name) => `Remove ${name} from this group?`,
    chosen: (value) => count(value, "person", "people"),
    untitled: (value) => `Group of ${value}`,
    doubted: {
      differ:
        "The server names other members of this group than its owners have signed. They are not believed, and nothing goes to them.",
      behind:
        "The server shows an earlier list of this group's members. It may have been set back, or it hides a change. The newer list counts here.",
    },
    began: (who, names) => `${who ?? "You"} started the group with ${names}`,
    added: (who, names) => `${who ?? "You"} added ${names}`,
    removed: (who, names) => `${who ?? "You"} removed ${names}`,
    left: (who) => `${who ?? "You"} left`,
    named: (who, name) => `${who ?? "You"} called the group “${name}”`,
    refused:
      "The server said that the members have changed, and nobody who may has signed that. Nothing has changed here, and nothing goes to anybody new.",
  },
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

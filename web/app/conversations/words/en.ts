import { span, talked } from "../../i18n/span.ts";
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
    rename: "Rename the group",
    roles: { owner: "Owner", admin: "Admin" },
    actions: {
      makeAdmin: "Make admin",
      endAdmin: "No longer admin",
      layDown: "Lay down being admin",
      handOver: "Hand the group over",
    },
    actionsOn: (name) => `More about ${name}`,
    handOverQuestion: (name) => `Hand this group over to ${name}?`,
    handOverHint: "They own it from then on. You stay in it as an admin, and only they can give it back.",
    successor: (name) => `The group is ${name}’s then. To have it somebody else’s, hand it over first.`,
    you: "you",
    add: "Add people",
    leave: "Leave the group",
    leaveQuestion: "Leave this group? You will not read what is written afterwards.",
    dissolve: "Dissolve the group",
    endings: "Leaving passes the group on to somebody else in it. Dissolving ends it for everybody.",
    dissolveQuestion: "Dissolve this group?",
    dissolveHint:
      "Everybody is taken out of it, you too, and the server deletes all that it has of it. What people have read stays on their devices. It cannot be taken back.",
    ended: "You are not in this group any more. What you have read stays here.",
    dissolved: "This group was dissolved: its owner has taken everybody out of it. What you have read stays here.",
    deserted:
      "This account was deleted, as the server says. What you have read stays here; nobody reads what is written from now on.",
    sealed: "Whoever is added reads what is written from then on, and nothing of before.",
    remove: (name) => `Remove ${name}`,
    removeQuestion: (name) => `Remove ${name} from this group?`,
    chosen: (value) => count(value, "person", "people"),
    untitled: (value) => `Group of ${value}`,
    doubted: {
      differ:
        "The server names other members of this group than was signed by those who may. They are not believed, and nothing goes to them.",
      behind:
        "The server shows an earlier list of this group's members. It may have been set back, or it hides a change. The newer list counts here.",
    },
    began: (who, names) => `${who ?? "You"} started the group with ${names}`,
    added: (who, names) => `${who ?? "You"} added ${names}`,
    removed: (who, names) => `${who ?? "You"} removed ${names}`,
    left: (who) => `${who ?? "You"} left`,
    madeLink: (who) => `${who ?? "You"} made a link into the group`,
    endedLink: (who) => `${who ?? "You"} took a link back`,
    cameByLink: (name) => `${name} came by a link`,
    follows: (name) => `The group is ${name}’s now`,
    handedOver: (who, name) => `${who ?? "You"} handed the group over to ${name}`,
    madeAdmin: (who, name) => `${who ?? "You"} made ${name} an admin`,
    endedAdmin: (who, name) => `${who ?? "You"} ended that ${name} is an admin`,
    laidDown: (who) => `${who ?? "You"} laid down being an admin`,
    named: (who, name) => `${who ?? "You"} called the group “${name}”`,
    timed: (who, seconds) =>
      seconds === 0
        ? `${who ?? "You"} set that messages stay from here on`
        : `${who ?? "You"} set that messages disappear ${span(seconds, "en")} after they are sent`,
    direct: (who, how, seconds) => {
      const asked = `${who ?? "You"} asked for a direct connection`;
      if (how === "ended") return `${asked}: ${talked(seconds, "en")}`;
      if (how === "missed") return who === null ? `${asked}, and nobody answered` : `${asked}, and you did not answer`;
      if (how === "declined") return who === null ? `${asked}, and it was declined` : `${asked}, and you declined`;
      if (how === "failed") return `${asked}, and the devices did not find each other`;
      return how === "crossed" ? `${asked} at the same moment` : asked;
    },
    called: (who, how, seconds) => {
      if (how === "ended") return `${who === null ? "You" : who} called: ${talked(seconds, "en")}`;
      if (how === "missed") return who === null ? "You called, and nobody answered" : `You missed a call from ${who}`;
      if (how === "declined")
        return who === null ? "You called, and it was declined" : `You declined a call from ${who}`;
      if (how === "busy") return `${who === null ? "You" : who} called during another call`;
      if (how === "failed") return `${who === null ? "You" : who} called, and the devices did not find each other`;
      if (how === "crossed") return `${who === null ? "You" : who} called at the same moment`;
      return `${who === null ? "You" : who} called`;
    },
    refused:
      "The server said that the members have changed, and nobody who may has signed that. Nothing has changed here, and nothing goes to anybody new.",
    ends: {
      title: "Ends",
      never: "Never",
      hour: "In an hour",
      day: "In a day",
      week: "In a week",
      date: "At a moment of your choice",
      moment: "When",
      hint: "Then it is deleted from everybody’s devices and from the server. Nobody can change that later.",
      at: (moment) => `Ends ${moment}. It is deleted from everybody’s devices then.`,
      begun: (moment) => `It ends ${moment}`,
      over: (value) =>
        value === 1
          ? "A conversation came to its end, as was said when it began. All of it is deleted from this device."
          : `${value} conversations came to their end, as was said when they began. All of them is deleted from this device.`,
      seen: "Understood",
    },
    senders: {
      title: "Who writes",
      everybody: "Everybody (a group)",
      managers: "Owner and admins (a channel)",
      set: "Set who writes",
      hint: "In a channel the others read and react. Every device keeps to that by itself, whatever the server takes.",
      only: "Only the owner and the admins write here. You can react to what they write.",
      channel: "Only the owner and the admins write here",
      changed: {
        everybody: (who) => `${who ?? "You"} set that everybody writes here`,
        managers: (who) => `${who ?? "You"} set that only the owner and the admins write here`,
      },
    },
  },
  links: {
    title: "Links into the group",
    hint: "Whoever has a link may ask to be let in. A device of the owner or an admin does that by itself, while it is online. When somebody is removed, all links end.",
    lasts: "Good for",
    hour: "1 hour",
    day: "1 day",
    week: "1 week",
    lets: "Lets in",
    make: "Make a link",
    none: "There is no link.",
    copy: "Copy the link",
    copied: "The link was copied.",
    picture: "Show as QR code",
    end: "Take back",
    elsewhere: "Made on another device; only there it can be copied.",
    spent: "Used up: it lets nobody else in.",
    left: (value) => `For ${count(value, "person", "people")} more`,
    until: (moment) => `until ${moment}`,
  },
  join: {
    title: "Join a group",
    text: "A link has led you here. If you ask to be let in, the members see your name, and that you came by a link. You read what is written from then on.",
    ask: "Ask to be let in",
    waiting:
      "You have asked. A device of the group’s owner or of an admin lets you in as soon as it is online; you may close this page.",
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
    deleted: "A deleted message",
    muted: "Muted",
    pinned: "Pinned",
    mentioned: "You are mentioned",
    wroteTo: (name) => `New message from ${name}`,
    mentionedIn: (name) => `You are mentioned in ${name}`,
    archived: (value) => `Archived (${value})`,
    unread: (value) => count(value, "unread message", "unread messages"),
  },
  arrange: {
    label: "Mute, pin, archive",
    muted: "Mute",
    pinned: "Pin to the top",
    archived: "Archive",
    hint: "Only for you, on all of your devices. The server does not learn of it. Mentions of you are told where you have muted, too.",
  },
  timer: { title: "Disappearing messages", sign: (seconds) => `Messages disappear after ${span(seconds, "en")}` },
  presence: { online: "Online", recently: "Here lately" },
  report: (name) => `Report ${name}`,
  block: {
    sign: "Blocked",
    block: (name) => `Block ${name}`,
    unblock: (name) => `Unblock ${name}`,
    question: (name) => `Block ${name}?`,
    effect:
      "On all of your devices: nothing that they write to you alone arrives, and they do not learn that you are reading or writing. They are not told. If you unblock them, what they have written meanwhile arrives.",
    groups: "In groups that both of you are in, you still see each other.",
    blocked: (name) => `You have blocked ${name}. Nothing arrives from them, and you cannot write to them.`,
  },
  request: {
    several: (value) => `Message requests (${value})`,
    direct: (name) => `${name} wants to write to you. You have not written to each other before.`,
    group: (name) => `${name} has put you into this group. You have not written to each other before.`,
    quiet:
      "Until you accept, nobody here learns that you have received or read this or are writing, you are not notified, and links do not open.",
    answering: "Answering or reacting accepts it too. Your other devices follow.",
    accept: "Accept",
    leave: "Leave the group",
  },
  remove: {
    remove: "Delete conversation",
    question: "Delete this conversation?",
    effect:
      "All that was said in it is deleted on this device for good, also what was not sent yet. Your other devices and everybody else keep it, and nobody is told.",
    back: "You can still be written to: what is new brings it back, without what you have deleted.",
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
  elsewhere: {
    hint: "Type the beginning of a username or a name, or name@server for somebody at another server.",
    own: "People there find you as",
    look: "Look for",
    none: "This server does not meet others, so people there cannot be reached from here.",
    learns: (server) => `${server} learns that somebody here looks for them.`,
    looking: (server) => `Asking ${server}…`,
    nobody: (address) => `Nobody is called ${address}, as their server says.`,
  },
};

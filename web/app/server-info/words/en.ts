import type { ServerInfoWords } from "./server-info-words.ts";

export const en: ServerInfoWords = {
  heading: "This server",
  unknown: "The server has not answered yet.",
  openToAll: "Open to everybody",
  closedToNew: "Closed to new accounts",
  audit: "Check it here",
  contact: "Reach its operator",
  rules: "Rules of this server",
  agreement: {
    title: "This program and this server",
    whole: "Everything that this program can do, this server can do too.",
    serverLacks: "This server cannot do this yet:",
    serverHint: "It is of an earlier version. Whoever runs it can bring it up to date; all else works.",
    clientLacks: "This server can do more than this page. Reload it to get the current one.",
    nothing:
      "This program and this server do not understand each other. What is here stays here; reload the page to get another version.",
    ends: (what, day) => `${what}: until ${day}`,
    partsEnd: (day) => `Parts of what this page uses end here on ${day}. Reload before then to get a newer one.`,
    features: {
      "account-deletion": "Deleting one’s account",
      blocks: "Blocking people",
      channels: "Channels, in which the owner and the admins alone write",
      "conversation-ends": "Groups that end at a moment said before",
      "device-administration": "Looking after everybody’s devices",
      "device-linking": "Letting a new device in from another one",
      "device-lists": "Signed lists of devices",
      "device-names": "Renaming devices",
      "group-links": "Links into groups",
      groups: "Groups",
      presence: "Seeing who is here",
      records: "One’s name, picture and choices on all devices",
      "remote-sign-out": "Signing out other devices",
      reports: "Reporting people to whoever runs the server",
      "ways-in": "Changing the password, and passkeys besides the first",
    },
  },
};

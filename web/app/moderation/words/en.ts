import type { ReportWords } from "./report-words.ts";

export const en: ReportWords = {
  title: (name) => `Report ${name}`,
  aMessage: "This message",
  reason: "What is it about?",
  reasons: {
    spam: "Advertising or spam",
    harassment: "Harassment or threats",
    illegal: "Something that the law forbids",
    other: "Something else",
  },
  words: "In your own words",
  wordsHint: "You need not write anything.",
  show: "Show this message to whoever runs the server",
  shownLong: "Its first 4,000 characters are sent.",
  sees: "Whoever runs this server is sent: your username and theirs, the time, what you choose and write here.",
  seesMessage:
    "And the text of this one message, if you tick that below. It leaves the encryption then: they read it, and so could whoever gets hold of their data. Nothing else of this conversation is sent.",
  unproven: "They cannot read messages, so they cannot check that it was said.",
  notTold: "The person you report is not told by the server.",
  kept: "The report is kept until whoever runs this server closes it, 90 days at most, or until one of the two accounts is deleted.",
  send: "Send the report",
  done: "The report was sent to whoever runs this server.",
  block: "You can also block them, from the menu of the conversation.",
  goBack: "Back to the conversation",
};

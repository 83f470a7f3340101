import type { ForwardingWords } from "./forwarding-words.ts";

export const en: ForwardingWords = {
  title: "Forward to",
  filter: "Filter by name",
  noneMatch: "No conversation matches.",
  nowhere: "There is no other conversation yet in which you can write.",
  hint: "It is marked as forwarded. Who wrote it, and where, is not passed on.",
  disappears: (moment) =>
    `Here it disappears on ${moment}. Where you send it, it stays for as long as what else is written there.`,
  send: (count) => (count === 0 ? "Forward" : `Forward to ${count}`),
};

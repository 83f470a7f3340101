import type { ServerInfoWords } from "./server-info-words.ts";

export const en: ServerInfoWords = {
  heading: "This server",
  unknown: "The server has not answered yet.",
  openToAll: "Open to everybody",
  closedToNew: "Closed to new accounts",
  audit: "Check it here",
  contact: "Reach its operator",
  rules: "Rules of this server",
};

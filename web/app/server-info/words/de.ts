import type { ServerInfoWords } from "./server-info-words.ts";

export const de: ServerInfoWords = {
  heading: "Dieser Server",
  unknown: "Der Server hat noch nicht geantwortet.",
  openToAll: "Offen für alle",
  closedToNew: "Keine neuen Konten",
  audit: "Hier prüfen",
  contact: "Den Betreiber erreichen",
  rules: "Regeln dieses Servers",
};

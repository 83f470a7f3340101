import type { EmojiWords } from "./emoji-words.ts";

export const de: EmojiWords = {
  title: "Emoji",
  find: "Nach Namen suchen",
  none: "Kein Emoji heißt so.",
  found: (count) => `${count} Emoji`,
  groups: "Arten von Emoji",
  recent: "Zuletzt benutzt",
  skin: "Hautton",
  missing:
    "Die Emoji wurden nicht geladen: Ohne Netz kommen sie, wenn es wieder da ist. Schließen und neu öffnen hilft.",
  names: [
    "Gesichter und Gefühle",
    "Menschen und Körper",
    "Tiere und Natur",
    "Essen und Trinken",
    "Reisen und Orte",
    "Aktivitäten",
    "Gegenstände",
    "Symbole",
    "Flaggen",
  ],
  skins: ["Ohne", "Hell", "Mittelhell", "Mittel", "Mitteldunkel", "Dunkel"],
};

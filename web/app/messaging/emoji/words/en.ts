import type { EmojiWords } from "./emoji-words.ts";

export const en: EmojiWords = {
  title: "Emoji",
  find: "Search by name",
  none: "No emoji has such a name.",
  found: (count) => (count === 1 ? "1 emoji" : `${count} emoji`),
  groups: "Kinds of emoji",
  recent: "Used last",
  skin: "Skin tone",
  missing: "The emoji did not load: without a network they come when there is one again. Close this and open it anew.",
  names: [
    "Smileys and feelings",
    "People and bodies",
    "Animals and nature",
    "Food and drink",
    "Travel and places",
    "Activities",
    "Objects",
    "Symbols",
    "Flags",
  ],
  skins: ["Without", "Light", "Medium light", "Medium", "Medium dark", "Dark"],
};

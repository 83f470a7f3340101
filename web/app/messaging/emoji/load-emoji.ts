import type { EmojiLines } from "./emoji-catalog.ts";

const FILES: Readonly<Record<string, () => Promise<{ default: EmojiLines }>>> = {
  en: () => import("./data/en.json"),
  de: () => import("./data/de.json"),
  ar: () => import("./data/ar.json"),
};

/** The emoji with what the language calls them: a part of the page that loads when somebody opens the picker. */
export async function loadEmoji(language: string): Promise<EmojiLines> {
  return (await (FILES[language] ?? FILES["en"]!)()).default;
}

import { plainText } from "../../i18n/plain-text.ts";
import { isOnlyEmoji } from "../formatting/is-only-emoji.ts";

export interface NamedEmoji {
  readonly emoji: string;
  readonly name: string;
  /** What it is found by, as `plainText` writes it. */
  readonly words: readonly string[];
}

/** What the files of `data` hold: per group, lines of an emoji, its name and words to find it by. */
export type EmojiLines = readonly (readonly string[])[];

/** Of the skin: none, and the five that Unicode has, from light to dark. */
export const SKIN_TONES = ["", "🏻", "🏼", "🏽", "🏾", "🏿"] as const;
export type SkinTone = (typeof SKIN_TONES)[number];

const MOST_FOUND = 98;
/** Three rows of the picker. */
export const MOST_RECENT = 21;

/** `language` also names the regions whose flags are among them. */
export function readCatalog(groups: EmojiLines, language: string): readonly (readonly NamedEmoji[])[] {
  const regions = new Intl.DisplayNames([language], { type: "region" });
  return groups.map((lines) =>
    lines.map((line) => {
      const [emoji = "", name = regionOf(emoji, regions), others = ""] = line.split("|");
      return { emoji, name, words: plainText(`${name} ${others}`).split(/[^\p{L}\p{N}]+/u) };
    }),
  );
}

/** The region whose flag it is: its two signs stand for the letters of its code. */
function regionOf(flag: string, regions: Intl.DisplayNames): string {
  const letters = [...flag].map((sign) => String.fromCodePoint(sign.codePointAt(0)! - 0x1_f1e6 + 0x41)).join("");
  return regions.of(letters) ?? letters;
}

/**
 * Those that have a word for each of the query, or one that begins so; first the ones that are called so, then the ones
 * that are only kept under it.
 */
export function findEmoji(catalog: readonly (readonly NamedEmoji[])[], query: string): readonly NamedEmoji[] {
  const wanted = plainText(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const all = catalog.flat();
  if (wanted.length === 0) return all.filter(({ emoji }) => emoji === query.trim());
  const found = all.filter(({ words }) => wanted.every((part) => words.some((word) => word.startsWith(part))));
  const called = (one: NamedEmoji) => plainText(one.name).startsWith(wanted.join(" "));
  return [...found.filter(called), ...found.filter((one) => !called(one))].slice(0, MOST_FOUND);
}

/** The same with this skin, where Unicode has such a one; what has no skin stays as it is. */
export function withTone(emoji: string, tone: SkinTone): string {
  if (tone === "") return emoji;
  const toned = emoji.replaceAll(/(\p{Emoji_Modifier_Base})[\p{Emoji_Modifier}\uFE0F]?/gu, `$1${tone}`);
  return isOnlyEmoji(toned) ? toned : emoji;
}

/** Without a skin and without the sign that asks for a picture: whatever was chosen, it is called as this is. */
export function plainEmoji(emoji: string): string {
  return emoji.replaceAll(/[\p{Emoji_Modifier}\uFE0F]/gu, "");
}

/** Those used last, the latest first, each once. */
export function afterUsing(recent: readonly string[], emoji: string): readonly string[] {
  return [emoji, ...recent.filter((other) => other !== emoji)].slice(0, MOST_RECENT);
}

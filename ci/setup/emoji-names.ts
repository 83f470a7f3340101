/**
 * Writes which emoji the picker shows and what each language calls them: `web/app/messaging/emoji/data`. The order and the
 * groups are Unicode's (unicode-emoji-json), names and words to find them by are those of its locale data
 * (cldr-annotations-full). The packages hold sixty languages and much that nobody reads; a page loads one of these files.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

export const EMOJI_LANGUAGES = ["en", "de", "ar"] as const;
const folder = join(import.meta.dirname, "../../web/app/messaging/emoji/data");
const require = createRequire(import.meta.url);

/** The newest that phones and computers of the last years draw; what came later would be an empty box to many. */
const NEWEST_VERSION = 16;
/** So many words beside the name: with all of them a language would be half as large again. */
const MOST_WORDS = 6;

interface Group {
  readonly emojis: readonly { readonly emoji: string; readonly name: string; readonly emoji_version: string }[];
}
interface Annotation {
  readonly default?: readonly string[];
  readonly tts?: readonly [string];
}
type Annotations = Readonly<Record<string, Annotation | undefined>>;

/** Per group, a line per emoji: itself, its name, and words to find it by that the name lacks. A flag's name is its region's. */
export function emojiNames(language: (typeof EMOJI_LANGUAGES)[number]): readonly (readonly string[])[] {
  const groups = require("unicode-emoji-json/data-by-group.json") as readonly Group[];
  const file = require(`cldr-annotations-full/annotations/${language}/annotations.json`) as {
    annotations: { annotations: Annotations };
  };
  const { annotations } = file.annotations;
  return groups.map(({ emojis }) =>
    emojis
      .filter(({ emoji_version }) => Number(emoji_version) <= NEWEST_VERSION)
      .map(({ emoji, name }) => {
        if (/^\p{Regional_Indicator}{2}$/u.test(emoji)) return emoji;
        const known = annotationOf(annotations, emoji);
        const called = known?.tts?.[0] ?? nameOfParts(annotations, emoji) ?? name;
        return [emoji, called, ...wordsBeside(called, known?.default ?? [])].join("|");
      }),
  );
}

/** Unicode's names are kept without the sign that asks for a picture. */
function annotationOf(annotations: Annotations, emoji: string): Annotation | undefined {
  return annotations[emoji] ?? annotations[emoji.replaceAll("\uFE0F", "")];
}

/** Of those that are made of others, such as families: what their parts are called. */
function nameOfParts(annotations: Annotations, emoji: string): string | undefined {
  const parts = emoji.split("\u200D");
  const names = parts.flatMap((part) => annotationOf(annotations, part)?.tts ?? []);
  return parts.length > 1 && names.length === parts.length ? names.join(", ") : undefined;
}

function wordsBeside(name: string, phrases: readonly string[]): readonly string[] {
  const words = new Set(phrases.flatMap((phrase) => phrase.split(/\s+/u)));
  const lower = name.toLowerCase();
  const beside = [...words].filter((word) => word.length > 1 && !lower.includes(word.toLowerCase()));
  return beside.length === 0 ? [] : [beside.slice(0, MOST_WORDS).join(" ")];
}

export const emojiFile = (language: string): string => join(folder, `${language}.json`);

/** As the formatter writes it. */
export function emojiText(language: (typeof EMOJI_LANGUAGES)[number]): string {
  return `${JSON.stringify(emojiNames(language), null, 2)}\n`;
}

if (import.meta.main) {
  for (const language of EMOJI_LANGUAGES) {
    const text = emojiText(language);
    const file = emojiFile(language);
    if (readFileSync(file, { encoding: "utf8", flag: "a+" }) !== text) writeFileSync(file, text);
  }
}

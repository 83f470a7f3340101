/** Longer ones are pictures of many, and no answer. */
const MOST_UNITS = 60;
/** Tells nearly all texts apart without the costly list of all emoji. */
const MAYBE = /^[\p{Emoji}\p{Mn}\p{Me}\p{Cf}\s]+$/u;
// Made when it is needed, and not written as such: the builder's target is older than the sign behind it, the browsers are not.
let emoji: RegExp | undefined;

/** Whether a text is one to three emoji and nothing else: those are shown large. */
export function isOnlyEmoji(text: string): boolean {
  if (text.length > MOST_UNITS || !MAYBE.test(text)) return false;
  emoji ??= new RegExp(String.raw`^\s*(?:\p{RGI_Emoji}\s*){1,3}$`, "v");
  return emoji.test(text);
}

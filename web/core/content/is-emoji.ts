const MOST_UNITS = 40;
const PICTURE = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3)/u;
/** What a picture is made of. Marks of letters join one as well, and would heap upon it or tell two apart that look the same. */
const MADE_OF =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[0-9#*]|\u200D|\uFE0E|\uFE0F|\u20E3|(?<=\u{1F3F4}[\u{E0020}-\u{E007F}]*)[\u{E0020}-\u{E007F}])+$/u;
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Whether it is one picture and nothing else: also one that is newer than what this program was built with. */
export function isEmoji(text: string): boolean {
  if (text === "" || text.length > MOST_UNITS || !PICTURE.test(text) || !MADE_OF.test(text)) return false;
  const [first] = segmenter.segment(text);
  return first?.segment === text;
}

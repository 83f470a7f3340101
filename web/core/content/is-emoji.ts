const MOST_UNITS = 40;
const PICTURE = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3)/u;
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Whether it is one picture and nothing else: also one that is newer than what this program was built with. */
export function isEmoji(text: string): boolean {
  if (text === "" || text.length > MOST_UNITS || !PICTURE.test(text)) return false;
  const [first] = segmenter.segment(text);
  return first?.segment === text;
}

/** Alphabets that have broken messengers before. */
const PIECES = [
  "plain words and numbers 0123456789 ",
  "👩‍👩‍👧‍👦🏳️‍🌈🫶🏽 ",
  "مرحبًا بالعالم، كيف حالك؟ ",
  "שלום עולם ",
  "<script>alert('x')</script><b>bold</b>&amp;<img src=x onerror=alert(1)> ",
  "{{ 7 * 7 }} ${1 + 1} ** stars ** [link](http://example.invalid) ",
  "line one\nline two\n\tindented\n\n",
  "e\u0301 ﬁ ＆ \u202eflipped\u202c \u200bnothing\u200b ",
  "日本語のテキスト 中文 한국어 ",
];

/** So many different messages of 1 to 60,000 bytes, the same ones at every run. */
export function storyMessages(author: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    if (index === 0) return author[0] ?? "?";
    // The largest three times; the others spread over the sizes by their logarithm.
    const bytes = index % 17 === 16 ? 60_000 : Math.round(24 * 1.12 ** index);
    return fit(`${author} ${index}: `, PIECES[index % PIECES.length] ?? "", bytes);
  });
}

/** Repeats the piece up to exactly so many bytes, in whole characters and then in dots. */
function fit(start: string, piece: string, bytes: number): string {
  let text = start;
  const size = (value: string) => Buffer.byteLength(value);
  const step = size(piece);
  text += piece.repeat(Math.max(0, Math.floor((bytes - size(text) - 1) / step)));
  for (const character of piece) {
    if (size(text) + size(character) > bytes - 1) break;
    text += character;
  }
  // Never white space at the end: whether that survives is not what this story is about.
  return text + ".".repeat(Math.max(1, bytes - size(text)));
}

/** A sign and a username, as the specification has one; what is longer is none. */
const NAME = /@(\w{3,32})(?!\w)/y;
const WORD = /[\p{L}\p{N}]/u;
/** Where words stand without blanks between them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/**
 * The username that a text says at this place, where its sign stands. A mention is nothing but these words: who reads them
 * sees who is meant, and a version that knows nothing of mentions shows the same. An address is none.
 */
export function mentionAt(text: string, at: number): string | null {
  if (!mayBeginMention(text, at)) return null;
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[1];
  if (name === undefined) return null;
  const [next, second] = [text[NAME.lastIndex], text[NAME.lastIndex + 1]];
  return isWord(next) || next === "@" || (next === "." && isWord(second)) ? null : name;
}

/** Whether what stands before leaves room for one: `ada@example.org` and `/@ada` are addresses. */
export function mayBeginMention(text: string, at: number): boolean {
  const before = text[at - 1];
  return !isWord(before) && before !== "_" && before !== "@" && before !== "/";
}

/** A letter or digit that would be one word with what stands beside it. */
function isWord(sign: string | undefined): boolean {
  return sign !== undefined && WORD.test(sign) && !UNSPACED.test(sign);
}

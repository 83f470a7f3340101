/** No writing has more on one letter (UAX #15, Stream-Safe Text Format). */
const TOO_MANY = /(\p{M}{30})\p{M}+/gu;

/**
 * A text with no more marks on a letter than writing has. To be asked before anything is normalized that somebody else has
 * written: marks are put in order in a time that grows with the square of their number, seconds for one message.
 */
export function fewMarks(text: string): string {
  return text.replaceAll(TOO_MANY, "$1");
}

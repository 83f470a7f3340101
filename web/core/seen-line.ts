import { fewMarks } from "./few-marks.ts";
import { isVisible } from "./visible-text.ts";

/**
 * Controls, and what turns the direction of a text (UAX #9) or shows nothing: none of it is part of a name, but for the two
 * joiners of emoji and scripts between what they join.
 */
const UNSEEN =
  /((?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d](?=[\p{L}\p{M}\p{Extended_Pictographic}]))|[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\u115f\u1160\u3164\uffa0\u2800]/gu;
const HEAPED = /(\p{M}{4})\p{M}+/gu;

/**
 * What somebody calls something, as it may stand on a screen beside what others say: one line that shows something and keeps
 * its direction, without marks heaped on one letter, of so many characters at most. Empty where nothing is left. It came
 * sealed: no server has looked at it.
 */
export function seenLine(text: string, longest: number): string {
  const line = fewMarks(text)
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(UNSEEN, (_sign, joiner?: string) => joiner ?? "")
    .replaceAll(HEAPED, "$1")
    .trim();
  const short = Array.from(line).slice(0, longest).join("").trim();
  return isVisible(short) ? short : "";
}

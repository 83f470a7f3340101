import { fromBase64, toBase64 } from "../base64.ts";
import { isVisible } from "../visible-text.ts";

/** A picture is so many pixels wide and high: red, green and blue of each, so that nobody's decoder is fed by a stranger. */
export const pictureSide = 96;
/** Bytes of a picture. */
export const pictureBytes = pictureSide * pictureSide * 3;
/** Characters of a name that somebody gives themselves. */
export const longestGivenName = 64;

/** What somebody calls themselves and shows of themselves. Their word alone: the account's name stands beside it. */
export interface GivenProfile {
  /** Empty where they call themselves nothing else. */
  readonly name: string;
  readonly picture: Uint8Array | null;
}

export const nobodysProfile: GivenProfile = { name: "", picture: null };

/**
 * Controls, and what turns the direction of a text (UAX #9) or shows nothing: none of it is part of a name, but for the two
 * joiners of emoji and scripts between what they join.
 */
const UNSEEN =
  /((?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d](?=[\p{L}\p{M}\p{Extended_Pictographic}]))|[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029\u115f\u1160\u3164\uffa0\u2800]/gu;
const HEAPED = /(\p{M}{4})\p{M}+/gu;

/**
 * A name as it may stand on a screen: one line, that shows something and keeps its direction, without marks heaped on one
 * letter and without the sign that an account's name begins with. Empty where nothing is left.
 */
export function cleanName(name: string): string {
  const kept = name
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(UNSEEN, (_sign, joiner?: string) => joiner ?? "")
    .replaceAll(HEAPED, "$1")
    .trim()
    .replace(/^[@\uff20\ufe6b]+\s*/u, "");
  const short = Array.from(kept).slice(0, longestGivenName).join("").trim();
  return isVisible(short) ? short : "";
}

export function writeProfile({ name, picture }: GivenProfile): { name: string; picture: string } {
  return { name: cleanName(name), picture: picture === null ? "" : toBase64(picture) };
}

/** Of whatever somebody else's program has written. */
export function readProfile(value: unknown): GivenProfile {
  const { name, picture } = (value ?? {}) as { name?: unknown; picture?: unknown };
  return { name: typeof name === "string" ? cleanName(name) : "", picture: readPicture(picture) };
}

function readPicture(picture: unknown): Uint8Array | null {
  // Four signs of base64 stand for three bytes, and the length divides by three.
  if (typeof picture !== "string" || picture.length !== (pictureBytes / 3) * 4) return null;
  try {
    const bytes = fromBase64(picture);
    return bytes.length === pictureBytes ? bytes : null;
  } catch {
    // No base64: a profile without a picture.
    return null;
  }
}

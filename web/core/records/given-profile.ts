import { fromBase64, toBase64 } from "../base64.ts";
import { seenLine } from "../seen-line.ts";

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

/** A name as it may stand on a screen, without the sign that an account's name begins with. Empty where nothing is left. */
export function cleanName(name: string): string {
  return seenLine(seenLine(name, Infinity).replace(/^[@\uff20\ufe6b]+\s*/u, ""), longestGivenName);
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

import { invalidInput } from "../errors.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const foreign = 0xff;
const values = new Uint8Array(128).fill(foreign);
for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value;

/** Unpadded base64url, RFC 4648 section 5. */
export function encodeBase64url(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const digits = Math.min(bytes.length - at, 3) + 1;
    for (let digit = 0; digit < digits; digit++) text += alphabet.charAt((word >> (18 - 6 * digit)) & 63);
  }
  return text;
}

/** The one encoding of each byte string only: padding, foreign characters and stray bits are `invalid-input`. */
export function decodeBase64url(text: string): Uint8Array {
  if (text.length % 4 === 1) throw invalidInput("The text is not base64url.");
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let written = 0;
  for (let at = 0; at < text.length; at++) {
    const value = values[text.charCodeAt(at)] ?? foreign;
    if (value === foreign) throw invalidInput("The text is not base64url.");
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[written++] = (bits >> held) & 0xff;
    }
  }
  if ((bits & ((1 << held) - 1)) !== 0) throw invalidInput("The text is not base64url.");
  return bytes;
}

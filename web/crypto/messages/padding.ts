import { invalidInput, openFailed } from "../errors.ts";

/** Padded sizes: 256 B, 1, 4, 16, 64 KiB, and what fills a ciphertext of 96 KiB with its nonce and tag. */
export const paddedSizes = [256, 1_024, 4_096, 16_384, 65_536, 98_276] as const;

/** ISO/IEC 7816-4: one byte 0x80, then zeros up to the next size, so that at least one byte is added. */
export function pad(content: Uint8Array): Uint8Array {
  const size = paddedSizes.find((candidate) => candidate > content.length);
  if (size === undefined) throw invalidInput("The content is too long for one message.");
  const padded = new Uint8Array(size);
  padded.set(content);
  padded[content.length] = 0x80;
  return padded;
}

/** Only what `pad` makes: the smallest size that fits, and nothing but zeros behind the mark. */
export function unpad(padded: Uint8Array): Uint8Array {
  let end = padded.length - 1;
  while (end >= 0 && padded[end] === 0) end--;
  if (end < 0 || padded[end] !== 0x80) throw openFailed();
  const size = paddedSizes.find((candidate) => candidate > end);
  if (size !== padded.length) throw openFailed();
  return padded.slice(0, end);
}

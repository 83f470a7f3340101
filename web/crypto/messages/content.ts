import type { Primitives } from "../primitives/primitives.ts";
import type { ContentContext } from "./content-context.ts";

/** The largest content in bytes before padding, and the largest ciphertext that comes of it (96 KiB). */
export const maximumContentLength = 98_274;
export const maximumCiphertextLength = 98_304;

/**
 * A message's content, encrypted once. `contentKey` (64 bytes: AES key, then SHA-256 over context and ciphertext)
 * goes to each recipient device through `wrapContentKey` and nowhere else.
 */
export type SealedContent = { readonly ciphertext: Uint8Array; readonly contentKey: Uint8Array };

/** Pads and encrypts under a fresh key, bound to the context. Throws `invalid-input` over `maximumContentLength`. */
export async function sealContent(
  _p: Primitives,
  _context: ContentContext,
  _content: Uint8Array,
): Promise<SealedContent> {
  throw new Error("Not built yet.");
}

/** Opens what `sealContent` made. Throws `open-failed` when anything of context, ciphertext or key differs. */
export async function openContent(
  _p: Primitives,
  _context: ContentContext,
  _ciphertext: Uint8Array,
  _contentKey: Uint8Array,
): Promise<Uint8Array> {
  throw new Error("Not built yet.");
}

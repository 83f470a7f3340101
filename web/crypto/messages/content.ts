import { concatBytes, equalBytes, uint32 } from "../encoding/bytes.ts";
import { labelled } from "../encoding/labelled.ts";
import { invalidInput, openFailed, opening } from "../errors.ts";
import type { Primitives } from "../primitives/primitives.ts";
import type { ContentContext } from "./content-context.ts";
import { pad, unpad } from "./padding.ts";

/** The largest content in bytes, and the largest ciphertext that comes of it (96 KiB). */
export const maximumContentLength = 98_275;
/** The largest ciphertext in bytes: 96 KiB. */
export const maximumCiphertextLength = 98_304;

/**
 * A message's content, encrypted once. `contentKey` (64 bytes: AES key, then SHA-256 over context and ciphertext)
 * goes to each recipient device through `wrapContentKey` and nowhere else. `ciphertext` is nonce (12), then AES-256-GCM.
 */
export type SealedContent = { readonly ciphertext: Uint8Array; readonly contentKey: Uint8Array };

function contextFields(context: ContentContext): (Uint8Array | string)[] {
  const { protocolVersion } = context;
  if (!Number.isInteger(protocolVersion) || protocolVersion < 1 || protocolVersion > 0xffff_ffff) {
    throw invalidInput("The protocol version must be 1 to 4294967295.");
  }
  return [
    context.conversationId,
    context.messageId,
    context.senderAccountId,
    context.senderDeviceId,
    context.contentType,
    uint32(protocolVersion),
  ];
}

/**
 * AES-GCM alone commits to no key: a sender could craft one ciphertext that opens differently for two people. This digest
 * travels inside the pairwise session, so every recipient opens the same bytes in the same context or none. By it an item
 * is named in what is sealed after it.
 */
export function contentDigest(p: Primitives, context: ContentContext, ciphertext: Uint8Array): Uint8Array {
  return p.sha256(labelled("TenChat/1/content digest", [...contextFields(context), ciphertext]));
}

/** Pads and encrypts under a fresh key, bound to the context. Throws `invalid-input` over `maximumContentLength`. */
export async function sealContent(p: Primitives, context: ContentContext, content: Uint8Array): Promise<SealedContent> {
  const associatedData = labelled("TenChat/1/content", contextFields(context));
  const key = p.randomBytes(32);
  const nonce = p.randomBytes(12);
  const ciphertext = concatBytes(nonce, await p.sealAesGcm(key, nonce, pad(content), associatedData));
  return { ciphertext, contentKey: concatBytes(key, contentDigest(p, context, ciphertext)) };
}

/** Opens what `sealContent` made. Throws `open-failed` when anything of context, ciphertext or key differs. */
export async function openContent(
  p: Primitives,
  context: ContentContext,
  ciphertext: Uint8Array,
  contentKey: Uint8Array,
): Promise<Uint8Array> {
  return opening(async () => {
    if (contentKey.length !== 64 || ciphertext.length > maximumCiphertextLength) throw openFailed();
    if (!equalBytes(contentKey.subarray(32), contentDigest(p, context, ciphertext))) throw openFailed();
    const associatedData = labelled("TenChat/1/content", contextFields(context));
    const key = contentKey.slice(0, 32);
    return unpad(await p.openAesGcm(key, ciphertext.slice(0, 12), ciphertext.slice(12), associatedData));
  });
}

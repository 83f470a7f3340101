/** What a d3chat program seals: `2`, a nonce of 12 bytes, the ciphertext, a tag of 16; of a group a number before it. */
const SEALED = /^(?:\d{1,10}:)?([A-Za-z0-9+/]{4,}={0,2})$/;
const LEAST_BYTES = 1 + 12 + 16;

/**
 * Whether a content of d3chat is sealed. What is not sealed is not taken in: nobody here is to be shown as something that
 * was said in confidence what two servers could read and write.
 */
export function isSealedContent(content: string): boolean {
  const bytes = Buffer.from(SEALED.exec(content)?.[1] ?? "", "base64");
  return bytes.length >= LEAST_BYTES && bytes[0] === 2;
}

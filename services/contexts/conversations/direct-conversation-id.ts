import { createHash } from "node:crypto";

/**
 * The id of two people's direct conversation: a UUID of version 8 (RFC 9562, section 5.8) from their key. A server that
 * has forgotten the conversation makes it again under the same id, so that devices which remember it can go on.
 */
export function directConversationId(key: string): string {
  const bytes = createHash("sha256").update(`tenchat direct conversation\n${key}`).digest().subarray(0, 16);
  bytes[6] = 0x80 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

import { uuidOfName } from "../../kernel/ids.ts";

/**
 * The id of two people's direct conversation: a UUID of version 8 (RFC 9562, section 5.8) from their key. A server that
 * has forgotten the conversation makes it again under the same id, so that devices which remember it can go on.
 */
export function directConversationId(key: string): string {
  return uuidOfName(`tenchat direct conversation\n${key}`);
}

/**
 * Whether an id is one of those. Everybody can work out that of two others before they have said a word, so nothing but
 * their conversation is ever begun under it: whoever took it first would be between them, and keep them apart.
 */
export function isDirectConversationId(conversationId: string): boolean {
  // The version of the UUID: all else here is random, and of another one.
  return conversationId[14] === "8";
}

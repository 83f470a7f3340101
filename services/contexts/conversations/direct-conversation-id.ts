import { uuidOfName } from "../../kernel/ids.ts";

/**
 * The id of two people's direct conversation: a UUID of version 8 (RFC 9562, section 5.8) from their key. A server that
 * has forgotten the conversation makes it again under the same id, so that devices which remember it can go on.
 */
export function directConversationId(key: string): string {
  return uuidOfName(`tenchat direct conversation\n${key}`);
}

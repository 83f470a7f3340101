// @generated tenchat:contracts@1 hash:d149cef38e257445c4c22bba66abcdb8 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/channels.tsp, specs/contexts/conversations/operations.tsp.

import type { AccountId, ConversationId, Moment } from "../shared/types.ts";
import type { ConversationKind, Member } from "./types.ts";

/** What `conversationNew` takes. */
export interface ConversationNewInput {
  conversationId: ConversationId;
  kind: ConversationKind;
  members: Member[];
  createdAt: Moment;
  lastActivityAt: Moment;
}

/** What `listConversations` takes. */
export interface ListConversationsInput {
  /** Where to begin: `nextCursor` of the page before. */
  cursor?: string;
  /** At most so many; 50 unless told. */
  limit?: number;
}

/** What `openDirectConversation` takes. */
export interface OpenDirectConversationInput {
  /** Whom to talk with. */
  accountId: AccountId;
}

/** What `readConversation` takes. */
export interface ReadConversationInput {
  conversationId: ConversationId;
}

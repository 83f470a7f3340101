// @generated tenchat:contracts@1 hash:af84c65c105805744e47289bef1fc3ca DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/channels.tsp, specs/contexts/conversations/operations.tsp.

import type { AccountId, ConversationId, Moment } from "../shared/types.ts";
import type { ConversationKind, Member } from "./types.ts";

/** What the frame `conversation.new` says. */
export interface ConversationNewFrame {
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

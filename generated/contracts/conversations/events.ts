// @generated tenchat:contracts@1 hash:a9665ff594698a1ed14f301fb49ca677 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/events.tsp.

import type { AccountId, ConversationId } from "../shared/types.ts";
import type { ConversationKind } from "./types.ts";

/** Somebody has blocked others, or does no more. Whom, it does not say. */
export interface BlocksChanged {
  accountId: AccountId;
}

/** A conversation came to its end: all of it goes. */
export interface ConversationCameToEnd {
  conversationId: ConversationId;
}

/** A conversation began. */
export interface ConversationCreated {
  conversationId: ConversationId;
  kind: ConversationKind;
  memberIds: AccountId[];
}

/** A group began, or its members changed. */
export interface GroupChanged {
  conversationId: ConversationId;
  revision: number;
  memberIds: AccountId[];
  leftIds: AccountId[];
}

/** Somebody who has said something here has deleted their account. */
export interface MemberErased {
  conversationId: ConversationId;
  accountId: AccountId;
  /** Nobody else is left in it: all of it goes. */
  empty: boolean;
}

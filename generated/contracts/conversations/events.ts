// @generated tenchat:contracts@1 hash:43e74950c7ea58b4d1a992b69efed5e5 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/events.tsp.

import type { AccountId, ConversationId } from "../shared/types.ts";
import type { ConversationKind } from "./types.ts";

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

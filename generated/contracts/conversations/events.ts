// @generated tenchat:contracts@1 hash:75d2baf654fb2024f9376545a5f3f236 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/events.tsp.

import type { AccountId, ConversationId } from "../shared/types.ts";
import type { ConversationKind } from "./types.ts";

/** A conversation began. */
export interface ConversationCreated {
  conversationId: ConversationId;
  kind: ConversationKind;
  memberIds: AccountId[];
}

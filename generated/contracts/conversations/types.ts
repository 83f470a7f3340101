// @generated tenchat:contracts@1 hash:49fcaee81cae1345617ee4ced8b2f294 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/models.tsp.

import type { Profile } from "../identity/types.ts";
import type { ConversationId, Moment } from "../shared/types.ts";

/** How many people and by which rules. */
export type ConversationKind = "direct";

export type MemberRole = "member";

export interface Conversation {
  conversationId: ConversationId;
  kind: ConversationKind;
  members: Member[];
  createdAt: Moment;
  lastActivityAt: Moment;
}

export interface ConversationPage {
  conversations: Conversation[];
  /** Where the next page begins; null at the end. */
  nextCursor: string | null;
}

export interface Member {
  profile: Profile;
  role: MemberRole;
  joinedAt: Moment;
}

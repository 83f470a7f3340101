// @generated tenchat:contracts@1 hash:5d46ac5185b99dbd8aeac8468c0e20d5 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/models.tsp.

import type { Profile } from "../identity/types.ts";
import type { ConversationId, Moment, Sequence } from "../shared/types.ts";

/** How many people and by which rules. */
export type ConversationKind = "direct";

/** What somebody may do in a group. */
export type GroupRole = "owner" | "member";

export type MemberRole = "member";

/** Somebody whom one has blocked. */
export interface Block {
  profile: Profile;
  blockedAt: Moment;
}

export interface BlockList {
  /** The latest first. */
  blocks: Block[];
}

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

/** A group as the server knows it. Clients take the members from signed rosters and hold this against them. */
export interface Group {
  conversationId: ConversationId;
  revision: number;
  /** In the order of the roster. */
  members: GroupMember[];
  createdAt: Moment;
}

export interface GroupMember {
  profile: Profile;
  role: GroupRole;
  /** A member who may add people, remove members and rename the group; absent where they may not. */
  admin?: boolean;
  since: Sequence;
}

export interface GroupPage {
  groups: Group[];
  /** Where the next page begins; null at the end. */
  nextCursor: ConversationId | null;
}

export interface Member {
  profile: Profile;
  role: MemberRole;
  joinedAt: Moment;
}

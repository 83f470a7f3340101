// @generated tenchat:contracts@1 hash:67eff41e59223088bf9accb1598d652b DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/d3chat.tsp, specs/contexts/conversations/models.tsp.

import type { Profile } from "../identity/types.ts";
import type { ConversationId, InvitationId, Moment, PublicKey, Sequence, Signature } from "../shared/types.ts";

/** How many people and by which rules. */
export type ConversationKind = "direct";

/** What somebody may do in a group. */
export type GroupRole = "owner" | "member";

/** Who writes in a group. */
export type GroupSenders = "everybody" | "managers";

/** Why a link is not good any more. */
export type InvitationEnd = "expired" | "used-up" | "ended";

export type MemberRole = "member";

/** Somebody who asks to be let in, as devices of the owner and admins see it. */
export interface Asking {
  invitationId: InvitationId;
  /**
   * Of whoever asks: the link's key has signed it with their account, so that the server cannot put another in its
   * place.
   */
  masterKey: PublicKey;
  /**
   * The link's key over id of the invitation, account id and master key; `web/crypto/protocol.md` has it byte by byte.
   */
  proof: Signature;
  profile: Profile;
  askedAt: Moment;
}

export interface AskingPage {
  /** At most a hundred, the oldest first. */
  asking: Asking[];
}

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

/** A conversation in d3chat's words. */
export interface D3chatChannel {
  id: ConversationId;
  /** A group's is sealed, and no conversation of two has one. */
  name: null;
  is_dm: boolean;
  /** Whether anybody in it is at another server. */
  is_federated: boolean;
  encryption_type: "x3dh" | "sender_keys";
  /** Nobody is told. */
  created_by: null;
  created_at: Moment;
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

/** How it stands with somebody who asked to be let in. */
export interface Joining {
  conversationId: ConversationId;
  /** Whether they are in it already; else they wait until a device of the owner or an admin is there. */
  joined: boolean;
}

export interface Member {
  profile: Profile;
  role: MemberRole;
  joinedAt: Moment;
}

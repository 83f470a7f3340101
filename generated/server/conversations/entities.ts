// @generated tenchat:server@1 hash:6012cddc8a4a1ee148c160fbb1a13351 DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/models.tsp.

import { EntitySchema } from "typeorm";

/**
 * A row of `blocked_accounts`. That somebody wants nothing of somebody else: what the other says is kept back, and the
 * other is not told.
 */
export interface StoredBlockRow {
  accountId: string;
  blockedAccountId: string;
  blockedAt: Date;
}

export const StoredBlockEntity = new EntitySchema<StoredBlockRow>({
  name: "blocked_accounts",
  tableName: "blocked_accounts",
  columns: {
    accountId: { name: "account_id", type: "uuid", primary: true, primaryKeyConstraintName: "blocked_accounts_pkey" },
    blockedAccountId: {
      name: "blocked_account_id",
      type: "uuid",
      primary: true,
      primaryKeyConstraintName: "blocked_accounts_pkey"
    },
    blockedAt: { name: "blocked_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "blocked_accounts_blocked_account_id_index", columns: ["blockedAccountId"], unique: false },
  ],
});

/** A row of `conversations`. */
export interface StoredConversationRow {
  conversationId: string;
  kind: "direct";
  /** Both account ids in order, joined by a colon, for direct conversations: at most one of each pair. */
  directKey: string | null;
  createdBy: string;
  createdAt: Date;
  /** When the last message came; kept by a reaction, for ordering lists. */
  lastActivityAt: Date;
}

export const StoredConversationEntity = new EntitySchema<StoredConversationRow>({
  name: "conversations",
  tableName: "conversations",
  columns: {
    conversationId: {
      name: "conversation_id",
      type: "uuid",
      primary: true,
      primaryKeyConstraintName: "conversations_pkey"
    },
    kind: { name: "kind", type: "text", collation: "C" },
    directKey: { name: "direct_key", type: "text", collation: "C", nullable: true },
    createdBy: { name: "created_by", type: "uuid" },
    createdAt: { name: "created_at", type: "timestamp with time zone" },
    lastActivityAt: { name: "last_activity_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "conversations_direct_key_unique", columns: ["directKey"], unique: true },
  ],
});

/**
 * A row of `former_group_members`. Somebody was in a group and is not any more: what they have said there goes when
 * their account does.
 */
export interface StoredFormerGroupMemberRow {
  conversationId: string;
  accountId: string;
}

export const StoredFormerGroupMemberEntity = new EntitySchema<StoredFormerGroupMemberRow>({
  name: "former_group_members",
  tableName: "former_group_members",
  columns: {
    conversationId: {
      name: "conversation_id",
      type: "uuid",
      primary: true,
      primaryKeyConstraintName: "former_group_members_pkey"
    },
    accountId: {
      name: "account_id",
      type: "uuid",
      primary: true,
      primaryKeyConstraintName: "former_group_members_pkey"
    },
  },
  indices: [
    { name: "former_group_members_account_id_index", columns: ["accountId"], unique: false },
  ],
});

/**
 * A row of `groups`. A group: several people, whose membership has revisions. Its name is sealed, and known to members
 * alone.
 */
export interface StoredGroupRow {
  conversationId: string;
  /** Counts the changes of its members, from 1. */
  revision: number;
  /** Of the roster of that revision. */
  rosterDigest: Buffer;
  /** That roster, for what it says of links; null of one that was written before there were any. */
  roster: Buffer | null;
  /** As that roster says. */
  senders: "everybody" | "managers";
  /** When it ends, as all of its rosters say; null: never. A job takes it away then. */
  endsAt: Date | null;
  /** The server that places what is said in it, where it was begun; null: this one. */
  home: string | null;
  createdBy: string;
  createdAt: Date;
}

export const StoredGroupEntity = new EntitySchema<StoredGroupRow>({
  name: "groups",
  tableName: "groups",
  columns: {
    conversationId: { name: "conversation_id", type: "uuid", primary: true, primaryKeyConstraintName: "groups_pkey" },
    revision: { name: "revision", type: "integer" },
    rosterDigest: { name: "roster_digest", type: "bytea" },
    roster: { name: "roster", type: "bytea", nullable: true },
    senders: { name: "senders", type: "text", collation: "C" },
    endsAt: { name: "ends_at", type: "timestamp with time zone", nullable: true },
    home: { name: "home", type: "text", collation: "C", nullable: true },
    createdBy: { name: "created_by", type: "uuid" },
    createdAt: { name: "created_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "groups_ends_at_index", columns: ["endsAt"], unique: false },
  ],
});

/** A row of `group_members`. */
export interface StoredGroupMemberRow {
  conversationId: string;
  accountId: string;
  role: "owner" | "member";
  /** A member who may add people, remove members and rename the group. */
  admin: boolean;
  /** Where they stand in the roster: who follows an owner is chosen by that. */
  place: number;
  /** The item that says they are in; nothing before it is theirs to read. */
  since: number;
}

export const StoredGroupMemberEntity = new EntitySchema<StoredGroupMemberRow>({
  name: "group_members",
  tableName: "group_members",
  columns: {
    conversationId: {
      name: "conversation_id",
      type: "uuid",
      primary: true,
      primaryKeyConstraintName: "group_members_pkey"
    },
    accountId: { name: "account_id", type: "uuid", primary: true, primaryKeyConstraintName: "group_members_pkey" },
    role: { name: "role", type: "text", collation: "C" },
    admin: { name: "admin", type: "boolean" },
    place: { name: "place", type: "integer" },
    since: { name: "since", type: "bigint" },
  },
  indices: [
    { name: "group_members_account_id_index", columns: ["accountId"], unique: false },
  ],
});

/**
 * A row of `group_invitations`. A link by which people may ask to be let into a group, as the newest roster has it. The
 * server never sees the link's secret, and lets nobody in: that a device of the owner or an admin does, by a roster.
 */
export interface StoredInvitationRow {
  invitationId: string;
  conversationId: string;
  /** Whoever has the link can sign with the other half. */
  publicKey: Buffer;
  expiresAt: Date;
  /** How many people it lets in. */
  uses: number;
  /** How many came by it. */
  used: number;
  /** It was ended before its time, or with somebody's removal. */
  endedAt: Date | null;
}

export const StoredInvitationEntity = new EntitySchema<StoredInvitationRow>({
  name: "group_invitations",
  tableName: "group_invitations",
  columns: {
    invitationId: {
      name: "invitation_id",
      type: "uuid",
      primary: true,
      primaryKeyConstraintName: "group_invitations_pkey"
    },
    conversationId: { name: "conversation_id", type: "uuid" },
    publicKey: { name: "public_key", type: "bytea" },
    expiresAt: { name: "expires_at", type: "timestamp with time zone" },
    uses: { name: "uses", type: "integer" },
    used: { name: "used", type: "integer" },
    endedAt: { name: "ended_at", type: "timestamp with time zone", nullable: true },
  },
  indices: [
    { name: "group_invitations_conversation_id_index", columns: ["conversationId"], unique: false },
    { name: "group_invitations_expires_at_index", columns: ["expiresAt"], unique: false },
  ],
});

/** A row of `join_requests`. Somebody has a link and asks to be let in; gone once they are in. */
export interface StoredJoinRequestRow {
  conversationId: string;
  accountId: string;
  invitationId: string;
  masterKey: Buffer;
  proof: Buffer;
  askedAt: Date;
}

export const StoredJoinRequestEntity = new EntitySchema<StoredJoinRequestRow>({
  name: "join_requests",
  tableName: "join_requests",
  columns: {
    conversationId: {
      name: "conversation_id",
      type: "uuid",
      primary: true,
      primaryKeyConstraintName: "join_requests_pkey"
    },
    accountId: { name: "account_id", type: "uuid", primary: true, primaryKeyConstraintName: "join_requests_pkey" },
    invitationId: { name: "invitation_id", type: "uuid" },
    masterKey: { name: "master_key", type: "bytea" },
    proof: { name: "proof", type: "bytea" },
    askedAt: { name: "asked_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "join_requests_account_id_index", columns: ["accountId"], unique: false },
    { name: "join_requests_invitation_id_index", columns: ["invitationId"], unique: false },
    { name: "join_requests_asked_at_index", columns: ["askedAt"], unique: false },
  ],
});

/** A row of `conversation_members`. */
export interface StoredMemberRow {
  conversationId: string;
  accountId: string;
  role: "member";
  joinedAt: Date;
}

export const StoredMemberEntity = new EntitySchema<StoredMemberRow>({
  name: "conversation_members",
  tableName: "conversation_members",
  columns: {
    conversationId: {
      name: "conversation_id",
      type: "uuid",
      primary: true,
      primaryKeyConstraintName: "conversation_members_pkey"
    },
    accountId: {
      name: "account_id",
      type: "uuid",
      primary: true,
      primaryKeyConstraintName: "conversation_members_pkey"
    },
    role: { name: "role", type: "text", collation: "C" },
    joinedAt: { name: "joined_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "conversation_members_account_id_index", columns: ["accountId"], unique: false },
  ],
});

// @generated tenchat:server@1 hash:d441ff0888f0f73a5b822a263a5a32db DO NOT EDIT DIRECTLY
// From specs/contexts/conversations/models.tsp.

import { EntitySchema } from "typeorm";

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

// @generated tenchat:server@1 hash:7cbb7100c2993cb7dd9b6ab45569d415 DO NOT EDIT DIRECTLY
// From specs/contexts/messaging/models.tsp.

import { EntitySchema } from "typeorm";

/** A row of `conversation_logs`. The last sequence number given in a conversation. */
export interface ConversationLogRow {
  conversationId: string;
  lastSequence: number;
  /**
   * Of a group the revision of its newest roster in the log: only what was sealed for its members of then has a place
   * after it.
   */
  membership: number | null;
}

export const ConversationLogEntity = new EntitySchema<ConversationLogRow>({
  name: "conversation_logs",
  tableName: "conversation_logs",
  columns: {
    conversationId: {
      name: "conversation_id",
      type: "uuid",
      primary: true,
      primaryKeyConstraintName: "conversation_logs_pkey"
    },
    lastSequence: { name: "last_sequence", type: "bigint" },
    membership: { name: "membership", type: "integer", nullable: true },
  },
});

/** A row of `delivery_cursors`. Up to where a device has received a conversation. */
export interface DeliveryCursorRow {
  conversationId: string;
  deviceId: string;
  accountId: string;
  deliveredSequence: number;
}

export const DeliveryCursorEntity = new EntitySchema<DeliveryCursorRow>({
  name: "delivery_cursors",
  tableName: "delivery_cursors",
  columns: {
    conversationId: {
      name: "conversation_id",
      type: "uuid",
      primary: true,
      primaryKeyConstraintName: "delivery_cursors_pkey"
    },
    deviceId: { name: "device_id", type: "uuid", primary: true, primaryKeyConstraintName: "delivery_cursors_pkey" },
    accountId: { name: "account_id", type: "uuid" },
    deliveredSequence: { name: "delivered_sequence", type: "bigint" },
  },
});

/**
 * A row of `messages`. A message as it is kept. The primary key is the order of reading; nothing else about it is
 * unique.
 */
export interface LoggedMessageRow {
  conversationId: string;
  sequence: number;
  messageId: string;
  senderAccountId: string;
  senderDeviceId: string;
  contentType: string;
  protocolVersion: number;
  ciphertext: Buffer;
  /** The content key wrapped for each recipient device: device id to base64. */
  wrappedKeys: Record<string, string>;
  sentAt: Date;
  clientSequence: number;
  acceptedAt: Date;
}

export const LoggedMessageEntity = new EntitySchema<LoggedMessageRow>({
  name: "messages",
  tableName: "messages",
  columns: {
    conversationId: { name: "conversation_id", type: "uuid", primary: true, primaryKeyConstraintName: "messages_pkey" },
    sequence: { name: "sequence", type: "bigint", primary: true, primaryKeyConstraintName: "messages_pkey" },
    messageId: { name: "message_id", type: "text", collation: "C" },
    senderAccountId: { name: "sender_account_id", type: "uuid" },
    senderDeviceId: { name: "sender_device_id", type: "uuid" },
    contentType: { name: "content_type", type: "text", collation: "C" },
    protocolVersion: { name: "protocol_version", type: "integer" },
    ciphertext: { name: "ciphertext", type: "bytea" },
    wrappedKeys: { name: "wrapped_keys", type: "jsonb" },
    sentAt: { name: "sent_at", type: "timestamp with time zone" },
    clientSequence: { name: "client_sequence", type: "bigint" },
    acceptedAt: { name: "accepted_at", type: "timestamp with time zone" },
  },
  indices: [
    { name: "messages_message_id_index", columns: ["messageId"], unique: false },
  ],
});

/**
 * A row of `message_erasures`. What somebody has said in a conversation is being erased, since they have deleted their
 * account, or all of it, since it is over; then it is noted for no account. Otherwise their place in the log stays,
 * with nothing in it: `application/vnd.tenchat.erased`, of no account and no device. The row stays for a while, as what
 * they were sending at that moment may come to the log after it.
 */
export interface MessageErasureRow {
  conversationId: string;
  accountId: string;
  /** Nobody else is left in it: all of it goes. */
  empty: boolean;
  askedAt: Date;
}

export const MessageErasureEntity = new EntitySchema<MessageErasureRow>({
  name: "message_erasures",
  tableName: "message_erasures",
  columns: {
    conversationId: {
      name: "conversation_id",
      type: "uuid",
      primary: true,
      primaryKeyConstraintName: "message_erasures_pkey"
    },
    accountId: { name: "account_id", type: "uuid", primary: true, primaryKeyConstraintName: "message_erasures_pkey" },
    empty: { name: "empty", type: "boolean" },
    askedAt: { name: "asked_at", type: "timestamp with time zone" },
  },
});

/** A row of `sent_bytes`. How many bytes an account has stored on the day that it last sent something. */
export interface SentBytesRow {
  accountId: string;
  /** Days since 1 January 1970, UTC. */
  day: number;
  bytes: number;
}

export const SentBytesEntity = new EntitySchema<SentBytesRow>({
  name: "sent_bytes",
  tableName: "sent_bytes",
  columns: {
    accountId: { name: "account_id", type: "uuid", primary: true, primaryKeyConstraintName: "sent_bytes_pkey" },
    day: { name: "day", type: "integer" },
    bytes: { name: "bytes", type: "bigint" },
  },
});

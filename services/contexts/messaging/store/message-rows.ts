import type { Message } from "../../../../generated/contracts/messaging/types.ts";

/** A message as the reading statements return it, with the wrapped key of the asking device only. */
export interface MessageRow {
  conversation_id: string;
  sequence: number;
  message_id: string;
  sender_account_id: string;
  sender_device_id: string;
  content_type: string;
  protocol_version: number;
  ciphertext: Buffer;
  wrapped_key: string | null;
  sent_at: Date;
  client_sequence: number;
  accepted_at: Date;
}

/** The columns of a MessageRow; the device's id is the given parameter. */
export function messageColumns(deviceParameter: string): string {
  return `m.conversation_id, m.sequence, m.message_id, m.sender_account_id, m.sender_device_id, m.content_type,
    m.protocol_version, m.ciphertext, m.wrapped_keys ->> ${deviceParameter} AS wrapped_key, m.sent_at,
    m.client_sequence, m.accepted_at`;
}

// A page of large messages ends early rather than fill the memory of both sides.
export const PAGE_BYTES = 4 * 1024 * 1024;

export function messageOf(row: MessageRow): Message {
  return {
    messageId: row.message_id,
    conversationId: row.conversation_id,
    sequence: row.sequence,
    senderAccountId: row.sender_account_id,
    senderDeviceId: row.sender_device_id,
    contentType: row.content_type,
    protocolVersion: row.protocol_version,
    ciphertext: row.ciphertext.toString("base64"),
    wrappedKey: row.wrapped_key,
    meta: { sentAt: row.sent_at.toISOString(), clientSequence: row.client_sequence },
    acceptedAt: row.accepted_at.toISOString(),
  };
}

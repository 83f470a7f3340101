import type { DataSource } from "typeorm";

/** A message as the log has it, with the keys for all of its readers. */
export interface SaidMessage {
  readonly sequence: number;
  readonly messageId: string;
  readonly senderAccountId: string;
  readonly senderDeviceId: string;
  readonly contentType: string;
  readonly protocolVersion: number;
  readonly ciphertext: Buffer;
  readonly wrappedKeys: Readonly<Record<string, string>>;
  readonly sentAt: Date;
  readonly clientSequence: number;
  readonly acceptedAt: Date;
}

/** What has been said in a conversation after a place, oldest first. */
export async function readSaid(
  dataSource: DataSource,
  conversationId: string,
  after: number,
  most: number,
): Promise<SaidMessage[]> {
  const rows = (await dataSource.query(
    `SELECT sequence, message_id AS "messageId", sender_account_id AS "senderAccountId",
       sender_device_id AS "senderDeviceId", content_type AS "contentType", protocol_version AS "protocolVersion",
       ciphertext, wrapped_keys AS "wrappedKeys", sent_at AS "sentAt", client_sequence AS "clientSequence",
       accepted_at AS "acceptedAt"
     FROM messages WHERE conversation_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
    [conversationId, after, most],
  )) as (SaidMessage & { sequence: number | string; clientSequence: number | string })[];
  return rows.map((row) => ({
    ...row,
    sequence: Number(row.sequence),
    clientSequence: Number(row.clientSequence),
  }));
}

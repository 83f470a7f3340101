import type { QueryConfig } from "pg";

/** A message on its way into the log. */
export interface NewMessage {
  readonly conversationId: string;
  readonly messageId: string;
  readonly senderAccountId: string;
  readonly senderDeviceId: string;
  readonly contentType: string;
  readonly protocolVersion: number;
  readonly ciphertext: Buffer;

  /** Device id to wrapped content key. */
  readonly wrappedKeys: Readonly<Record<string, string>>;

  readonly sentAt: Date;
  readonly clientSequence: number;

  /** Devices that hear of it, where those are not just the ones with a key: in a group most have the key already. */
  readonly readers?: readonly string[];
}

/** What became of the message of one line; `stored` is false where the log had that message id before. */
export interface AppendedRow {
  line: number;
  stored: boolean;
  sequence: number;
  accepted_at: Date;
  sender_device_id: string;
  ciphertext_hash: Buffer;
}

// Locked in one order by everybody, so that two servers appending to the same conversations cannot wait for each other.
const LOCK = `
  INSERT INTO conversation_logs AS log (conversation_id, last_sequence)
  SELECT conversation_id, 0 FROM unnest($1::uuid[]) AS input (conversation_id) ORDER BY conversation_id
  ON CONFLICT (conversation_id) DO UPDATE SET last_sequence = log.last_sequence`;

// A statement of its own after the lock: its snapshot sees whatever was committed before the lock was ours.
const APPEND = `
  WITH input AS MATERIALIZED (
    SELECT * FROM unnest($1::int[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::int[], $8::bytea[],
      $9::jsonb[], $10::timestamptz[], $11::bigint[], $12::text[])
    AS input (line, conversation_id, message_id, sender_account_id, sender_device_id, content_type, protocol_version,
      ciphertext, wrapped_keys, sent_at, client_sequence, event_id)
  ), known AS MATERIALIZED (
    SELECT input.line, m.sequence, m.accepted_at, m.sender_device_id, sha256(m.ciphertext) AS ciphertext_hash
    FROM input JOIN messages m ON m.message_id = input.message_id AND m.conversation_id = input.conversation_id
  ), fresh AS MATERIALIZED (
    SELECT input.*, log.last_sequence + row_number() OVER (PARTITION BY input.conversation_id ORDER BY input.line)
      AS sequence
    FROM input JOIN conversation_logs log ON log.conversation_id = input.conversation_id
    WHERE NOT EXISTS (SELECT FROM known WHERE known.line = input.line)
  ), stored AS (
    INSERT INTO messages (conversation_id, sequence, message_id, sender_account_id, sender_device_id, content_type,
      protocol_version, ciphertext, wrapped_keys, sent_at, client_sequence, accepted_at)
    SELECT conversation_id, sequence, message_id, sender_account_id, sender_device_id, content_type, protocol_version,
      ciphertext, wrapped_keys, sent_at, client_sequence, $13 FROM fresh
  ), counted AS (
    UPDATE conversation_logs log SET last_sequence = top.sequence
    FROM (SELECT conversation_id, max(sequence) AS sequence FROM fresh GROUP BY conversation_id) top
    WHERE log.conversation_id = top.conversation_id
  ), announced AS (
    INSERT INTO outbox_entries (event_id, type, schema_version, partition_key, priority, payload, occurred_at)
    SELECT event_id, 'message-persisted', $14, 'conversation:' || conversation_id, 'chat',
      jsonb_build_object('conversationId', conversation_id, 'messageId', message_id, 'sequence', sequence,
        'senderAccountId', sender_account_id, 'acceptedAt', $15::text), $13
    FROM fresh ORDER BY line
  )
  SELECT line, true AS stored, sequence, $13::timestamptz AS accepted_at, sender_device_id,
    NULL::bytea AS ciphertext_hash FROM fresh
  UNION ALL
  SELECT line, false, sequence, accepted_at, sender_device_id, ciphertext_hash FROM known`;

/** The statements of one append transaction: take the counters, then store, number and announce, all in one. */
export function appendStatements(
  messages: readonly NewMessage[],
  eventIds: readonly string[],
  schemaVersion: number,
  acceptedAt: Date,
): QueryConfig[] {
  const column = <T>(pick: (message: NewMessage) => T): T[] => messages.map(pick);
  const conversationIds = column((message) => message.conversationId);
  return [
    { name: "lock-logs", text: LOCK, values: [[...new Set(conversationIds)]] },
    {
      name: "append-messages",
      text: APPEND,
      values: [
        messages.map((_, line) => line),
        conversationIds,
        column((message) => message.messageId),
        column((message) => message.senderAccountId),
        column((message) => message.senderDeviceId),
        column((message) => message.contentType),
        column((message) => message.protocolVersion),
        column((message) => message.ciphertext),
        column((message) => JSON.stringify(message.wrappedKeys)),
        column((message) => message.sentAt),
        column((message) => message.clientSequence),
        eventIds,
        acceptedAt,
        schemaVersion,
        acceptedAt.toISOString(),
      ],
    },
  ];
}

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

  /** The revision of a group's members that it was sealed for. */
  readonly membership?: number | undefined;

  /** Of a roster: the revision of members that it makes. */
  readonly revision?: number;

  /** Devices that hear of it, where those are not just the ones with a key: in a group most have the key already. */
  readonly readers?: readonly string[];
}

/**
 * What became of the message of one line; `stored` is false where the log had that message id before. One that was sealed
 * for other members than the log's newest roster has (`members`, the revision of those) has no place and is not stored.
 */
export type AppendedRow = { readonly line: number } & (
  | { readonly members: number }
  | {
      readonly members: null;
      readonly stored: boolean;
      readonly sequence: number;
      readonly accepted_at: Date;
      readonly sender_device_id: string;
      readonly ciphertext_hash: Buffer;
    }
);

// Locked in one order by everybody, so that two servers appending to the same conversations cannot wait for each other.
const LOCK = `
  INSERT INTO conversation_logs AS log (conversation_id, last_sequence)
  SELECT conversation_id, 0 FROM unnest($1::uuid[]) AS input (conversation_id) ORDER BY conversation_id
  ON CONFLICT (conversation_id) DO UPDATE SET last_sequence = log.last_sequence`;

// A statement of its own after the lock: its snapshot sees whatever was committed before the lock was ours, a roster too.
// It is planned once, maybe over empty tables: what each line needs is looked up by itself and so by an index, where a
// join would go on reading all of a log that has grown since.
const APPEND = `
  WITH input AS MATERIALIZED (
    SELECT input.*, log.last_sequence, log.membership AS members
    FROM unnest($1::int[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::text[], $7::int[], $8::bytea[],
      $9::jsonb[], $10::timestamptz[], $11::bigint[], $12::text[], $16::int[], $17::int[])
    AS input (line, conversation_id, message_id, sender_account_id, sender_device_id, content_type, protocol_version,
      ciphertext, wrapped_keys, sent_at, client_sequence, event_id, membership, revision)
    CROSS JOIN LATERAL (
      SELECT last_sequence, membership FROM conversation_logs AS log
      WHERE log.conversation_id = input.conversation_id LIMIT 1
    ) AS log
  ), known AS MATERIALIZED (
    SELECT input.line, m.sequence, m.accepted_at, m.sender_device_id, sha256(m.ciphertext) AS ciphertext_hash
    FROM input CROSS JOIN LATERAL (
      SELECT sequence, accepted_at, sender_device_id, ciphertext FROM messages AS m
      WHERE m.message_id = input.message_id AND m.conversation_id = input.conversation_id LIMIT 1
    ) AS m
  ), stale AS MATERIALIZED (
    SELECT line, members FROM input
    -- A server of the version before writes rosters without noting them here.
    WHERE members > membership AND NOT EXISTS (SELECT FROM known WHERE known.line = input.line)
  ), fresh AS MATERIALIZED (
    SELECT input.*, last_sequence + row_number() OVER (PARTITION BY conversation_id ORDER BY line) AS sequence
    FROM input
    WHERE NOT EXISTS (SELECT FROM known WHERE known.line = input.line)
      AND NOT EXISTS (SELECT FROM stale WHERE stale.line = input.line)
  ), stored AS (
    INSERT INTO messages (conversation_id, sequence, message_id, sender_account_id, sender_device_id, content_type,
      protocol_version, ciphertext, wrapped_keys, sent_at, client_sequence, accepted_at)
    SELECT conversation_id, sequence, message_id, sender_account_id, sender_device_id, content_type, protocol_version,
      ciphertext, wrapped_keys, sent_at, client_sequence, $13 FROM fresh
  ), counted AS (
    UPDATE conversation_logs log
    SET last_sequence = top.sequence, membership = coalesce(top.revision, log.membership)
    FROM (
      SELECT conversation_id, max(sequence) AS sequence, max(revision) AS revision FROM fresh GROUP BY conversation_id
    ) top
    WHERE log.conversation_id = top.conversation_id
  ), announced AS (
    INSERT INTO outbox_entries (event_id, type, schema_version, partition_key, priority, payload, occurred_at)
    SELECT event_id, 'message-persisted', $14, 'conversation:' || conversation_id, 'chat',
      jsonb_build_object('conversationId', conversation_id, 'messageId', message_id, 'sequence', sequence,
        'senderAccountId', sender_account_id, 'acceptedAt', $15::text), $13
    FROM fresh ORDER BY line
  )
  SELECT line, NULL::int AS members, true AS stored, sequence, $13::timestamptz AS accepted_at, sender_device_id,
    NULL::bytea AS ciphertext_hash FROM fresh
  UNION ALL
  SELECT line, NULL, false, sequence, accepted_at, sender_device_id, ciphertext_hash FROM known
  UNION ALL
  SELECT line, members, false, NULL, NULL, NULL, NULL FROM stale`;

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
        column((message) => message.membership ?? null),
        column((message) => message.revision ?? null),
      ],
    },
  ];
}

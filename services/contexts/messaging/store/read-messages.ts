import type { DataSource } from "typeorm";
import type {
  KnownPosition,
  Message,
  MessageAccepted,
  Position,
} from "../../../../generated/contracts/messaging/types.ts";
import { messageColumns, messageOf, PAGE_BYTES } from "./message-rows.ts";
import type { MessageRow } from "./message-rows.ts";

/** A range of a conversation: after a sequence number, up to and including another. */
export interface Range {
  readonly conversationId: string;
  readonly after: number;
  readonly upTo: number;
}

/** Reads of the log. Whether somebody may read a conversation was decided before. */
export class MessageReader {
  readonly #dataSource: DataSource;

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource;
  }

  /** The messages just before a sequence number, or the latest; oldest first. */
  async page(
    conversationId: string,
    deviceId: string,
    { since, before }: { readonly since: number; readonly before: number | undefined },
    limit: number,
  ): Promise<Message[]> {
    const rows = (await this.#dataSource.query(
      `SELECT * FROM (
         SELECT ${messageColumns("$2")},
           sum(octet_length(m.ciphertext)) OVER (ORDER BY m.sequence DESC) - octet_length(m.ciphertext) AS newer_bytes
         FROM (
           SELECT * FROM messages WHERE conversation_id = $1 AND sequence >= $6 AND ($3::bigint IS NULL OR sequence < $3)
           ORDER BY sequence DESC LIMIT $4
         ) m
       ) page WHERE newer_bytes < $5 ORDER BY sequence`,
      [conversationId, deviceId, before ?? null, limit, PAGE_BYTES, since],
    )) as MessageRow[];
    return rows.map(messageOf);
  }

  /** The messages of these ranges, in order of conversation and sequence, until the page is full. */
  async ranges(ranges: readonly Range[], deviceId: string): Promise<Message[]> {
    if (ranges.length === 0) return [];
    const rows = (await this.#dataSource.query(
      `SELECT * FROM (
         SELECT ${messageColumns("$1")},
           sum(octet_length(m.ciphertext)) OVER (ORDER BY m.conversation_id, m.sequence) - octet_length(m.ciphertext)
             AS earlier_bytes
         FROM unnest($2::uuid[], $3::bigint[], $4::bigint[]) AS wanted (conversation_id, after, up_to)
         JOIN messages m ON m.conversation_id = wanted.conversation_id
           AND m.sequence > wanted.after AND m.sequence <= wanted.up_to
       ) page WHERE earlier_bytes < $5 ORDER BY conversation_id, sequence`,
      [
        deviceId,
        ranges.map((range) => range.conversationId),
        ranges.map((range) => range.after),
        ranges.map((range) => range.upTo),
        PAGE_BYTES,
      ],
    )) as MessageRow[];
    return rows.map(messageOf);
  }

  /** The last sequence number of each of these conversations; those without a message are absent. */
  async lastSequences(conversationIds: readonly string[]): Promise<Position[]> {
    const rows = (await this.#dataSource.query(
      `SELECT conversation_id, last_sequence FROM conversation_logs
       WHERE conversation_id = ANY($1::uuid[]) AND last_sequence > 0 ORDER BY conversation_id`,
      [conversationIds],
    )) as { conversation_id: string; last_sequence: number }[];
    return rows.map((row) => ({ conversationId: row.conversation_id, sequence: row.last_sequence }));
  }

  /** The same, the one with the newest last message first. */
  async newestFirst<Log extends { readonly conversationId: string; readonly last: number }>(
    logs: readonly Log[],
  ): Promise<readonly Log[]> {
    if (logs.length < 2) return logs;
    const rows = (await this.#dataSource.query(
      `SELECT m.conversation_id, m.accepted_at FROM unnest($1::uuid[], $2::bigint[]) AS log (conversation_id, last)
       JOIN messages m ON m.conversation_id = log.conversation_id AND m.sequence = log.last`,
      [logs.map(({ conversationId }) => conversationId), logs.map(({ last }) => last)],
    )) as { conversation_id: string; accepted_at: Date }[];
    const newest = new Map(rows.map((row) => [row.conversation_id, row.accepted_at.getTime()]));
    const of = ({ conversationId }: Log) => newest.get(conversationId) ?? 0;
    return logs.toSorted((a, b) => of(b) - of(a));
  }

  /** Those of these positions at which the log has no message, or one that was accepted at another moment. */
  async unknownAmong(positions: readonly KnownPosition[]): Promise<Set<string>> {
    const rows = (await this.#dataSource.query(
      `SELECT known.conversation_id FROM unnest($1::uuid[], $2::bigint[], $3::timestamptz[])
         AS known (conversation_id, sequence, accepted_at)
       WHERE NOT EXISTS (
         SELECT FROM messages m WHERE m.conversation_id = known.conversation_id AND m.sequence = known.sequence
           AND (known.accepted_at IS NULL OR m.accepted_at = known.accepted_at)
       )`,
      [
        positions.map((position) => position.conversationId),
        positions.map((position) => position.sequence),
        positions.map((position) => position.acceptedAt ?? null),
      ],
    )) as { conversation_id: string }[];
    return new Set(rows.map((row) => row.conversation_id));
  }

  /** Whether the log has a message of this id from this device, and where. */
  async find(conversationId: string, messageId: string, senderDeviceId: string): Promise<MessageAccepted | undefined> {
    const rows = (await this.#dataSource.query(
      `SELECT sequence, accepted_at FROM messages
       WHERE message_id = $1 AND conversation_id = $2 AND sender_device_id = $3`,
      [messageId, conversationId, senderDeviceId],
    )) as { sequence: number; accepted_at: Date }[];
    const [row] = rows;
    return row && { messageId, conversationId, sequence: row.sequence, acceptedAt: row.accepted_at.toISOString() };
  }
}

import type { Client } from "pg";
import type { Position } from "../../../generated/contracts/messaging/types.ts";

/** So many rows go in by one statement: the log that PostgreSQL writes ahead of them stays small. */
const AT_ONCE = 100_000;
/** Messages are spread over so many conversations, as a server has them. */
const LOGS = 1_000;

/**
 * Fills a database with what nobody has written, by its tables and no door: what a million rows do to a server is asked,
 * and not how they came there. Whatever is filled in begins with `filled`.
 */
export class Fill {
  readonly #database: Client;
  #messages = 0;
  #people = 0;

  constructor(database: Client) {
    this.#database = database;
  }

  /** As many messages of 1 KiB as said, over all. */
  async messages(upTo: number): Promise<void> {
    for (let from = this.#messages; from < upTo; from += AT_ONCE) {
      const to = Math.min(from + AT_ONCE, upTo);
      await this.#database.query(
        `INSERT INTO messages (conversation_id, sequence, message_id, sender_account_id, sender_device_id, content_type,
           protocol_version, ciphertext, wrapped_keys, sent_at, client_sequence, accepted_at)
         SELECT md5('filled log ' || n % ${LOGS})::uuid, n / ${LOGS} + 1, lpad(n::text, 26, '0'), gen_random_uuid(),
           gen_random_uuid(), 'text', 1, decode(repeat(md5(n::text), 64), 'hex'), '{}', now(), n, now()
         FROM generate_series($1::int, $2::int - 1) AS n`,
        [from, to],
      );
    }
    this.#messages = upTo;
    await this.#database.query("VACUUM ANALYZE messages");
  }

  /** As many accounts as said, over all: of names as long and as unlike as people's. */
  async people(upTo: number): Promise<void> {
    for (let from = this.#people; from < upTo; from += AT_ONCE) {
      const to = Math.min(from + AT_ONCE, upTo);
      await this.#database.query(
        `INSERT INTO accounts (account_id, username, username_key, username_shape, display_name, display_name_key, created_at)
         SELECT md5('filled person ' || n)::uuid, name, name, name, initcap(name), name, now()
         FROM (SELECT n, substr(md5('name ' || n), 1, 4) || '_' || n AS name FROM generate_series($1::int, $2::int - 1) AS n) AS named`,
        [from, to],
      );
    }
    this.#people = upTo;
    await this.#database.query("VACUUM ANALYZE accounts");
  }

  /** Somebody's conversations with so many of these people, each with one message that is known to them. */
  async conversations(accountId: string, count: number): Promise<readonly Position[]> {
    const { rows } = await this.#database.query(
      `WITH talks AS (
         SELECT md5($1::uuid::text || n)::uuid AS id, md5('filled person ' || n)::uuid AS other, n FROM generate_series(1, $2::int) AS n
       ), opened AS (
         INSERT INTO conversations (conversation_id, kind, direct_key, created_by, created_at, last_activity_at)
         SELECT id, 'direct', 'filled ' || id, $1::uuid, now(), now() - n * interval '1 second' FROM talks
       ), members AS (
         INSERT INTO conversation_members (conversation_id, account_id, role, joined_at)
         SELECT id, account_id, 'member', now() FROM talks CROSS JOIN LATERAL (VALUES ($1::uuid), (other)) AS person (account_id)
       ), logs AS (
         INSERT INTO conversation_logs (conversation_id, last_sequence) SELECT id, 1 FROM talks
       ), said AS (
         INSERT INTO messages (conversation_id, sequence, message_id, sender_account_id, sender_device_id, content_type,
           protocol_version, ciphertext, wrapped_keys, sent_at, client_sequence, accepted_at)
         SELECT id, 1, 'filled' || left(md5(id::text), 20), other, other, 'text', 1, '\\x00', '{}', now(), 1, now() FROM talks
       ) SELECT id AS "conversationId", 1 AS sequence FROM talks`,
      [accountId, count],
    );
    await this.#database.query("VACUUM ANALYZE conversations, conversation_members, conversation_logs, messages");
    return rows as Position[];
  }
}

import type { Client } from "pg";
import type { Position } from "../../../generated/contracts/messaging/types.ts";

/** So many rows go in by one statement: the log that PostgreSQL writes ahead of them stays small. */
const AT_ONCE = 100_000;
/** Messages are spread over so many conversations, as a server has them. */
const LOGS = 1_000;
/** Other servers that are told of conversations, a hundredth of all. */
const SERVERS = 100;

const MESSAGE_COLUMNS = `conversation_id, sequence, message_id, sender_account_id, sender_device_id, content_type,
  protocol_version, ciphertext, wrapped_keys, sent_at, client_sequence, accepted_at`;
const ulid = (of: string) => `'0' || upper(left(md5(${of}), 25))`;

/**
 * Fills a database with what nobody has written, by its tables and no door: what a million rows do to a server is asked,
 * and not how they came there. Whatever is filled in begins with `filled`, or is of an id that does in its digest.
 */
export class Fill {
  readonly #database: Client;
  #messages = 0;
  #people = 0;

  constructor(database: Client) {
    this.#database = database;
  }

  /** As many messages of 1 KiB as said, over all; every tenth of them in this one conversation, behind what is there. */
  async messages(upTo: number, conversationId: string): Promise<void> {
    await this.#each(this.#messages, upTo, [
      `WITH log AS (
         UPDATE conversation_logs SET last_sequence = last_sequence + ($2::int - $1::int) / 10
         WHERE conversation_id = '${conversationId}' RETURNING last_sequence - ($2::int - $1::int) / 10 AS last
       )
       INSERT INTO messages (${MESSAGE_COLUMNS})
       SELECT CASE WHEN n % 10 = 0 THEN '${conversationId}'::uuid ELSE md5('filled log ' || n % ${LOGS})::uuid END,
         CASE WHEN n % 10 = 0 THEN last + (n - $1::int) / 10 + 1 ELSE n / ${LOGS} + 1 END,
         ${ulid("'filled ' || n")}, gen_random_uuid(), gen_random_uuid(), 'text/plain', 1,
         decode(repeat(md5(n::text), 64), 'hex'), '{}', now(), n, now()
       FROM generate_series($1::int, $2::int - 1) AS n, log`,
    ]);
    this.#messages = upTo;
    await this.#database.query("VACUUM ANALYZE messages");
  }

  /**
   * As many accounts as said, over all: of names as long and as unlike as people's, each with a device that has a session.
   * A tenth of them has an older one that is out, and each a conversation with whoever is next, of which the other servers
   * are told here and there.
   */
  async people(upTo: number): Promise<void> {
    await this.#each(this.#people, upTo, [
      `INSERT INTO accounts (account_id, username, username_key, username_shape, display_name, display_name_key, created_at)
       SELECT md5('filled person ' || n)::uuid, name, name, name, initcap(name), name, now()
       FROM (SELECT n, substr(md5('name ' || n), 1, 4) || '_' || n AS name FROM generate_series($1::int, $2::int - 1) AS n) AS named`,
      `INSERT INTO devices (device_id, account_id, name, created_at, last_seen_at, revoked_at)
       SELECT md5('filled device ' || n || revoked)::uuid, md5('filled person ' || n)::uuid, 'Device', now(),
         CASE WHEN revoked THEN now() - interval '1 year' ELSE now() END, CASE WHEN revoked THEN now() END
       FROM generate_series($1::int, $2::int - 1) AS n CROSS JOIN (VALUES (false), (true)) AS former (revoked)
       WHERE NOT revoked OR n % 10 = 0`,
      `INSERT INTO sessions (session_id, account_id, device_id, refresh_token_hash, created_at, refreshed_at, expires_at)
       SELECT md5('filled session ' || n)::uuid, md5('filled person ' || n)::uuid, md5('filled device ' || n || false)::uuid,
         sha256(n::text::bytea), now(), now(), now() + interval '30 days'
       FROM generate_series($1::int, $2::int - 1) AS n`,
      `INSERT INTO conversations (conversation_id, kind, direct_key, created_by, created_at, last_activity_at)
       SELECT md5('filled pair ' || n)::uuid, 'direct', 'filled pair ' || n, md5('filled person ' || n)::uuid, now(), now()
       FROM generate_series($1::int, $2::int - 1) AS n`,
      `INSERT INTO conversation_members (conversation_id, account_id, role, joined_at)
       SELECT md5('filled pair ' || n)::uuid, md5('filled person ' || n + further)::uuid, 'member', now()
       FROM generate_series($1::int, $2::int - 1) AS n CROSS JOIN (VALUES (0), (1)) AS other (further)`,
      `INSERT INTO conversation_logs (conversation_id, last_sequence)
       SELECT md5('filled pair ' || n)::uuid, 1 FROM generate_series($1::int, $2::int - 1) AS n`,
      `INSERT INTO delivery_cursors (conversation_id, device_id, account_id, delivered_sequence)
       SELECT md5('filled pair ' || n)::uuid, md5('filled device ' || n || false)::uuid, md5('filled person ' || n)::uuid, 1
       FROM generate_series($1::int, $2::int - 1) AS n`,
      `INSERT INTO peer_cursors (peer, conversation_id, invited, delivered_sequence, known_sequence, attempts, begun_at)
       SELECT 'server-' || n % ${SERVERS * 100} / 100 || '.example', md5('filled pair ' || n)::uuid, true, 1, 1, 0, now()
       FROM generate_series($1::int, $2::int - 1) AS n WHERE n % 100 = 0`,
    ]);
    this.#people = upTo;
    await this.#database.query("VACUUM ANALYZE");
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
         INSERT INTO messages (${MESSAGE_COLUMNS})
         SELECT id, 1, ${ulid("id::text")}, other, other, 'text/plain', 1, decode(repeat('00', 17), 'hex'), '{}', now(), 1, now()
         FROM talks
       ) SELECT id AS "conversationId", 1 AS sequence FROM talks`,
      [accountId, count],
    );
    await this.#database.query("VACUUM ANALYZE conversations, conversation_members, conversation_logs, messages");
    return rows as Position[];
  }

  async #each(first: number, upTo: number, statements: readonly string[]): Promise<void> {
    for (let from = first; from < upTo; from += AT_ONCE)
      for (const statement of statements) await this.#database.query(statement, [from, Math.min(from + AT_ONCE, upTo)]);
  }
}
